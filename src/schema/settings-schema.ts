import { showSetting } from '../model/read-setting.js'
import type { ListedRule } from '../model/rule.js'
import { listedRules } from '../model/rules/index.js'
import type { Setting, SettingType } from '../model/setting.js'
import { bodyWords, settingsFields, severityField, severityWords } from '../model/settings-fields.js'
import { fieldSchema } from './field-schema.js'
import type { JsonSchema } from './json-schema.js'
import { mappingOf } from './named-properties.js'

const severity: JsonSchema = { enum: Object.entries(severityWords).flatMap(([name, word]) => [word, name]) }
const body: JsonSchema = { enum: Object.entries(bodyWords).flatMap(([name, word]) => [word, name]) }

const settingTypes: Readonly<Record<SettingType, JsonSchema>> = {
  count: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: 999_999_999 },
      { type: 'string', pattern: '^\\s*[0-9０-９]{1,9}\\s*$' },
    ],
  },
  share: {
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1 },
      { type: 'string', pattern: '^\\s*[0-9０-９]{1,3}(?:[.．][0-9０-９]+)?\\s*[%％]?\\s*$' },
    ],
  },
  day: {
    anyOf: [
      { type: 'string', pattern: '^\\s*[0-9０-９]{1,2}[月\\-/.．－／][0-9０-９]{1,2}日?\\s*$' },
      // 1.26 is a number to YAML.
      { type: 'number', minimum: 1, maximum: 12.99 },
    ],
  },
}

/** The schema of a settings file (设置文件的格式), made from the settings of the rules and the fields the reader knows. */
export function settingsSchema(): JsonSchema {
  const [bodies, rules, slip, collection] = settingsFields
  const sections = [
    {
      named: bodies,
      schema: { ...fieldSchema(bodies), anyOf: [body, { type: 'object', additionalProperties: body }] },
    },
    { named: rules, schema: { ...fieldSchema(rules), ...rulesSchema() } },
    { named: slip, schema: fieldSchema(slip) },
    { named: collection, schema: fieldSchema(collection) },
  ] as const
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'nianbao 的设置',
    description: '放在数据文件夹里或它的上层。由 npm run schema 写成，不要直接改。',
    ...mappingOf(sections.map(section => ({ ...section, required: false }))),
  }
}

function rulesSchema(): JsonSchema {
  return mappingOf(
    listedRules.map(listed => ({ named: { key: listed.rule.id }, schema: ofRule(listed), required: false })),
  )
}

/** A severity alone, or with the rule's own settings beside it. */
function ofRule({ rule, severity: usual }: ListedRule): JsonSchema {
  const level = { title: severityField.key, description: severityField.explanation.zh, ...severity }
  const settings = (rule.settings ?? []).map(setting => ({
    named: setting,
    schema: ofSetting(setting),
    required: false,
  }))
  return {
    title: rule.title.zh,
    description: rule.explanation.zh,
    default: severityWords[usual],
    anyOf: [severity, mappingOf([{ named: severityField, schema: level, required: false }, ...settings])],
  }
}

function ofSetting(setting: Setting): JsonSchema {
  const { key, explanation, type } = setting
  return { title: key, description: explanation.zh, default: showSetting(setting), ...settingTypes[type] }
}
