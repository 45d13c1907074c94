import { existsSync } from 'node:fs'
import picocolors from 'picocolors'
import { nearestName } from '../../model/nearest.js'
import { showSetting } from '../../model/read-setting.js'
import type { ListedRule } from '../../model/rule.js'
import { listedRules } from '../../model/rules/index.js'
import type { Language } from '../../source/diagnostic.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { Failure } from '../failure.js'
import { displayWidth } from '../print/display-width.js'
import type { Screen } from '../print/printer.js'
import { SettingsShelf } from '../settings/settings-shelf.js'
import { type ExplainStyle, explainRule, severityIn, severityName } from './explain-rule.js'

/** Options of `nianbao explain`, as the user gave them. */
export interface ExplainOptions {
  readonly language: Language
  readonly json: boolean
  readonly config?: string
}

/**
 * `nianbao explain`: one rule, or the list of all.
 *
 * @param name the rule's id; absent: all
 * @param options language, whether as JSON, settings file
 * @param screen where to
 * @throws Failure for a rule that does not exist
 */
export function runExplain(name: string | undefined, options: ExplainOptions, screen: Screen): ExitCode {
  const settings = new SettingsShelf(options.config).settingsOf(existsSync('data') ? 'data' : '.')
  const style = { language: options.language, settings, colors: picocolors.createColors(screen.colors) }
  const rules = name === undefined ? listedRules : [findRule(name)]
  if (options.json)
    screen.out(
      `${JSON.stringify(
        rules.map(rule => plainRule(rule, style)),
        undefined,
        2,
      )}\n`,
    )
  else if (name === undefined) screen.out(listRules(rules, style))
  else screen.out(rules.map(rule => explainRule(rule, style)).join(''))
  return exitCodes.fine
}

function findRule(name: string): ListedRule {
  const found = listedRules.find(({ rule }) => rule.id === name.trim().toLowerCase())
  if (found !== undefined) return found
  const nearest = nearestName(name, ids)
  throw new Failure(
    { zh: `没有“${name}”这条规则`, en: `There is no rule “${name}”` },
    nearest === undefined ? noRule : { zh: `是不是想看 ${nearest}？`, en: `Did you mean ${nearest}?` },
  )
}

const ids = listedRules.map(({ rule }) => rule.id)

const noRule = {
  zh: '运行 nianbao explain 可以看到全部规则；不在里面的，说的是数据文件的写法，照提示信息里的“办法”改就行',
  en: 'See nianbao explain for all rules; a name that is not among them is about how the file is written: follow the hint',
}

function listRules(rules: readonly ListedRule[], style: ExplainStyle): string {
  const { language, colors } = style
  const width = Math.max(...ids.map(displayWidth))
  const name = (listed: ListedRule) => severityName(severityIn(listed, style), language)
  const nameWidth = Math.max(...rules.map(rule => displayWidth(name(rule))))
  const lines = rules.map(listed => {
    const { id, title } = listed.rule
    const gap = ' '.repeat(nameWidth - displayWidth(name(listed)))
    return `${colors.bold(id)}${' '.repeat(width - id.length)}  ${name(listed)}${gap}  ${title[language]}\n`
  })
  const end = {
    zh: '\n运行 nianbao explain 规则的名称，可以看到为什么、例子和设置。\n',
    en: '\nSee nianbao explain RULE for the reasons, examples and settings.\n',
  }
  return [...lines, end[language]].join('')
}

function plainRule(listed: ListedRule, style: ExplainStyle) {
  const { rule } = listed
  return {
    rule: rule.id,
    severity: severityIn(listed, style),
    title: rule.title[style.language],
    explanation: rule.explanation[style.language],
    settings: (rule.settings ?? []).map(setting => ({
      key: setting.key,
      value: showSetting(setting, style.settings.rules.get(rule.id)?.values.get(setting.key)),
      explanation: setting.explanation[style.language],
    })),
    examples: rule.examples,
  }
}
