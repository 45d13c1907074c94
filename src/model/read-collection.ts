import { expectMap, expectWords } from './expect-node.js'
import { matchEntries } from './match-entries.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import type { CollectedUnit, Collection } from './settings.js'
import { collectionFields } from './settings-fields.js'

const [governmentField, unitsField] = collectionFields

/**
 * Reads which government sums up which units (汇总).
 *
 * @param found the node and its path
 * @param context receives the problems
 * @returns undefined when either is missing
 */
export function readCollection(found: FoundNode, context: ReadContext): Collection | undefined {
  const map = expectMap(found, '{ 政府: ……, 单位: [……] }', context)
  if (map === undefined) return undefined
  const matched = matchEntries(map, found.path, { known: collectionFields }, context).found
  const [governmentNode, unitsNode] = [matched.get(governmentField), matched.get(unitsField)]
  if (governmentNode === undefined || unitsNode === undefined) {
    context.diagnostics.push(incomplete(found, governmentNode === undefined ? governmentField.key : unitsField.key))
    return undefined
  }
  const government = expectWords(governmentNode, context)
  const units = readUnits(unitsNode, context)
  return government === undefined || units.length === 0 ? undefined : { government, units }
}

/** A list of names, or a single one; a name written twice counts once. */
function readUnits({ node, path }: FoundNode, context: ReadContext): readonly CollectedUnit[] {
  const items = node.kind === 'list' ? node.items.map((item, index) => ({ node: item, path: [...path, index] })) : []
  const units = new Map<string, CollectedUnit>()
  for (const item of node.kind === 'list' ? items : [{ node, path }]) {
    const agency = expectWords(item, context)
    if (agency !== undefined && !units.has(agency)) units.set(agency, { agency, path: item.path })
  }
  return [...units.values()]
}

function incomplete({ path }: FoundNode, key: string) {
  return problem(
    'missing-key',
    { path, at: 'key' },
    { zh: `“汇总”里没有“${key}”，应写明`, en: `Unexpected collection without ${key}, expected it` },
    {
      zh: '写成“汇总: { 政府: 示例县人民政府, 单位: [示例县人民政府办公室, 示例县财政局] }”的样子。',
      en: 'Write it like “汇总: { 政府: 示例县人民政府, 单位: [示例县人民政府办公室, 示例县财政局] }”.',
    },
  )
}
