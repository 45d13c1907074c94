import { type Named, otherWritings } from '../model/names.js'
import type { JsonSchema } from './json-schema.js'

/** A key that may stand in a mapping, and what may stand behind it. */
export interface NamedProperty {
  readonly named: Named
  readonly schema: JsonSchema
  readonly required: boolean
  /** A key that may stand around it: with that one there, it is not missed here. */
  readonly within?: Named
}

/**
 * A mapping with some keys, each under every name the reader takes. Editors offer the documented ones alone.
 *
 * @param properties the keys
 */
export function mappingOf(properties: readonly NamedProperty[]): JsonSchema {
  const renamed = properties.flatMap(({ named, schema }) =>
    otherNames(named).map(pattern => [pattern, schema] as const),
  )
  const required = properties.filter(property => property.required)
  const plain = required.filter(({ named, within }) => within === undefined && otherNames(named).length === 0)
  const others = required.filter(property => !plain.includes(property)).map(missing)
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ named, schema }) => [named.key, schema])),
    ...(renamed.length > 0 && { patternProperties: Object.fromEntries(renamed) }),
    additionalProperties: false,
    ...(plain.length > 0 && { required: plain.map(({ named }) => named.key) }),
    ...(others.length > 0 && { allOf: others }),
  }
}

/**
 * Holds for a mapping that has a key, under any of its names, with a value of some kind.
 *
 * @param named the key
 * @param schema what its value must be
 */
export function having(named: Named, schema?: JsonSchema): JsonSchema {
  const { key } = named
  const exact = { required: [key], ...(schema && { properties: { [key]: schema } }) }
  const other = otherNames(named).map(pattern => ({
    not: { patternProperties: { [pattern]: { not: schema ?? {} } } },
  }))
  return other.length === 0 ? exact : { anyOf: [exact, ...other] }
}

function missing({ named, within }: NamedProperty): JsonSchema {
  const here = having(named)
  return within === undefined ? here : { anyOf: [here, having(within)] }
}

/** The pattern of a key's other names; none when there are none. */
function otherNames(named: Named): readonly string[] {
  const writings = otherWritings(named).map(name => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  return writings.length === 0 ? [] : [`^(?:${writings.join('|')})$`]
}
