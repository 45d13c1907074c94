import type { Field, FieldType } from '../model/field.js'
import { firstReportYear } from '../model/read-fields.js'
import { editions } from '../tables/index.js'
import { type JsonSchema, refer } from './json-schema.js'
import { mappingOf } from './named-properties.js'
import { ruleSchema } from './rule-schema.js'

/** What a date looks like: 2025年1月20日, 2025-01-20, 二〇二五年一月二十日. */
const datePatterns = [
  '^\\s*[0-9０-９]{4}\\s*[年\\-/.．－／]\\s*[0-9０-９]{1,2}\\s*[月\\-/.．－／]\\s*[0-9０-９]{1,2}\\s*日?\\s*$',
  '^\\s*[零〇○Ｏ一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\\s*$',
]

/** One line, and more than spaces. */
const words: JsonSchema = { type: 'string', pattern: '^\\s*\\S[^\\r\\n]*\\s*$' }

const types: Readonly<
  Record<Exclude<FieldType, 'table' | 'rules' | 'bodies' | 'severity' | 'map' | 'list'>, JsonSchema>
> = {
  words,
  names: { anyOf: [{ type: 'array', items: words }, words] },
  year: {
    anyOf: [
      { type: 'integer', minimum: firstReportYear, maximum: 9999 },
      { type: 'string', pattern: '^\\s*[0-9０-９]{4}\\s*年?度?\\s*$' },
    ],
  },
  edition: { enum: editions.flatMap(({ id }) => [Number(id), id, `${id}年`, `${id}年格式`]) },
  boolean: { enum: [true, false, '是', '否', 'yes', 'no'] },
  date: { type: 'string', anyOf: datePatterns.map(pattern => ({ pattern })) },
  text: refer('text'),
  rule: ruleSchema,
  place: words,
  choice: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
}

/**
 * A field as editors see it, with its explanation in Chinese.
 *
 * @param field the field; tables and rules have schemas of their own
 */
export function fieldSchema(field: Field): JsonSchema {
  const { key, explanation, type } = field
  const told = { title: key, description: explanation.zh }
  switch (type) {
    case 'table':
    case 'rules':
    case 'bodies':
    case 'severity':
      return told
    case 'map':
      return { ...told, ...fieldsSchema(field.fields ?? []) }
    case 'list': {
      const item = fieldsSchema(field.fields ?? [])
      return { ...told, anyOf: [{ type: 'array', items: item }, item] }
    }
    default:
      return { ...told, ...inline(types[type]) }
  }
}

/** A reference allows no words beside it in draft 7. */
function inline(schema: JsonSchema): JsonSchema {
  return schema.$ref === undefined ? schema : { allOf: [schema] }
}

/**
 * A mapping with some fields.
 *
 * @param fields the fields
 */
export function fieldsSchema(fields: readonly Field[]): JsonSchema {
  return mappingOf(fields.map(field => ({ named: field, schema: fieldSchema(field), required: field.required })))
}
