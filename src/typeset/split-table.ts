import { type Cell, cellsOf, type Grid, placeCells } from '../grid/grid.js'
import type { Pt } from '../style/units.js'
import type { Line } from './compose-lines.js'
import { raiseRows } from './raise-rows.js'
import { tableHeight } from './row-heights.js'
import type { SetTable } from './set-table.js'

/** A table, or a part of one, with the height of each row: ready to be drawn. */
export interface TablePart {
  readonly table: SetTable
  /** Height of each row between its rules, in points. */
  readonly heights: readonly Pt[]
  /** The row of the whole table each row is. */
  readonly rows: readonly number[]
}

/**
 * A whole table as the one part it is.
 *
 * @param table the table
 * @param heights height of each row
 */
export function wholeTable(table: SetTable, heights: readonly Pt[]): TablePart {
  return { table, heights, rows: heights.map((_, row) => row) }
}

/** Rows of the body that go into a part: from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number
  readonly end: number
}

/**
 * Cuts a part out of a table: the head rows, then the given rows of the body. A cell that reaches over a cut is closed
 * there, and its text stands in both parts.
 *
 * @param whole the table with its row heights
 * @param rows the rows; `first` at or below the head rows
 */
export function cutTable(whole: TablePart, { first, end }: RowRange): TablePart {
  const { table, heights } = whole
  const { grid } = table
  const kept = [...Array.from({ length: grid.headerRows }, (_, row) => row), ...rowsOf(first, end)]
  const place = new Map(kept.map((row, index) => [row, index]))
  const lines = new Map<Cell, readonly Line[]>()
  const cells = cellsOf(grid).flatMap(cell => {
    const rows = rowsOf(cell.row, cell.row + cell.rowSpan).flatMap(row => place.get(row) ?? [])
    const [top] = rows
    if (top === undefined) return []
    const part: Cell = { ...cell, row: top, rowSpan: rows.length }
    lines.set(part, table.lines.get(cell) ?? [])
    return [part]
  })
  const cut: Grid = placeCells(grid.columns, grid.headerRows, cells)
  const padding = (heights[first] ?? 0) - (table.textHeights[first] ?? 0)
  const ownHeights = kept.map(row => heights[row] ?? 0)
  // The label of a group may need more than the few rows of it that stand in this part.
  const raised = raiseRows(cut, ownHeights, cell => (lines.get(cell)?.length ?? 1) * table.leading + padding)
  const textHeights = raised.map(height => height - padding)
  return { table: { ...table, grid: cut, lines, textHeights }, heights: raised, rows: kept }
}

function rowsOf(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
}

/** Rows a cut is looked for upwards, so that fewer groups are parted. */
const cutWindow = 3

/**
 * Where to cut a table so that the rows above fit a height.
 *
 * @param whole the table
 * @param first first row of the body to be placed
 * @param height room, in points
 * @returns the row the next part starts with; `first` when not even one row fits; the number of rows when all do
 */
export function findCut(whole: TablePart, first: number, height: Pt): number {
  const { table, heights } = whole
  const { grid, rule } = table
  const head = heights.slice(0, grid.headerRows).reduce((sum, row) => sum + row + rule, rule)
  let room = height - head
  let end = first
  while (end < heights.length && (heights[end] ?? 0) + rule <= room) {
    room -= (heights[end] ?? 0) + rule
    end += 1
  }
  if (end > first + 1 && end < heights.length) end = bestCut(grid, first, end)
  while (end > first + 1 && partHeight(whole, { first, end }) > height) end -= 1
  return end === heights.length ? end : keepHeads(grid, first, end)
}

function partHeight(whole: TablePart, rows: RowRange): Pt {
  const { table, heights } = cutTable(whole, rows)
  return tableHeight(table, heights)
}

/** The cut, at most a few rows higher, that parts the fewest groups; a last row is not left alone. */
function bestCut(grid: Grid, first: number, end: number): number {
  const latest = grid.rows.length - end === 1 ? end - 1 : end
  const higher = rowsOf(Math.max(first + 1, latest - cutWindow), latest)
  return higher.reduceRight((best, row) => (groupsParted(grid, row) < groupsParted(grid, best) ? row : best), latest)
}

/** Groups of rows a cut above a row would part; a band of a table without a common head counts as one. */
function groupsParted(grid: Grid, row: number): number {
  const slots = grid.rows[row] ?? []
  const bands = grid.headerRows === 0 && !slots.some(slot => slot.kind === 'cell' && slot.cell.role === 'title') ? 1 : 0
  return bands + new Set(slots.flatMap(slot => (coversFromAbove(slot, row) ? [slot.by] : []))).size
}

function coversFromAbove(
  slot: Grid['rows'][number][number],
  row: number,
): slot is Extract<typeof slot, { kind: 'covered' }> {
  return slot.kind === 'covered' && slot.by.row < row
}

/** A band's title and head never stand alone above a cut. */
function keepHeads(grid: Grid, first: number, end: number): number {
  let cut = end
  while (cut > first && isHeadRow(grid, cut - 1)) cut -= 1
  return cut
}

function isHeadRow(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every(slot => {
    const { role } = slot.kind === 'cell' ? slot.cell : slot.by
    return role === 'title' || role === 'head'
  })
}
