import { emBox } from '../../fonts/open-face.js'
import type { Cell } from '../../grid/grid.js'
import type { TableStyle } from '../../style/roles.js'
import type { Pt } from '../../style/units.js'
import type { PlacedTable } from '../../typeset/page.js'
import { innerWidth, isRowLabel } from '../../typeset/set-table.js'
import { tableGrounds } from '../../typeset/table-grounds.js'
import { tableRules } from '../../typeset/table-rules.js'
import { type CellNode, type PageNode, type SetLine, type TableLayout, textOfLines, type Vector } from './nodes.js'
import type { CellElements } from './structure-element.js'
import type { Tag } from './tag.js'

/** How a table is drawn besides its place. */
export interface TableLook {
  readonly style: TableStyle
  /** True: it stands on a page whose items are turned. */
  readonly turned: boolean
}

/**
 * A placed table as pdfmake nodes: the grounds of its cells, their text, its rules.
 *
 * @param placed the table or a part of it
 * @param elements structure elements of the cells of the whole table
 * @param look its style, and how it stands on the paper
 */
export function tableNodes(
  placed: PlacedTable,
  elements: CellElements,
  { style, turned }: TableLook,
): readonly PageNode[] {
  const { part, x, y } = placed
  const { rule } = part.table
  const grounds = tableGrounds(part, style).map(({ width, height, ...ground }): Vector => {
    return { type: 'rect', ...ground, w: width, h: height, turned }
  })
  const rules = tableRules(part).map((line): Vector => ({ type: 'line', ...line, lineWidth: rule, turned }))
  const absolutePosition = { x, y }
  return [
    ...(grounds.length > 0 ? [{ canvas: grounds, absolutePosition }] : []),
    {
      table: {
        widths: part.table.columns.map(width => width + rule),
        heights: part.heights.map(height => height + rule),
        body: part.table.grid.rows.map(row =>
          row.map((slot): CellNode => (slot.kind === 'cell' ? cellNode(slot.cell, placed, elements, turned) : {})),
        ),
      },
      layout: bare,
      absolutePosition: { x: x + rule / 2, y: y + rule / 2 },
    },
    { canvas: rules, absolutePosition },
  ]
}

const none = () => 0

/** Rules are drawn beside the table, padding is in the cells: pdfmake adds nothing of its own. */
const bare: TableLayout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
}

function cellNode(cell: Cell, placed: PlacedTable, elements: CellElements, turned: boolean): CellNode {
  const { table, heights } = placed.part
  const { rule, leading, columns, size, paddingX } = table
  const { rowSpan, columnSpan } = cell
  const own = table.lines.get(cell) ?? []
  const tags = [tagOf(cell, placed, elements)] as const
  let height = 0
  for (let row = cell.row; row < cell.row + rowSpan; row += 1) height += (heights[row] ?? 0) + rule
  const width = innerWidth(columns, rule, cell) + rule
  const first = firstBaseline(height, own.length, table)
  const lines = own.map((line, index): SetLine => {
    const x = isRowLabel(cell) ? paddingX + rule / 2 : (width - line.width) / 2
    return { line, tags, x, baseline: first + index * leading }
  })
  const set = { lines, size, width: 0, height: 0, turned } as const
  return { text: textOfLines(lines), set, rowSpan, colSpan: columnSpan }
}

/** The first of a number of baselines that stand in the middle of a height, in points from its top. */
function firstBaseline(height: Pt, count: number, { leading, size }: PlacedTable['part']['table']): Pt {
  return (height - count * leading + leading - size) / 2 + emBox.ascent * size
}

/** A cell is its element where it first stands; heads and group labels repeated on a later page belong to that page. */
function tagOf({ row, column }: Cell, { part, continued }: PlacedTable, elements: CellElements): Tag {
  const repeatedHead = continued && row < part.table.grid.headerRows
  return (repeatedHead ? undefined : elements[part.rows[row] ?? 0]?.[column]) ?? 'repeatedHead'
}
