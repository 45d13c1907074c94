import { type CellAddress, type Label, type LeafAddress, leavesOf, type TableSpec } from '../tables/table-spec.js'
import type { CellValue, Report } from './report.js'

/**
 * The value of a cell; the compiler checks the address against the table.
 *
 * @param report the report
 * @param spec the table as the address means it
 * @param address the cell's address
 * @returns the value; undefined when the report's edition has no such cell
 */
export function cellOf<const Spec extends TableSpec>(
  report: Report,
  spec: Spec,
  address: CellAddress<Spec>,
): CellValue | undefined {
  return report.tables[spec.id].get(address)
}

/**
 * The addresses of a label tree's leaves, as a type the compiler knows.
 *
 * @param labels the tree
 */
export function leafAddresses<const Labels extends readonly Label[]>(labels: Labels): readonly LeafAddress<Labels>[] {
  return leavesOf(labels).map(({ address }) => address as LeafAddress<Labels>)
}

/**
 * The report's own table of a kind: that of its edition.
 *
 * @param report the report
 * @param id the table
 * @throws RangeError when the edition has no such table
 */
export function tableOf(report: Report, id: TableSpec['id']): TableSpec {
  for (const section of report.edition.sections) {
    if (section.kind === 'table' && section.id === id) return section.table
  }
  throw new RangeError(`edition ${report.edition.id} has no table ${id}`)
}
