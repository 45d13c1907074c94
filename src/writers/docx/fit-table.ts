import { columnWidths } from '../../grid/column-widths.js'
import { type Cell, cellsOf, type Grid } from '../../grid/grid.js'
import type { TableStyle } from '../../style/roles.js'
import type { Pt, Twip } from '../../style/units.js'
import { cellLines, edges, type Setting } from './cell-text.js'
import { emWidth } from './em-width.js'

/** How a table is set so that it fits its page. */
export interface TableFit {
  readonly size: Pt
  /** Space above and below the text of a cell. */
  readonly paddingY: Pt
  /** Widths of the columns; they add up to the room given. */
  readonly widths: readonly Twip[]
}

/** The room a table has: the width of the text block, and the height left for it on a page of its own. */
export interface Room {
  readonly width: Twip
  readonly height: Pt
}

/**
 * Chooses size, padding and column widths for a table: the largest size, then the most comfortable padding, at which
 * every figure stands on one line and the table on one page; the first size when no size does.
 *
 * @param grid the table
 * @param weights proportions of its columns
 * @param room the room it has
 * @param style sizes and paddings to choose from
 */
export function fitTable(grid: Grid, weights: readonly number[], room: Room, style: TableStyle): TableFit {
  for (const size of style.sizes) {
    const widths = fitColumns(grid, weights, size, room.width)
    const paddingY = widths && fitPadding(grid, { widths, size }, room.height, style)
    if (widths !== undefined && paddingY !== undefined) return { size, paddingY, widths }
  }
  return { size: style.sizes[0], paddingY: style.paddingY, widths: columnWidths(weights, room.width, 1) }
}

/** Widths by weight, but none narrower than its widest word or figure; undefined when these need more than there is. */
function fitColumns(grid: Grid, weights: readonly number[], size: Pt, width: Twip): readonly Twip[] | undefined {
  const least = leastWidths(grid).map(em => em * size * 20 + edges * 20)
  if (total(least) > width) return undefined
  const held = new Set<number>()
  for (;;) {
    const free = width - total(least.filter((_, column) => held.has(column)))
    const share = free / total(weights.filter((_, column) => !held.has(column)))
    const widths = weights.map((weight, column) => (held.has(column) ? (least[column] ?? 0) : weight * share))
    const narrow = widths.findIndex((own, column) => !held.has(column) && own < (least[column] ?? 0))
    if (narrow === -1) return columnWidths(widths, width, 1)
    held.add(narrow)
  }
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Width of the widest word that must stand whole in each column, in em. */
function leastWidths(grid: Grid): readonly number[] {
  const widths = new Array<number>(grid.columns).fill(1)
  for (const { column, columnSpan, words, text } of cellsOf(grid)) {
    if (columnSpan > 1) continue
    for (const word of words ?? [text]) widths[column] = Math.max(widths[column] ?? 0, emWidth(word))
  }
  return widths
}

/** The most comfortable padding at which a table fits a height; undefined when none allowed does. */
function fitPadding(grid: Grid, setting: Setting, height: Pt, style: TableStyle): Pt | undefined {
  const lines = rowLines(grid, cell => cellLines(cell, setting))
  const text = total(lines) * setting.size * style.leading
  const rules = (lines.length + 1) * style.rule
  const padding = Math.floor(((height - text - rules) / (2 * lines.length)) * 20) / 20
  return padding < style.leastPaddingY ? undefined : Math.min(padding, style.paddingY)
}

/** Lines of each row; what a cell over several rows needs beyond them is given to its last row. */
function rowLines(grid: Grid, linesOf: (cell: Cell) => number): readonly number[] {
  const rows = grid.rows.map(() => 1)
  const cells = [...cellsOf(grid)].sort((a, b) => a.row + a.rowSpan - (b.row + b.rowSpan))
  for (const cell of cells) {
    const last = cell.row + cell.rowSpan - 1
    const above = total(rows.slice(cell.row, last))
    rows[last] = Math.max(rows[last] ?? 1, linesOf(cell) - above)
  }
  return rows
}
