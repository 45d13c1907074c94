import { showSetting } from '../../model/read-setting.js'
import type { ListedRule, Rule, RuleExample } from '../../model/rule.js'
import { listedRules } from '../../model/rules/index.js'
import { severityField, severityWords } from '../../model/settings-fields.js'
import { severityName, showSettings, waiverLines } from './explain-rule.js'

const introduction = `# 规则 · Rules

<!-- Made from src/model/rules by \`npm run docs\`: edit the rules, not this page. -->

程序按这些规则核对每一份报告。提示信息末尾的英文词就是规则的名称；\`nianbao explain 名称\` 显示同样的内容。
级别可以在 \`nianbao.config.yaml\` 里改；某一处确有原因的，在数据文件的“说明”里写明。

Every report is checked against these rules. The word a message ends with is the rule's name; \`nianbao explain NAME\` shows the same.
\`nianbao.config.yaml\` changes how grave a rule is; where there is a reason, 说明 in the data file gives it.
`

/**
 * The page `docs/rules.md` (规则手册): every rule in both languages, made from the rules themselves.
 *
 * @param rules the rules
 */
export function rulesPage(rules: readonly ListedRule[] = listedRules): string {
  return [introduction, tableOfRules(rules), ...rules.map(sectionOf)].join('\n')
}

function tableOfRules(rules: readonly ListedRule[]): string {
  const rows = rules.map(({ rule, severity }) => {
    const cells = [`[${rule.id}](#${rule.id})`, severityBoth(severity), rule.title.zh, rule.title.en]
    return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  })
  return `| 名称 · rule | 级别 · severity | 内容 | what must hold |\n|---|---|---|---|\n${rows.join('')}`
}

function severityBoth(severity: ListedRule['severity']): string {
  return `${severityName(severity, 'zh')} · ${severityName(severity, 'en')}`
}

function sectionOf({ rule, severity }: ListedRule): string {
  return [
    `## ${rule.id}\n`,
    `**${rule.title.zh}** · ${rule.title.en}\n`,
    `${severityBoth(severity)}\n`,
    `${rule.explanation.zh}\n`,
    `${rule.explanation.en}\n`,
    ...rule.examples.map(example => exampleOf(example, rule)),
    settingsOf(rule, severity),
    '确有原因的 · where there is a reason:\n',
    fence('waiver', waiverLines(rule, 'zh').join('\n')),
  ].join('\n')
}

function exampleOf({ yaml, previous, other, units = [], settings, findings }: RuleExample, rule: Rule): string {
  const right = findings.length === 0
  return [
    ...(settings === undefined ? [] : [`设置 · settings: ${showSettings(settings, rule)}\n`]),
    ...(previous === undefined ? [] : ['上一年的报告 · last year’s report:\n', fence('previous', previous)]),
    ...units.flatMap(unit => ['一个单位的报告 · a unit’s report:\n', fence('unit', unit)]),
    ...(other === undefined ? [] : ['另一单位的报告 · another unit’s report:\n', fence('other', other)]),
    `${right ? '对的写法 · right' : '错的写法 · wrong'}:\n`,
    fence(right ? 'right' : 'wrong', yaml),
    ...findings.map(finding => `> ${finding}\n`),
  ].join('\n')
}

function settingsOf({ id, settings = [] }: Rule, severity: ListedRule['severity']): string {
  const rows = settings.map(setting => `    ${setting.key}: ${showSetting(setting)} # ${setting.explanation.zh}`)
  const told = settings.map(setting => `- ${setting.key}: ${setting.explanation.en}\n`)
  const yaml = ['规则:', `  ${id}:`, `    ${severityField.key}: ${severityWords[severity]}`, ...rows].join('\n')
  return ['设置 · settings:\n', fence('settings', yaml), ...(told.length > 0 ? [told.join('')] : [])].join('\n')
}

/** A block of YAML; the remark above it tells the tests what it shows. */
function fence(shows: string, yaml: string): string {
  return `<!-- ${shows} -->\n\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\`\n`
}
