import type { CellValue, Report } from '../report.js'
import type { Reading } from './claim.js'

/** A cell that a reading means. */
export interface MeantCell {
  readonly address: string
  readonly value: CellValue
}

/**
 * The cells of a report that a reading means. A group (不予公开) means the rows below it.
 *
 * @param reading the reading
 * @param report the report; its edition may have no such cells
 */
export function cellsMeant({ table, rows, columns }: Reading, report: Report): readonly MeantCell[] {
  const cells = report.tables[table]
  return rows.flatMap(row =>
    columns.flatMap(column => {
      const end = column === '' ? '' : `.${column}`
      const own = cells.get(`${row}${end}`)
      if (own !== undefined) return [{ address: `${row}${end}`, value: own }]
      if (column === '') return []
      return [...cells].flatMap(([address, value]) =>
        address.startsWith(`${row}.`) && address.endsWith(end) ? [{ address, value }] : [],
      )
    }),
  )
}

/**
 * The value a reading has in a report: the sum of its cells; money in yuan.
 *
 * @param reading the reading
 * @param report the report
 * @returns undefined when the edition has no such cells, or one of them no number
 */
export function valueMeant(reading: Reading, report: Report): number | undefined {
  const cells = cellsMeant(reading, report)
  const numbers = cells.map(({ value: { number, printed } }) => number ?? Number(printed))
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (cells.length === 0 || cells.some(({ value }) => value.printed === '') || Number.isNaN(sum)) return undefined
  // Fees are in 万元, with up to four places: times ten thousand they are whole yuan, but for floating point.
  return reading.rows[0] === 'fees' ? Number((sum * 10_000).toPrecision(15)) : sum
}
