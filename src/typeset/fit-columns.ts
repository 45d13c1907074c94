import { columnWidths } from '../grid/column-widths.js'
import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { Pt } from '../style/units.js'

/** Steps column widths are rounded to, in points: a twip, so that Word can show the same. */
const step: Pt = 0.05

/** Room that the texts of a table take at one size, in points, whatever white stands beside them. */
export interface TextNeeds {
  /** By column, for its cells of one column: so that no word or figure is cut. Below 0 for a column without one. */
  readonly narrowest: readonly Pt[]
  /** Of row labels of one column: on one line. */
  readonly labels: readonly { readonly column: number; readonly whole: Pt }[]
  /** Columns that row labels end in. */
  readonly labelColumns: readonly number[]
}

/** Room that the text of a cell takes, in points. */
export interface CellNeeds {
  /** So that no word or figure is cut. */
  narrowest(cell: Cell): Pt
  /** On one line. */
  whole(cell: Cell): Pt
}

/**
 * Gathers what the texts of a table need.
 *
 * @param grid the table
 * @param needsOf what the text of a cell needs
 */
export function textNeeds(grid: Grid, needsOf: CellNeeds): TextNeeds {
  const narrowest = new Array<Pt>(grid.columns).fill(Number.NEGATIVE_INFINITY)
  const labels: { column: number; whole: Pt }[] = []
  const labelColumns = new Set<number>()
  for (const cell of cellsOf(grid)) {
    const { column, columnSpan, role, fromLeft } = cell
    if (role === 'stub') labelColumns.add(column + columnSpan - 1)
    if (columnSpan > 1) continue
    narrowest[column] = Math.max(narrowest[column] ?? 0, needsOf.narrowest(cell))
    if (fromLeft === true) labels.push({ column, whole: needsOf.whole(cell) })
  }
  return { narrowest, labels, labelColumns: [...labelColumns] }
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
 * @param weights proportions of the form
 * @param texts what the texts need
 * @param space room of all columns together without the rules, and the white in each, in points
 */
export function fitColumns(
  weights: readonly number[],
  texts: TextNeeds,
  { space, white }: { readonly space: Pt; readonly white: Pt },
): FittedColumns {
  const room = Math.floor(space / step + 1e-6) * step
  const needs = texts.narrowest.map(need => Math.max(0, need + white))
  if (total(needs) > room) return { columns: columnWidths(needs, room, step), cramped: true, even: false }
  const shares = columnWidths(weights, room, step)
  const equal = weights.map(weight => Math.max(...needs.filter((_, index) => isNear(weights[index] ?? 0, weight))))
  const wishes = labelWishes(shares, texts, white)
  for (const wanted of [equal.map((need, column) => Math.max(need, wishes[column] ?? 0)), equal]) {
    const even = total(wanted) > room ? undefined : widen(shares, wanted, room)
    if (even !== undefined && keepsLabels(texts, even, shares)) return { columns: even, cramped: false, even: true }
  }
  return { columns: widen(shares, needs, room), cramped: false, even: false }
}

/** Most a column of labels grows so that a label need not take a second line, as a share of its width in the form. */
const labelGrowth = 0.04

/** What columns of row labels would like to have: room for those labels that lack but little for one line. */
function labelWishes(shares: readonly Pt[], { labels }: TextNeeds, white: Pt): readonly Pt[] {
  const wishes = shares.map(() => 0)
  for (const { column, whole } of labels) {
    const wish = whole + white
    if (wish <= (shares[column] ?? 0) * (1 + labelGrowth)) wishes[column] = Math.max(wishes[column] ?? 0, wish)
  }
  return wishes
}

/** Share of its width in the form that a column of row labels keeps for the sake of equal columns. */
const labelShare = 0.92

function keepsLabels({ labelColumns }: TextNeeds, widths: readonly Pt[], shares: readonly Pt[]): boolean {
  return labelColumns.every(column => (widths[column] ?? 0) >= labelShare * (shares[column] ?? 0))
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
