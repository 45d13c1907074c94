import { cellsOf } from '../grid/grid.js'
import type { TableStyle } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { SetTable } from './set-table.js'

/**
 * Heights of a table's rows between their rules.
 *
 * @param table the table
 * @param paddingY space above and below the text of each row, in points
 */
export function rowHeights(table: SetTable, paddingY: Pt): readonly Pt[] {
  return contentHeights(table).map(height => height + 2 * paddingY)
}

/** What the text of each row needs; a cell over several rows that needs more raises all of them alike. */
function contentHeights({ grid, lines, leading }: SetTable): readonly Pt[] {
  const heights = new Array<Pt>(grid.rows.length).fill(0)
  const cells = [...cellsOf(grid)].sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of cells) {
    const need = (lines.get(cell)?.length ?? 1) * leading
    const rows = Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index)
    const have = rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0)
    const raise = Math.max(0, need - have) / rows.length
    for (const row of rows) heights[row] = (heights[row] ?? 0) + raise
  }
  return heights
}

/**
 * Height of a table with its outer rules.
 *
 * @param table the table
 * @param heights height of each row
 */
export function tableHeight({ rule }: SetTable, heights: readonly Pt[]): Pt {
  return heights.reduce((sum, height) => sum + height, 0) + (heights.length + 1) * rule
}

/**
 * The padding at which a table fills a height, between the least allowed and the comfortable one.
 *
 * @param table the table
 * @param height room for it
 * @param style the table style
 * @returns undefined when it does not fit even at the least padding
 */
export function paddingFor(table: SetTable, height: Pt, style: TableStyle): Pt | undefined {
  const bare = tableHeight(table, rowHeights(table, 0))
  const padding = (height - bare) / (2 * table.grid.rows.length)
  return padding < style.leastPaddingY ? undefined : Math.min(padding, style.paddingY)
}
