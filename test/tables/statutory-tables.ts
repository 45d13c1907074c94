import { disclosure2019 } from '../../src/tables/disclosure-2019.js'
import { disclosure2021 } from '../../src/tables/disclosure-2021.js'
import { disputes } from '../../src/tables/disputes.js'
import { requests2019 } from '../../src/tables/requests-2019.js'
import { requests2021 } from '../../src/tables/requests-2021.js'
import { cellAddress, leavesOf, type TableSpec } from '../../src/tables/table-spec.js'

interface StatutoryTable {
  readonly name: string
  readonly spec: TableSpec
}

/** The five statutory tables there are, by the names of their case files. */
export const statutoryTables: readonly [StatutoryTable, ...StatutoryTable[]] = [
  { name: 'disclosure-2019', spec: disclosure2019 },
  { name: 'disclosure-2021', spec: disclosure2021 },
  { name: 'requests-2019', spec: requests2019 },
  { name: 'requests-2021', spec: requests2021 },
  { name: 'disputes', spec: disputes },
]

/**
 * The keys that lead to each cell in the data file, by the cell's address.
 *
 * @param spec the table
 */
export function keysAt(spec: TableSpec): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>()
  for (const band of spec.bands) {
    for (const row of band.rows === undefined ? [undefined] : leavesOf(band.rows)) {
      for (const column of leavesOf(band.columns)) {
        keys.set(cellAddress(row, column), [...(row?.keys ?? []), ...column.keys])
      }
    }
  }
  return keys
}
