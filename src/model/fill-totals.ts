import type { TableSpec } from '../tables/table-spec.js'
import type { CellValue, TableData } from './report.js'
import { type Sum, sumsOf } from './sums.js'

/**
 * Gives every total that was left out its value: the sum of its addends, cell by cell. A written total stays as it
 * is. Where an addend has no number, the total has none either and prints as nothing.
 *
 * @param spec the table
 * @param cells its cells; a total left out has the origin `omitted`
 */
export function fillTotals(spec: TableSpec, cells: ReadonlyMap<string, CellValue>): TableData {
  const filled = new Map(cells)
  const sums = sumsOf(spec)
  const totals = new Set(sums.map(({ total }) => total))
  const compute = (address: string): CellValue | undefined => {
    const cell = filled.get(address)
    if (cell?.origin !== 'omitted' || !totals.has(address)) return cell
    const addends = chooseSum(sums, address, cells)?.addends ?? []
    const computed = addUp(cell, addends.map(compute))
    filled.set(address, computed)
    return computed
  }
  for (const address of totals) compute(address)
  return filled
}

/** The corner of two totals follows its own row when any of that row was written, else its column. */
function chooseSum(sums: readonly Sum[], address: string, cells: ReadonlyMap<string, CellValue>): Sum | undefined {
  const candidates = sums.filter(({ total }) => total === address)
  const row = candidates.find(({ axis }) => axis === 'row')
  const written = row?.addends.some(addend => cells.get(addend)?.origin === 'written') === true
  return written ? row : (candidates.find(({ axis }) => axis === 'column') ?? row)
}

function addUp({ path }: CellValue, addends: readonly (CellValue | undefined)[]): CellValue {
  const numbers = addends.map(addend => addend?.number)
  const sum = numbers.reduce<number>((total, number) => total + (number ?? Number.NaN), 0)
  const exact = Number.isSafeInteger(sum)
  return { printed: exact ? String(sum) : '', ...(exact && { number: sum }), origin: 'computed', path }
}
