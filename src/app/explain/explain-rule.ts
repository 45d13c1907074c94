import { showSetting } from '../../model/read-setting.js'
import type { ListedRule, Rule, RuleExample, RuleSeverity } from '../../model/rule.js'
import type { Settings } from '../../model/settings.js'
import { severityField, severityWords } from '../../model/settings-fields.js'
import type { Language, Localized } from '../../source/diagnostic.js'
import type { Colors } from '../print/print-problems.js'

/** What rules are explained with. */
export interface ExplainStyle {
  readonly language: Language
  readonly colors: Colors
  /** What holds in this folder. */
  readonly settings: Settings
}

const words = {
  why: { zh: '为什么', en: 'Why' },
  right: { zh: '对的写法', en: 'Right' },
  wrong: { zh: '错的写法', en: 'Wrong' },
  previous: { zh: '上一年的报告', en: 'last year’s report' },
  other: { zh: '另一单位的报告', en: 'another unit’s report' },
  exampleSettings: { zh: '设置：', en: 'settings: ' },
  unit: { zh: '一个单位的报告', en: 'a unit’s report' },
  settings: { zh: '设置（nianbao.config.yaml）', en: 'Settings (nianbao.config.yaml)' },
  waiver: { zh: '确有原因的，在数据文件里写明', en: 'Where there is a reason, give it in the data file' },
} as const satisfies Record<string, Localized>

/**
 * The names of severities in both languages.
 *
 * @param severity how grave a rule's findings are
 * @param language of the name
 */
export function severityName(severity: RuleSeverity, language: Language): string {
  return language === 'zh' ? severityWords[severity] : severity
}

/**
 * A rule as `nianbao explain` shows it (规则说明): what must hold, why, what is right and wrong, what can be set, how to
 * give a reason.
 *
 * @param listed the rule with its usual severity
 * @param style language, colours, settings
 */
export function explainRule(listed: ListedRule, style: ExplainStyle): string {
  const { rule } = listed
  const { language, colors } = style
  const part = (title: Localized, lines: readonly string[]) =>
    [`\n${colors.bold(title[language])}\n`, ...lines.map(line => (line === '' ? '\n' : `  ${line}\n`))].join('')
  return [
    `${colors.bold(rule.id)}  ${severityName(severityIn(listed, style), language)}\n${rule.title[language]}\n`,
    part(words.why, [rule.explanation[language]]),
    ...rule.examples.map(example =>
      part(isRight(example) ? words.right : words.wrong, exampleLines(example, rule, style)),
    ),
    part(words.settings, settingLines(listed, style)),
    part(words.waiver, waiverLines(rule, language)),
  ].join('')
}

/**
 * How grave the findings of a rule are under some settings.
 *
 * @param listed the rule with its usual severity
 * @param style the settings
 */
export function severityIn({ rule, severity }: ListedRule, { settings }: Pick<ExplainStyle, 'settings'>): RuleSeverity {
  return settings.rules.get(rule.id)?.severity ?? severity
}

/** An example without findings shows what is right. */
function isRight({ findings }: RuleExample): boolean {
  return findings.length === 0
}

function exampleLines(example: RuleExample, rule: Rule, { language, colors }: ExplainStyle) {
  const { yaml, previous, other, units = [], settings, findings } = example
  return [
    ...(settings === undefined
      ? []
      : [colors.dim(`# ${words.exampleSettings[language]}${showSettings(settings, rule)}`)]),
    ...(previous === undefined ? [] : [colors.dim(`# ${words.previous[language]}`), ...linesOf(previous), '']),
    ...units.flatMap(unit => [colors.dim(`# ${words.unit[language]}`), ...linesOf(unit), '']),
    ...(other === undefined ? [] : [colors.dim(`# ${words.other[language]}`), ...linesOf(other), '']),
    ...linesOf(yaml),
    ...findings.map(finding => colors.red(`→ ${finding}`)),
  ]
}

/**
 * The settings an example goes by, in a few words: 字数: 10.
 *
 * @param values their values by key
 * @param rule the rule
 */
export function showSettings(values: NonNullable<RuleExample['settings']>, { settings = [] }: Rule): string {
  const set = settings.filter(({ key }) => values.has(key))
  return set.map(setting => `${setting.key}: ${showSetting(setting, values.get(setting.key))}`).join('、')
}

function linesOf(yaml: string): readonly string[] {
  return yaml.trimEnd().split('\n')
}

function settingLines(listed: ListedRule, style: ExplainStyle): readonly string[] {
  const { rule } = listed
  const { language, settings } = style
  const rows = [
    {
      key: severityField.key,
      value: severityWords[severityIn(listed, style)],
      explanation: severityField.explanation[language],
    },
    ...(rule.settings ?? []).map(setting => ({
      key: setting.key,
      value: showSetting(setting, settings.rules.get(rule.id)?.values.get(setting.key)),
      explanation: setting.explanation[language],
    })),
  ]
  return [
    '规则:',
    `  ${rule.id}:`,
    ...rows.map(({ key, value, explanation }) => `    ${key}: ${value} ${style.colors.dim(`# ${explanation}`)}`),
  ]
}

/**
 * The entry of a data file that gives a reason for a rule's not holding.
 *
 * @param rule the rule
 * @param language of the remarks
 */
export function waiverLines({ id }: Rule, language: Language): readonly string[] {
  const remarks = {
    at: { zh: '（只说某一处时写，用“.”连接各层的键）', en: ' (for one place only: its keys joined by full stops)' },
    printed: { zh: '（要印在表格下面时写）', en: ' (to print it below the table)' },
  }
  return [
    '说明:',
    `  - 规则: ${id}`,
    '    理由: ……',
    `    # 位置: ……${remarks.at[language]}`,
    `    # 刊印: true${remarks.printed[language]}`,
  ]
}
