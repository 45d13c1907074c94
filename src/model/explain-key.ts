import type { Localized } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { Edition } from '../tables/edition.js'
import { editions } from '../tables/index.js'
import type { TableSpec } from '../tables/table-spec.js'
import { reportFields } from './fields.js'
import { type KeyBranch, keyTreeOf, usualChildrenOf } from './key-tree.js'
import { type KeyExplanation, nearestOf } from './match-entries.js'
import { findNamed } from './names.js'

/** The table in which a key was met, in which edition, and at which of its nodes. */
export interface TableSpot {
  readonly edition: Edition
  readonly spec: TableSpec
  readonly branch: KeyBranch
}

/**
 * Says where a key belongs that is not known at a spot of a table: to another edition of the form, to another row, to
 * another table, to the top of the file. Undefined when nobody knows it.
 *
 * @param key the key as written
 * @param spot where it was met
 */
export function explainTableKey(key: string, { edition, spec, branch }: TableSpot): KeyExplanation | undefined {
  const inThisTable = pathsTo(key, keyTreeOf(spec))
  if (inThisTable.length === 0) {
    const other = editions.find(candidate => candidate !== edition && knowsKey(key, candidate, spec))
    if (other !== undefined) return ofOtherEdition(key, { edition, spec, branch }, other)
  }
  const [elsewhere] = [...inThisTable.map(path => [spec.key, ...path]), ...inOtherTables(key, edition, spec)]
  if (elsewhere !== undefined) return { kind: 'elsewhere', below: elsewhere.slice(0, -1) }
  return findNamed(key, reportFields) && { kind: 'elsewhere', below: [] }
}

/**
 * Says where a key belongs that is not known at the top of the file.
 *
 * @param key the key as written
 * @param edition the report's edition
 */
export function explainTopKey(key: string, edition: Edition): KeyExplanation | undefined {
  const [path] = tablesOf(edition).flatMap(table => pathsTo(key, keyTreeOf(table)).map(steps => [table.key, ...steps]))
  return path && { kind: 'elsewhere', below: path.slice(0, -1) }
}

function knowsKey(key: string, edition: Edition, spec: TableSpec): boolean {
  return tablesOf(edition).some(table => table.id === spec.id && pathsTo(key, keyTreeOf(table)).length > 0)
}

function inOtherTables(key: string, edition: Edition, spec: TableSpec): readonly (readonly string[])[] {
  const others = tablesOf(edition).filter(table => table !== spec)
  return others.flatMap(table => pathsTo(key, keyTreeOf(table)).map(path => [table.key, ...path]))
}

/**
 * The tables of an edition.
 *
 * @param edition the edition
 */
export function tablesOf(edition: Edition): readonly TableSpec[] {
  return edition.sections.flatMap(section => (section.kind === 'table' ? [section.table] : []))
}

/** Paths of documented keys that lead to nodes of a name, the shortest first; 其他 and 总计 have several. */
function pathsTo(key: string, tree: KeyBranch): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = []
  const walk = (branch: KeyBranch, path: readonly string[]) => {
    for (const child of branch.children) {
      const optional = child.kind !== 'cell' && child.optional
      const below = optional ? path : [...path, child.key]
      if (findNamed(key, [child]) !== undefined) paths.push([...path, child.key])
      if (child.kind !== 'cell') walk(child, below)
    }
  }
  walk(tree, [])
  return paths.sort((a, b) => a.length - b.length)
}

function ofOtherEdition(key: string, { edition, spec, branch }: TableSpot, other: Edition): KeyExplanation {
  const nearest = nearestOf(key, usualChildrenOf(branch))
  const expected = nearest === undefined ? '' : nearest.key
  return {
    kind: 'told',
    rule: 'other-edition',
    message: {
      zh: `“${excerpt(key)}”是 ${other.id} 年格式${spec.name.zh}里的，这份报告用 ${edition.id} 年格式${expected && `，应为“${expected}”`}`,
      en: `Unexpected “${excerpt(key)}” of the ${other.id} form, expected ${expected ? `“${expected}”` : 'the terms'} of the ${edition.id} form`,
    },
    hint: editionHint(edition, other),
  }
}

/**
 * What to do when a file mixes two editions of the form.
 *
 * @param edition the edition the report takes
 * @param other the edition some of it is written for
 */
export function editionHint(edition: Edition, other: Edition): Localized {
  return {
    zh: `照${edition.decree}的表改写；如果这份报告确实要用 ${other.id} 年格式，请写“格式: ${other.id}”。`,
    en: `Follow the form of ${edition.decree}; should the report really take the ${other.id} form, write “格式: ${other.id}”.`,
  }
}
