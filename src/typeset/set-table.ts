import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { TableStyle } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { Blocks } from '../tree/nodes.js'
import { composeCell, narrowestText, wholeText } from './cell-text.js'
import type { Line } from './compose-lines.js'
import { fitColumns } from './fit-columns.js'
import { raiseRows } from './row-heights.js'

/** A table set at one size: its columns, and the lines of every cell. All lengths in points. */
export interface SetTable {
  readonly grid: Grid
  readonly size: Pt
  /** From baseline to baseline within a cell. */
  readonly leading: Pt
  readonly rule: Pt
  readonly paddingX: Pt
  /** Width of each column between its rules. */
  readonly columns: readonly Pt[]
  /** True: the columns are too narrow for a figure or a word, which is then parted. */
  readonly cramped: boolean
  /** True: columns that are equal in the form are equal. */
  readonly even: boolean
  readonly lines: ReadonlyMap<Cell, readonly Line[]>
  /** What the text of each row needs without any padding. */
  readonly textHeights: readonly Pt[]
}

/** Room for a table and for its cells' white, and how they look. Lengths in points. */
export interface TableRoom {
  readonly width: Pt
  /** Between a rule and the text beside it. */
  readonly paddingX: Pt
  readonly style: TableStyle
}

/**
 * Sets a table at one size: column widths from the form's proportions and the contents, then the lines of each cell.
 *
 * @param node the table
 * @param size the size of its type
 * @param room width of the text block, padding, style
 */
export function setTable(node: Blocks['table'], size: Pt, { width, paddingX, style }: TableRoom): SetTable {
  const { grid, weights } = node
  const { rule, leading, families } = style
  const typeOf = (cell: Cell) => ({ family: families[cell.role], size, rowLabel: isRowLabel(cell) })
  const { columns, cramped, even } = fitColumns(grid, weights, width - (grid.columns + 1) * rule, {
    narrowest: cell => narrowestText(cell, typeOf(cell)) + 2 * paddingX,
    whole: cell => wholeText(cell, size) + 2 * paddingX,
  })
  const lines = new Map<Cell, readonly Line[]>()
  for (const cell of cellsOf(grid)) {
    lines.set(cell, composeCell(cell, typeOf(cell), innerWidth(columns, rule, cell) - 2 * paddingX))
  }
  const bare = new Array<Pt>(grid.rows.length).fill(0)
  const textHeights = raiseRows(grid, bare, cell => (lines.get(cell)?.length ?? 1) * leading * size)
  return { grid, size, leading: leading * size, rule, paddingX, columns, cramped, even, lines, textHeights }
}

/**
 * Whether a cell is the label of a single row, set from the left; all else is centred.
 *
 * @param cell the cell
 */
export function isRowLabel(cell: Cell): boolean {
  return cell.fromLeft === true
}

/**
 * Room between the rules of a cell over all columns it spans.
 *
 * @param columns width of each column
 * @param rule thickness of a rule
 * @param cell the cell
 */
export function innerWidth(columns: readonly Pt[], rule: Pt, { column, columnSpan }: Cell): Pt {
  const own = columns.slice(column, column + columnSpan)
  return own.reduce((sum, width) => sum + width, 0) + (columnSpan - 1) * rule
}
