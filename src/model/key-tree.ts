import { type Band, type Label, leavesOf, type TableSpec, type ValueType } from '../tables/table-spec.js'
import type { Named } from './names.js'
import { remember } from './remember.js'

/**
 * A statutory table as the data file nests it: rows hold columns, a cell ends each path. Reading, references and the
 * editors' schema all walk this tree.
 *
 * - `group`: holds further rows (不予公开); the table itself is one
 * - `row`: holds cells, and may be written as a list (本年新收)
 * - `cell`: holds a value
 */
export type KeyNode = KeyBranch | KeyCell

/** A group or a row. */
export interface KeyBranch extends Named {
  readonly kind: 'group' | 'row'
  readonly children: readonly KeyNode[]
  /** True for a label without a key of its own (法人或其他组织): it may be written, and mostly is not. */
  readonly optional: boolean
  /** True for a row that adds up others. */
  readonly total: boolean
}

/** A cell. */
export interface KeyCell extends Named {
  readonly kind: 'cell'
  readonly address: string
  readonly type: ValueType
  readonly optional: false
  /** True where its column adds up others. */
  readonly total: boolean
  /** Label of its column where that has no key: the cell may be written one level deeper under it. */
  readonly columnName?: string
}

/** The key tree of a table. */
export const keyTreeOf = remember((spec: TableSpec): KeyBranch => {
  return { kind: 'group', key: spec.key, children: spec.bands.flatMap(bandNodes), optional: false, total: false }
})

/** A band's title (第二十条第（一）项) is a label that is mostly left out. */
function bandNodes({ title, rows, columns }: Band): readonly KeyNode[] {
  if (rows === undefined) return columns.map(column => columnNode(column, [], []))
  const children = rows.map(row => rowNode(row, [], columns))
  return title === undefined ? children : [{ kind: 'group', key: title, children, optional: true, total: false }]
}

function rowNode(label: Label, above: readonly Label[], columns: readonly Label[]): KeyNode {
  const path = [...above, label]
  if (label.children !== undefined) {
    const children = label.children.map(child => rowNode(child, path, columns))
    return { kind: 'group', ...namesOf(label), children, total: false }
  }
  const cells = leavesOf(columns)
  const [only] = cells
  if (cells.length === 1 && only?.keys.length === 0) return cellNode(label, path, only.labels)
  const children = columns.map(column => columnNode(column, [], path))
  return { kind: 'row', ...namesOf(label), children, total: label.sumOf !== undefined }
}

function columnNode(label: Label, above: readonly Label[], row: readonly Label[]): KeyNode {
  const path = [...above, label]
  if (label.children === undefined) return cellNode(label, row, path)
  const children = label.children.map(child => columnNode(child, path, row))
  const holdsGroups = children.some(child => child.kind !== 'cell' && !child.optional)
  return { kind: holdsGroups ? 'group' : 'row', ...namesOf(label), children, total: false }
}

function cellNode(label: Label, row: readonly Label[], column: readonly Label[]): KeyCell {
  const ids = [...row, ...column].flatMap(({ id }) => id ?? [])
  const type = [...column, ...row].flatMap(({ type: own }) => own ?? []).at(-1) ?? 'count'
  const { key, aliases } = namesOf(label)
  const last = column.at(-1)
  return {
    kind: 'cell',
    key,
    aliases,
    address: ids.join('.'),
    type,
    optional: false,
    total: last?.sumOf !== undefined,
    ...(last !== undefined && last !== label && { columnName: last.label }),
  }
}

function namesOf({ key, label }: Label) {
  return { key: key ?? label, aliases: [label], optional: key === undefined } as const
}

/** What may be written below a node: its children, and for a label that may be left out also the children of that. */
export const childrenOf = remember((branch: KeyBranch): readonly KeyNode[] => {
  return branch.children.flatMap(child =>
    child.kind !== 'cell' && child.optional ? [child, ...childrenOf(child)] : [child],
  )
})

/** What is usually written below a node: labels that may be left out are. */
export const usualChildrenOf = remember((branch: KeyBranch): readonly KeyNode[] => {
  return childrenOf(branch).filter(child => child.kind === 'cell' || !child.optional)
})

/**
 * The cells below a node, in the order of the form.
 *
 * @param node the node
 */
export function cellsBelow(node: KeyNode): readonly KeyCell[] {
  return node.kind === 'cell' ? [node] : node.children.flatMap(cellsBelow)
}

/**
 * The cells below a node with the documented keys that lead from it to each.
 *
 * @param node the node
 */
export function cellPathsBelow(node: KeyNode): readonly { readonly cell: KeyCell; readonly keys: readonly string[] }[] {
  if (node.kind === 'cell') return [{ cell: node, keys: [] }]
  return node.children.flatMap(child =>
    cellPathsBelow(child).map(({ cell, keys }) => {
      return { cell, keys: child.kind !== 'cell' && child.optional ? keys : [child.key, ...keys] }
    }),
  )
}

/** All nodes below a node, outer ones first. */
export const nodesBelow = remember((branch: KeyBranch): readonly KeyNode[] => {
  return branch.children.flatMap(child => [child, ...(child.kind === 'cell' ? [] : nodesBelow(child))])
})
