import { emBox } from '../../fonts/open-face.js'
import type { Cell, Slot } from '../../grid/grid.js'
import type { TableStyle } from '../../style/roles.js'
import type { PlacedTable } from '../../typeset/page.js'
import { innerWidth, isRowLabel } from '../../typeset/set-table.js'
import type { TablePart } from '../../typeset/split-table.js'
import { tableGrounds } from '../../typeset/table-grounds.js'
import { tableRules } from '../../typeset/table-rules.js'
import { type CellNode, type PageNode, type SetLine, type TableLayout, textOfLines, type Vector } from './nodes.js'
import type { StructureElement } from './structure.js'
import type { Tag } from './tag.js'

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
  elements: ReadonlyMap<Cell, StructureElement>,
  { style, turned }: TableLook,
): readonly PageNode[] {
  const { part, x, y } = placed
  const { table, heights } = part
  const { rule, columns, grid } = table
  const tags = cellTags(placed, elements)
  const cell = (slot: Slot): CellNode =>
    slot.kind === 'cell' ? cellNode(slot.cell, part, tags(slot.cell), turned) : {}
  const grounds = tableGrounds(part, style).map(({ width, height, ...ground }): Vector => {
    return { type: 'rect', ...ground, w: width, h: height, turned }
  })
  const rules = tableRules(part).map((line): Vector => ({ type: 'line', ...line, lineWidth: rule, turned }))
  const absolutePosition = { x, y }
  return [
    ...(grounds.length > 0 ? [{ canvas: grounds, absolutePosition }] : []),
    {
      table: {
        widths: columns.map(width => width + rule),
        heights: heights.map(height => height + rule),
        body: grid.rows.map(row => row.map(cell)),
      },
      layout: bare,
      absolutePosition: { x: x + rule / 2, y: y + rule / 2 },
    },
    { canvas: rules, absolutePosition },
  ]
}

/** A cell is its element where it first stands; heads and group labels repeated on a later page belong to that page. */
function cellTags(
  { part, continued }: PlacedTable,
  elements: ReadonlyMap<Cell, StructureElement>,
): (cell: Cell) => Tag {
  const byPlace = new Map([...elements].map(([{ row, column }, element]) => [`${row} ${column}`, element]))
  const { headerRows } = part.table.grid
  return ({ row, column }) => {
    const repeatedHead = continued && row < headerRows
    return (repeatedHead ? undefined : byPlace.get(`${part.rows[row]} ${column}`)) ?? 'repeatedHead'
  }
}

function cellNode(cell: Cell, { table, heights }: TablePart, tag: Tag, turned: boolean): CellNode {
  const { rule, leading, columns, size, paddingX } = table
  const own = table.lines.get(cell) ?? []
  const height = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, row) => sum + row + rule, 0)
  const width = innerWidth(columns, rule, cell) + rule
  const first = (height - own.length * leading + leading - size) / 2 + emBox.ascent * size
  const lines = own.map((line, index): SetLine => {
    const x = isRowLabel(cell) ? paddingX + rule / 2 : (width - line.width) / 2
    return { line, x, baseline: first + index * leading }
  })
  const set = { lines, size, width: 0, height: 0, tags: [tag], turned } as const
  return { text: textOfLines(lines), set, rowSpan: cell.rowSpan, colSpan: cell.columnSpan }
}
