import { cellsBelow, type KeyBranch, type KeyCell, type KeyNode, keyTreeOf } from '../model/key-tree.js'
import type { TableSpec } from '../tables/table-spec.js'
import { type JsonSchema, refer } from './json-schema.js'
import { mappingOf, type NamedProperty } from './named-properties.js'
import { zero } from './value-schemas.js'

/** Keeps a schema and gives the name it is kept under, which begins with its kind: one name for equal schemas. */
export type Define = (kind: string, schema: JsonSchema) => string

/**
 * A statutory table as editors see it: every row and column of the form under its key, explained by its label.
 *
 * @param spec the table
 * @param define keeps what several rows have in common
 */
export function tableSchema(spec: TableSpec, define: Define): JsonSchema {
  return branchSchema(keyTreeOf(spec), { spec, define })
}

interface Making {
  readonly spec: TableSpec
  readonly define: Define
}

/** A group or a row: 0, its entries, or for a row a list of figures. */
function branchSchema(branch: KeyBranch, making: Making): JsonSchema {
  const mapping = mappingOf(propertiesOf(branch, undefined, making))
  const list = branch.kind === 'row' ? [listSchema(cellsBelow(branch))] : []
  return { anyOf: [mapping, zero, ...list] }
}

/** The entries of a branch; those of a label that may be left out stand below it, or in its place. */
function propertiesOf(
  { children }: KeyBranch,
  within: NamedProperty['within'],
  making: Making,
): readonly NamedProperty[] {
  return children.flatMap(child => {
    const optional = child.kind !== 'cell' && child.optional
    const inner = optional ? propertiesOf(child, child, making) : []
    const required = !making.spec.omittedIsZero && !optional && !child.total
    return [{ named: child, schema: nodeSchema(child, making), required, ...(within && { within }) }, ...inner]
  })
}

function nodeSchema(node: KeyNode, making: Making): JsonSchema {
  if (node.kind === 'cell') return cellSchema(node, making)
  const schema = branchSchema(node, making)
  const words = { title: labelOf(node), description: aboutBranch(node, making.spec) }
  return refer(making.define(node.kind, schema), words)
}

/** How a group or a row is filled in. */
function aboutBranch(branch: KeyBranch, { omittedIsZero }: TableSpec): string {
  if (branch.kind === 'group') return '下面分行写；全部是 0 就写 0'
  const cells = cellsBelow(branch)
  const example = cells.slice(0, 2).map(({ key }, index) => `${key}: ${index + 1}`)
  const rest = omittedIsZero ? '没写到的列就是 0' : `要写全：${cells.map(({ key }) => key).join('、')}`
  return `写成 { ${example.join(', ')} } 的样子，${rest}；整行是 0 就写 0`
}

function cellSchema(cell: KeyCell, { spec }: Making): JsonSchema {
  const value = refer(cell.type)
  const words = { title: labelOf(cell), description: aboutCell(cell, spec) }
  if (cell.columnName === undefined) return { ...words, allOf: [value] }
  const below = { ...words, title: cell.columnName, allOf: [value] }
  const deeper = mappingOf([{ named: { key: cell.columnName }, schema: below, required: true }])
  return { ...words, anyOf: [value, deeper] }
}

function aboutCell({ total, type }: KeyCell, { omittedIsZero }: TableSpec): string {
  if (total) return '可以不写，由程序计算；写了的，程序照原样印出并核对'
  if (type === 'amount') return '单位：万元；没有就填 0'
  return omittedIsZero ? '件数；不写就是 0' : '没有就填 0'
}

/** Figures in the order of the columns, with or without the total. */
function listSchema(cells: readonly KeyCell[]): JsonSchema {
  return {
    description: `依次是：${cells.map(({ key }) => key).join('、')}`,
    type: 'array',
    items: cells.map(({ type }) => refer(type)),
    minItems: cells.filter(({ total }) => !total).length,
    maxItems: cells.length,
  }
}

/** The printed label, where it says more than the key. */
function labelOf({ key, aliases: [label = key] = [] }: KeyNode): string {
  return label
}
