import type { Pt } from '../style/units.js'
import type { SetTable } from './set-table.js'

/**
 * Heights of a table's rows between their rules.
 *
 * @param table the table
 * @param paddingY space above and below the text of each row, in points
 */
export function rowHeights({ textHeights }: SetTable, paddingY: Pt): readonly Pt[] {
  return textHeights.map(height => height + 2 * paddingY)
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
 * The padding at which a table fills a height; below 0 when its text alone is higher.
 *
 * @param table the table
 * @param height room for it, in points
 */
export function paddingFor(table: SetTable, height: Pt): Pt {
  const bare = tableHeight(table, table.textHeights)
  return (height - bare) / (2 * table.grid.rows.length)
}
