import type { TableSpec } from '../../tables/table-spec.js'
import { tableOf } from '../cells.js'
import { type KeyBranch, type KeyNode, keyTreeOf } from '../key-tree.js'
import { cellsNamed } from '../references.js'
import { remember } from '../remember.js'
import type { Report } from '../report.js'
import { cellsMeant } from './cells-meant.js'
import type { Reading } from './claim.js'

/**
 * The reference that prints the value of a reading: 本年新收.总计, without its braces.
 *
 * @param reading the reading
 * @param report the report
 * @returns undefined where no single reference does
 */
export function referenceTo(reading: Reading, report: Report): string | undefined {
  const addresses = cellsMeant(reading, report).map(({ address }) => address)
  return namesOf(tableOf(report, reading.table)).get(keyOf(addresses))
}

function keyOf(addresses: readonly string[]): string {
  return [...addresses].sort().join()
}

/** The references into a table by the cells they add up: each row and group with each column, in their usual order. */
const namesOf = remember((spec: TableSpec): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const tree = keyTreeOf(spec)
  const columns = columnNames(tree)
  for (const row of rowNames(tree, [])) {
    for (const steps of [row, ...columns.map(column => [...row, column])]) {
      const cells = cellsNamed(spec, steps) ?? []
      const key = keyOf(cells.map(({ address }) => address))
      if (cells.length > 0 && !names.has(key)) names.set(key, steps.join('.'))
    }
  }
  return names
})

/** Rows and groups by their keys; a label that only groups (行政诉讼) is named alone, and left out above others. */
function rowNames(node: KeyNode, above: readonly string[]): readonly (readonly string[])[] {
  if (node.kind === 'cell') return []
  return node.children.flatMap(child => {
    const name = [...above, child.key]
    if (child.kind === 'cell') return node.kind === 'group' ? [name] : []
    return child.optional ? [...rowNames(child, above), name] : [name, ...rowNames(child, name)]
  })
}

/** The names of columns, those that only group (法人或其他组织) among them. */
function columnNames(tree: KeyBranch): readonly string[] {
  const names = (node: KeyNode): readonly string[] =>
    node.kind === 'cell'
      ? [node.key]
      : node.children.flatMap(child => [
          ...(child.kind === 'row' && child.optional ? [child.key] : []),
          ...names(child),
        ])
  return [...new Set(names(tree))]
}
