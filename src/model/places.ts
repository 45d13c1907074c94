import type { Path } from '../source/diagnostic.js'
import type { Edition } from '../tables/edition.js'
import { tablesOf } from './explain-key.js'
import { reportFields } from './fields.js'
import { cellPathsBelow, childrenOf, type KeyBranch, type KeyNode, keyTreeOf } from './key-tree.js'
import { findNamed } from './names.js'
import { nearestName } from './nearest.js'
import { remember } from './remember.js'

/** A place found, as documented keys; or the nearest one known. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly path: Path }
  | { readonly kind: 'unknown'; readonly nearest?: string }

/**
 * Finds the place that dotted keys name: a field, a table, a row, a cell; the table's own key may be left out.
 *
 * @param steps the keys
 * @param edition the report's edition
 */
export function findPlace(steps: readonly string[], edition: Edition): FoundPlace {
  const [first = '', ...rest] = steps
  const field = findNamed(first, reportFields)
  if (field !== undefined) {
    const table = tablesOf(edition).find(({ key }) => key === field.key)
    const inside = table === undefined ? rest : canonicalSteps(rest, keyTreeOf(table))
    if (inside !== undefined) return { kind: 'found', path: [field.key, ...inside] }
  }
  for (const table of tablesOf(edition)) {
    const inside = canonicalSteps(steps, keyTreeOf(table))
    if (inside !== undefined && inside.length > 0) return { kind: 'found', path: [table.key, ...inside] }
  }
  const nearest = nearestName(steps.join('.'), placeNames(edition))
  return nearest === undefined ? { kind: 'unknown' } : { kind: 'unknown', nearest }
}

/**
 * A path of the data file in documented keys, whatever names the file uses. What is no key of a table stays as it is.
 *
 * @param path the path as written
 * @param edition the report's edition
 */
export function canonicalPath(path: Path, edition: Edition): Path {
  const [first, ...rest] = path
  const field = typeof first === 'string' ? findNamed(first, reportFields) : undefined
  if (field === undefined) return path
  const table = tablesOf(edition).find(({ key }) => key === field.key)
  const inside = table && canonicalSteps(rest, keyTreeOf(table))
  return [field.key, ...(inside ?? rest)]
}

/** The steps in documented keys; undefined when they lead nowhere. A list position is that of a column. */
function canonicalSteps(steps: Path, tree: KeyBranch): readonly string[] | undefined {
  let node: KeyNode = tree
  const path: string[] = []
  for (const step of steps) {
    if (node.kind === 'cell')
      return node.columnName !== undefined && findNamed(String(step), [{ key: node.columnName }]) ? path : undefined
    const next: KeyNode | undefined =
      typeof step === 'number' ? cellPathsBelow(node)[step]?.cell : findNamed(step, childrenOf(node))
    if (next === undefined) return undefined
    node = next
    if (next.kind === 'cell' || !next.optional) path.push(next.key)
  }
  return path
}

/** All places of an edition, with and without the table's own key, for finding the nearest. */
const placeNames = remember((edition: Edition): readonly string[] => {
  const names: string[] = reportFields.map(({ key }) => key)
  for (const table of tablesOf(edition)) {
    const walk = (node: KeyNode, path: string) => {
      if (node.kind === 'cell') return
      for (const child of node.children) {
        const optional = child.kind !== 'cell' && child.optional
        const name = optional ? path : `${path}.${child.key}`
        if (!optional) names.push(name, name.slice(table.key.length + 1))
        walk(child, name)
      }
    }
    walk(keyTreeOf(table), table.key)
  }
  return names
})
