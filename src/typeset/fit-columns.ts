import { columnWidths } from '../grid/column-widths.js'
import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { Pt } from '../style/units.js'

/** Steps column widths are rounded to, in points: a twip, so that Word can show the same. */
const step: Pt = 0.05

/** Room that the text of a cell takes, in points. */
export interface CellNeeds {
  /** So that no word or figure is cut. */
  narrowest(cell: Cell): Pt
  /** On one line. */
  whole(cell: Cell): Pt
}

/** Widths of the columns of a table between its rules, in points. */
export interface FittedColumns {
  readonly columns: readonly Pt[]
  /** True: the contents need more than there is. */
  readonly cramped: boolean
  /** True: columns that are equal in the form are equal. */
  readonly even: boolean
}

/**
 * Column widths from the form's proportions, widened where a figure or word needs more room, or a label a little more for
 * one line; columns that are equal in the form stay equal when there is room for that.
 *
 * @param grid the table
 * @param weights proportions of the form
 * @param space room of all columns together without the rules, in points
 * @param needsOf room of a cell's text with its white
 */
export function fitColumns(grid: Grid, weights: readonly number[], space: Pt, needsOf: CellNeeds): FittedColumns {
  const room = Math.floor(space / step + 1e-6) * step
  const needs = new Array<Pt>(grid.columns).fill(0)
  for (const cell of cellsOf(grid)) {
    if (cell.columnSpan === 1) needs[cell.column] = Math.max(needs[cell.column] ?? 0, needsOf.narrowest(cell))
  }
  if (total(needs) > room) return { columns: columnWidths(needs, room, step), cramped: true, even: false }
  const shares = columnWidths(weights, room, step)
  const equal = weights.map(weight => Math.max(...needs.filter((_, index) => isNear(weights[index] ?? 0, weight))))
  const wishes = labelWishes(grid, shares, needsOf)
  for (const wanted of [equal.map((need, column) => Math.max(need, wishes[column] ?? 0)), equal]) {
    const even = total(wanted) > room ? undefined : widen(shares, wanted, room)
    if (even !== undefined && keepsLabels(grid, even, shares)) return { columns: even, cramped: false, even: true }
  }
  return { columns: widen(shares, needs, room), cramped: false, even: false }
}

/** Most a column of labels grows so that a label need not take a second line, as a share of its width in the form. */
const labelGrowth = 0.04

/** What columns of row labels would like to have: room for those labels that lack but little for one line. */
function labelWishes(grid: Grid, shares: readonly Pt[], { whole }: CellNeeds): readonly Pt[] {
  const wishes = shares.map(() => 0)
  for (const cell of cellsOf(grid)) {
    if (cell.fromLeft !== true || cell.columnSpan > 1) continue
    const wish = whole(cell)
    if (wish <= (shares[cell.column] ?? 0) * (1 + labelGrowth))
      wishes[cell.column] = Math.max(wishes[cell.column] ?? 0, wish)
  }
  return wishes
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
