import { type Band, cellAddress, type Leaf, leavesOf, type TableSpec } from '../tables/table-spec.js'
import { remember } from './remember.js'

/** A total of a table (合计): the cell and the cells it adds up, along its row or down its column. */
export interface Sum {
  readonly axis: 'row' | 'column'
  readonly total: string
  readonly addends: readonly string[]
}

/** All sums a table's labels prescribe, cell by cell. */
export const sumsOf = remember((spec: TableSpec): readonly Sum[] => spec.bands.flatMap(sumsOfBand))

function sumsOfBand(band: Band): readonly Sum[] {
  const rows: readonly (Leaf | undefined)[] = band.rows === undefined ? [undefined] : leavesOf(band.rows)
  const columns = leavesOf(band.columns)
  const across = columns.filter(isTotal).flatMap(total =>
    rows.map((row): Sum => {
      const addends = addendsOf(total, columns).map(column => cellAddress(row, column))
      return { axis: 'row', total: cellAddress(row, total), addends }
    }),
  )
  const rowLeaves = rows.flatMap(row => row ?? [])
  const down = rowLeaves.filter(isTotal).flatMap(total =>
    columns.map((column): Sum => {
      const addends = addendsOf(total, rowLeaves).map(row => cellAddress(row, column))
      return { axis: 'column', total: cellAddress(total, column), addends }
    }),
  )
  return [...across, ...down]
}

function isTotal(leaf: Leaf): boolean {
  return leaf.labels.at(-1)?.sumOf !== undefined
}

/** A group's address means all leaves below it. */
function addendsOf(total: Leaf, leaves: readonly Leaf[]): readonly Leaf[] {
  const named = total.labels.at(-1)?.sumOf ?? []
  return leaves.filter(({ address }) => named.some(name => address === name || address.startsWith(`${name}.`)))
}
