import { tablesOf } from '../model/explain-key.js'
import { reportFields } from '../model/fields.js'
import { itemFields } from '../model/inner-fields.js'
import type { Edition } from '../tables/edition.js'
import { editions } from '../tables/index.js'
import { fieldSchema, fieldsSchema } from './field-schema.js'
import { type JsonSchema, refer } from './json-schema.js'
import { having, mappingOf } from './named-properties.js'
import { type Define, tableSchema } from './table-schema.js'
import { valueSchemas } from './value-schemas.js'

const fieldOf = (id: (typeof reportFields)[number]['id']) => {
  const field = reportFields.find(one => one.id === id)
  if (field === undefined) throw new RangeError(`no field ${id}`)
  return field
}

/**
 * The schema of a data file (数据文件的格式), made from what the reader reads by: the fields, the tables of every edition, the
 * rules. Editors complete keys by it and explain them; sums, references and numbers of headings are the program's to judge.
 */
export function reportSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>(Object.entries(valueSchemas))
  definitions.set('text', textSchema)
  definitions.set('item', { ...fieldsSchema(itemFields), minProperties: 1 })
  const define = keeper(definitions)
  const inEdition = editions.map(edition => ({ edition, schema: tablesSchema(edition, define) }))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政府信息公开工作年度报告',
    description: '一个机关一个年度的报告。由 npm run schema 写成，不要直接改。',
    ...fieldsSchema(reportFields),
    allOf: [...(fieldsSchema(reportFields).allOf ?? []), chooseEdition(inEdition)],
    definitions: Object.fromEntries(definitions),
  }
}

/** Every line is a paragraph; or a list of paragraphs and items. */
const textSchema: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '\\S', description: '一行就是一段' },
    {
      type: 'array',
      description: '一项一段；有小标题的写“标题”和“正文”',
      items: { anyOf: [{ type: 'string', pattern: '\\S' }, refer('item')] },
    },
    refer('item'),
  ],
}

/** Equal schemas are kept once. */
function keeper(definitions: Map<string, JsonSchema>): Define {
  const known = new Map<string, string>()
  return (kind, schema) => {
    const text = JSON.stringify(schema)
    const name = known.get(text) ?? `${kind}${known.size + 1}`
    known.set(text, name)
    definitions.set(name, schema)
    return name
  }
}

/** The tables of an edition under their keys; what else stands in the file is told elsewhere. */
function tablesSchema(edition: Edition, define: Define): JsonSchema {
  const properties = tablesOf(edition).map(spec => {
    const field = fieldOf(spec.id)
    const schema = { ...fieldSchema(field), allOf: [refer(define('table', tableSchema(spec, define)))] }
    return { named: field, schema, required: false }
  })
  const { properties: exact = {}, patternProperties } = mappingOf(properties)
  return { properties: exact, ...(patternProperties && { patternProperties }) }
}

interface InEdition {
  readonly edition: Edition
  readonly schema: JsonSchema
}

/** The edition the file names, else the one for its year, else the one in force. */
function chooseEdition(inEdition: readonly InEdition[]): JsonSchema {
  return inEdition.slice(0, -1).reduceRight<JsonSchema>(
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, nobody awaits it
    (otherwise, { edition, schema }) => ({ if: isFor(edition), then: schema, else: otherwise }),
    inEdition.at(-1)?.schema ?? {},
  )
}

function isFor({ id, firstYear, lastYear = firstYear }: Edition): JsonSchema {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const named = having(fieldOf('edition'), { enum: [Number(id), id, `${id}年`, `${id}年格式`] })
  const forYear = having(fieldOf('year'), { enum: years.flatMap(year => [year, `${year}`, `${year}年`]) })
  return { anyOf: [named, { allOf: [{ not: having(fieldOf('edition')) }, forYear] }] }
}
