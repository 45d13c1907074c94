import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { TableStyle } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { Blocks } from '../tree/nodes.js'
import type { TextSpan } from './boxes.js'
import { composeLines, type Line } from './compose-lines.js'
import { fitColumns } from './fit-columns.js'

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
  readonly lines: ReadonlyMap<Cell, readonly Line[]>
}

/** Room for a table and how its cells look. */
export interface TableRoom {
  readonly width: Pt
  readonly style: TableStyle
}

/**
 * Sets a table at one size: column widths from the form's proportions and the contents, then the lines of each cell.
 *
 * @param node the table
 * @param size the size of its type
 * @param room width of the text block, style
 * @returns undefined when its contents do not fit the width at this size
 */
export function setTable(node: Blocks['table'], size: Pt, { width, style }: TableRoom): SetTable | undefined {
  const { grid, weights } = node
  const { rule, paddingX, leading } = style
  const spans = (cell: Cell): readonly TextSpan[] => cellSpans(cell, style)
  const columns = fitColumns(grid, weights, { room: width - (grid.columns + 1) * rule, rule }, cell =>
    narrowest(spans(cell), size, paddingX),
  )
  if (columns === undefined) return undefined
  const lines = new Map<Cell, readonly Line[]>()
  for (const cell of cellsOf(grid)) {
    const room = innerWidth(columns, rule, cell) - 2 * paddingX
    lines.set(cell, composeCell(cell, spans(cell), size, room))
  }
  return { grid, size, leading: leading * size, rule, paddingX, columns, lines }
}

function cellSpans({ words, text, role }: Cell, { families }: TableStyle): readonly TextSpan[] {
  return (words ?? [text]).map(word => ({ text: word, family: families[role] }))
}

/** A row label reads like running text; everything else, group labels too, is set in even lines. */
function composeCell(cell: Cell, spans: readonly TextSpan[], size: Pt, width: Pt): readonly Line[] {
  const fill = isRowLabel(cell) ? 'ragged' : 'even'
  return composeLines(spans, { size, cell: size, width, indent: 0, fill, bySense: true })
}

/**
 * Whether a cell is the label of a single row, set from the left; labels of groups of rows are centred.
 *
 * @param cell the cell
 */
export function isRowLabel(cell: Cell): boolean {
  return cell.role === 'stub' && cell.rowSpan === 1
}

/** Room between the rules a cell needs so that no word or figure is cut. */
function narrowest(words: readonly TextSpan[], size: Pt, paddingX: Pt): Pt {
  const widths = words.map(word => {
    const setting = { size, cell: size, width: Number.MAX_SAFE_INTEGER, indent: 0, fill: 'ragged' } as const
    return Math.max(...composeLines([word], setting).map(line => line.width))
  })
  return Math.max(...widths) + 2 * paddingX
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
