import type { Diagnostic, Path } from '../source/diagnostic.js'
import type { SourceMap } from '../source/source.js'
import type { Edition } from '../tables/edition.js'
import { editions } from '../tables/index.js'
import type { TableSpec } from '../tables/table-spec.js'
import { editionHint, tablesOf } from './explain-key.js'
import {
  cellsBelow,
  childrenOf,
  type KeyBranch,
  type KeyCell,
  type KeyNode,
  keyTreeOf,
  usualChildrenOf,
} from './key-tree.js'
import { findNamed } from './names.js'
import { problem } from './problem.js'

interface Form {
  readonly spec: TableSpec
  readonly edition: Edition
}

/**
 * A group written as if it were a row (columns directly below 不予公开), or a row as if it were a group: told once,
 * and explained when another edition of the form has it so.
 *
 * @param branch the group or row
 * @param map its node
 * @param path its path
 * @param form the table and edition
 */
export function editionMixed(branch: KeyBranch, map: SourceMap, path: Path, form: Form): Diagnostic | undefined {
  const known = childrenOf(branch)
  const strangers = map.entries.filter(({ key }) => findNamed(key, known) === undefined).map(({ key }) => key)
  if (strangers.length === 0 || path.length < 2) return undefined
  if (branch.kind === 'group' && strangers.some(key => isColumn(key, branch)))
    return columnsBelowGroup(branch, path, form)
  const other = otherForm(branch.key, form)
  if (branch.kind !== 'row' || other === undefined || other.node.kind === 'cell') return undefined
  const theirs = childrenOf(other.node)
  if (!strangers.some(key => findNamed(key, theirs) !== undefined)) return undefined
  return other.node.kind === 'group'
    ? rowsBelowRow(branch, path, form, other.edition)
    : otherColumns(branch, path, form, other.edition)
}

function rowsBelowRow({ key }: KeyNode, path: Path, { edition }: Form, other: Edition): Diagnostic {
  return problem(
    'other-edition',
    { path, at: 'key' },
    {
      zh: `“${key}”分成了几行，这是 ${other.id} 年格式；${edition.id} 年格式里它只有一行`,
      en: `Unexpected rows below “${key}” (the ${other.id} form), expected one row as in the ${edition.id} form`,
    },
    editionHint(edition, other),
  )
}

function otherColumns(node: KeyNode, path: Path, { edition }: Form, other: Edition): Diagnostic {
  const columns = cellsBelow(node).map(({ key }) => `“${key}”`)
  const expected =
    node.kind === 'cell'
      ? { zh: '只填一个数', en: 'a single number' }
      : { zh: `应分为${columns.join('')}`, en: columns.join(', ') }
  return problem(
    'other-edition',
    { path, at: 'key' },
    {
      zh: `“${node.key}”的各栏是 ${other.id} 年格式的，${edition.id} 年格式里它${expected.zh}`,
      en: `Unexpected columns of the ${other.id} form in “${node.key}”, expected ${expected.en} as in the ${edition.id} form`,
    },
    editionHint(edition, other),
  )
}

/**
 * A cell written as a row with columns, which it is in another edition of the form.
 *
 * @param cell the cell
 * @param map its node
 * @param path its path
 * @param form the table and edition
 * @returns undefined when no edition has it so
 */
export function cellAsRow(cell: KeyCell, map: SourceMap, path: Path, form: Form): Diagnostic | undefined {
  const other = otherForm(cell.key, form)
  if (other === undefined || other.node.kind === 'cell') return undefined
  const theirs = childrenOf(other.node)
  const known = map.entries.some(({ key }) => findNamed(key, theirs) !== undefined)
  return known ? otherColumns(cell, path, form, other.edition) : undefined
}

function isColumn(key: string, group: KeyBranch): boolean {
  return childrenOf(group).some(child => child.kind === 'row' && findNamed(key, childrenOf(child)) !== undefined)
}

function columnsBelowGroup(branch: KeyBranch, path: Path, form: Form): Diagnostic {
  const other = otherForm(branch.key, form)
  const rows = usualChildrenOf(branch).map(({ key }) => `“${key}”`)
  const fromOther = other?.node.kind === 'row' ? other.edition : undefined
  return problem(
    fromOther === undefined ? 'rows-expected' : 'other-edition',
    { path, at: 'key' },
    {
      zh:
        fromOther === undefined
          ? `“${branch.key}”下面直接写了各栏的数，应先分行`
          : `“${branch.key}”下面直接写了各栏的数，这是 ${fromOther.id} 年格式；${form.edition.id} 年格式应先分行`,
      en:
        fromOther === undefined
          ? `Unexpected columns directly below “${branch.key}”, expected its rows`
          : `Unexpected columns directly below “${branch.key}” (the ${fromOther.id} form), expected its rows as in the ${form.edition.id} form`,
    },
    fromOther === undefined
      ? { zh: `“${branch.key}”要分成：${rows.join('')}。`, en: `Its rows are ${rows.join(', ')}.` }
      : {
          zh: `${editionHint(form.edition, fromOther).zh}${form.edition.id} 年格式的各行是：${rows.join('')}。`,
          en: `${editionHint(form.edition, fromOther).en} The rows are ${rows.join(', ')}.`,
        },
  )
}

/**
 * A group written as one row, which it is in another edition of the form.
 *
 * @param branch the group
 * @param path its path
 * @param form the table and edition
 * @returns undefined when no edition has it so
 */
export function groupAsRow(branch: KeyBranch, path: Path, form: Form): Diagnostic | undefined {
  if (branch.kind !== 'group' || otherForm(branch.key, form)?.node.kind !== 'row') return undefined
  return columnsBelowGroup(branch, path, form)
}

/** The same row, group or cell in another edition of the form. */
function otherForm(key: string, { spec, edition }: Form) {
  for (const other of editions.filter(candidate => candidate !== edition)) {
    const table = tablesOf(other).find(({ id }) => id === spec.id)
    const node = table && findNode(key, keyTreeOf(table))
    if (node !== undefined) return { edition: other, node }
  }
  return undefined
}

function findNode(key: string, { children }: KeyBranch): KeyNode | undefined {
  for (const child of children) {
    if (child.key === key) return child
    const found = child.kind === 'cell' ? undefined : findNode(key, child)
    if (found !== undefined) return found
  }
  return undefined
}
