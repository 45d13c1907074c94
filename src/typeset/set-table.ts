import { type Cell, type CellRole, cellsOf, type Grid } from '../grid/grid.js'
import type { TableStyle } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { Blocks } from '../tree/nodes.js'
import { type CellSetter, cellSetter, wholeText } from './cell-text.js'
import type { Line } from './compose-lines.js'
import { fitColumns, type TextNeeds, textNeeds } from './fit-columns.js'
import { raiseRows } from './raise-rows.js'

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

/** A table at one size, its texts sized: what all its settings there have in common. */
export interface SizedTable {
  readonly node: Blocks['table']
  readonly size: Pt
  readonly needs: TextNeeds
  readonly setterOf: (cell: Cell) => CellSetter
}

/**
 * Measures the texts of a table at one size.
 *
 * @param node the table
 * @param size the size of its type
 * @param style faces of its cells
 */
export function sizeTable(node: Blocks['table'], size: Pt, { families }: TableStyle): SizedTable {
  const setters = (rowLabel: boolean) => {
    const setter = (role: CellRole) => cellSetter({ family: families[role], size, rowLabel })
    return { title: setter('title'), head: setter('head'), stub: setter('stub'), value: setter('value') }
  }
  const [centred, fromLeft] = [setters(false), setters(true)]
  const setterOf = (cell: Cell) => (isRowLabel(cell) ? fromLeft : centred)[cell.role]
  const needs = textNeeds(node.grid, {
    narrowest: cell => setterOf(cell).narrowest(cell),
    whole: cell => wholeText(cell, size),
  })
  return { node, size, needs, setterOf }
}

/**
 * Sets a table at one size: column widths from the form's proportions and the contents, then the lines of each cell.
 *
 * @param sized the table
 * @param room width of the text block, padding, style
 */
export function setTable(sized: SizedTable, { width, paddingX, style }: TableRoom): SetTable {
  const { size, needs, setterOf } = sized
  const { grid, weights } = sized.node
  const { rule, leading } = style
  const white = 2 * paddingX
  const space = width - (grid.columns + 1) * rule
  const { columns, cramped, even } = fitColumns(weights, needs, { space, white })
  const lines = new Map<Cell, readonly Line[]>()
  for (const cell of cellsOf(grid)) {
    lines.set(cell, setterOf(cell).compose(cell, innerWidth(columns, rule, cell) - white))
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
  let width: Pt = 0
  for (let index = column; index < column + columnSpan; index += 1) width += columns[index] ?? 0
  return width + (columnSpan - 1) * rule
}
