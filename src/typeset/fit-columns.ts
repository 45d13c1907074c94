import { columnWidths } from '../grid/column-widths.js'
import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { Pt } from '../style/units.js'

/** Steps column widths are rounded to, in points: a twip, so that Word can show the same. */
const step: Pt = 0.05

/** Widths of the columns of a table between its rules, in points. */
export interface FittedColumns {
  readonly columns: readonly Pt[]
  /** True: the contents need more than there is. */
  readonly cramped: boolean
}

/**
 * Column widths from the form's proportions, widened where a figure or word needs more room; columns that are equal in
 * the form stay equal when there is room for that.
 *
 * @param grid the table
 * @param weights proportions of the form
 * @param space room of all columns together without the rules, in points
 * @param narrowest least room of a cell
 */
export function fitColumns(
  grid: Grid,
  weights: readonly number[],
  space: Pt,
  narrowest: (cell: Cell) => Pt,
): FittedColumns {
  const room = Math.floor(space / step + 1e-6) * step
  const needs = new Array<Pt>(grid.columns).fill(0)
  for (const cell of cellsOf(grid)) {
    if (cell.columnSpan === 1) needs[cell.column] = Math.max(needs[cell.column] ?? 0, narrowest(cell))
  }
  if (total(needs) > room) return { columns: columnWidths(needs, room, step), cramped: true }
  const equal = weights.map(weight => Math.max(...needs.filter((_, index) => isNear(weights[index] ?? 0, weight))))
  const shares = columnWidths(weights, room, step)
  const even = total(equal) > room ? undefined : widen(shares, equal, room)
  const columns = even !== undefined && keepsLabels(grid, even, shares) ? even : widen(shares, needs, room)
  return { columns, cramped: false }
}

/** Share of its width in the form that a column of row labels keeps for the sake of equal columns. */
const labelShare = 0.92

function keepsLabels(grid: Grid, widths: readonly Pt[], shares: readonly Pt[]): boolean {
  const labels = new Set(
    cellsOf(grid).flatMap(cell => (cell.role === 'stub' ? [cell.column + cell.columnSpan - 1] : [])),
  )
  return [...labels].every(column => (widths[column] ?? 0) >= labelShare * (shares[column] ?? 0))
}

/** Weights that differ by rounding only (649 and 650 twip in table 四) are one. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2
}

/** Gives every column at least what it needs; the others give way in proportion to what they have to spare. */
function widen(shares: readonly Pt[], needs: readonly Pt[], room: Pt): readonly Pt[] {
  const lacking = shares.map((share, index) => Math.max(0, (needs[index] ?? 0) - share))
  const spare = shares.map((share, index) => Math.max(0, share - (needs[index] ?? 0)))
  const lack = total(lacking)
  if (lack === 0) return shares
  const part = lack / total(spare)
  const widened = shares.map((share, index) => share + (lacking[index] ?? 0) - (spare[index] ?? 0) * part)
  return columnWidths(widened, room, step)
}

function total(widths: readonly Pt[]): Pt {
  return widths.reduce((sum, width) => sum + width, 0)
}
