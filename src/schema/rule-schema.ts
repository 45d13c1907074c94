import { listedRules } from '../model/rules/index.js'
import type { JsonSchema } from './json-schema.js'

/** The id of a rule, each with what must hold. */
export const ruleSchema: JsonSchema = {
  anyOf: listedRules.map(({ rule }) => ({ const: rule.id, description: rule.title.zh })),
}
