import type { Cell } from '../../grid/grid.js'
import { tableStyle } from '../../style/roles.js'
import type { Pt, Twip } from '../../style/units.js'
import { emWidth, lineCount } from './em-width.js'
import { evenLines } from './even-lines.js'

/** Columns of a table and the size of its type. */
export interface Setting {
  readonly widths: readonly Twip[]
  readonly size: Pt
}

/**
 * The text of a cell, a line feed wherever a line has to end: a label centred in a narrow cell is broken between words;
 * the label of a row and a figure are left to Word.
 *
 * @param cell the cell
 * @param setting columns and size
 */
export function cellText(cell: Cell, setting: Setting): string {
  const { words, text, role } = cell
  const running = role === 'value' || (role === 'stub' && cell.rowSpan === 1)
  const room = innerWidth(cell, setting)
  return running || words === undefined || emWidth(text) <= room ? text : evenLines(words, room).join('\n')
}

/**
 * Number of lines a cell's text takes.
 *
 * @param cell the cell
 * @param setting columns and size
 */
export function cellLines(cell: Cell, setting: Setting): number {
  return lineCount(cellText(cell, setting), innerWidth(cell, setting))
}

/** Room for text in a cell, in em. */
function innerWidth({ column, columnSpan }: Cell, { widths, size }: Setting): number {
  return (cellWidth(widths, column, columnSpan) / 20 - edges) / size
}

/** What paddings and rules take of a cell's width, in points. */
export const edges: Pt = 2 * tableStyle.paddingX + tableStyle.rule

/**
 * Width of a cell over all columns it spans.
 *
 * @param widths widths of the table's columns
 * @param column the cell's first column
 * @param columnSpan the number of its columns
 */
export function cellWidth(widths: readonly Twip[], column: number, columnSpan: number): Twip {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)
}
