import type { Path } from '../source/diagnostic.js'
import { applyOptions } from '../style/apply-options.js'
import { governmentStyle } from '../style/style.js'
import { expectMap, expectWords } from './expect-node.js'
import type { Field } from './field.js'
import { layoutFields } from './layout-fields.js'
import { matchEntries } from './match-entries.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import type { LayoutChoice } from './report.js'

/**
 * Reads the choices of layout (版式), each for itself and whether they go together.
 *
 * @param found their mapping; undefined when it was left out
 * @param context receives the problems
 */
export function readLayout(found: FoundNode | undefined, context: ReadContext): readonly LayoutChoice[] {
  if (found === undefined) return []
  const choices = readChoices(found, [], layoutFields, context)
  const pathOf = (keys: readonly string[]): Path =>
    choices.find(choice => choice.keys.join('.') === keys.join('.'))?.path ?? found.path
  for (const { rule, keys, message, hint } of applyOptions(governmentStyle, choices).problems) {
    context.diagnostics.push(problem(rule, { path: pathOf(keys) }, message, hint))
  }
  return choices
}

function readChoices(
  found: FoundNode,
  above: readonly string[],
  fields: readonly Field[],
  context: ReadContext,
): readonly LayoutChoice[] {
  const map = expectMap(found, `{ ${fields[0]?.key ?? ''}: … }`, context)
  if (map === undefined) return []
  return [...matchEntries(map, found.path, { known: fields }, context).found].flatMap(([field, node]) => {
    const keys = [...above, field.key]
    if (field.fields !== undefined) return readChoices(node, keys, field.fields, context)
    const text = expectWords(node, context)
    return text === undefined ? [] : [{ keys, text, path: node.path }]
  })
}
