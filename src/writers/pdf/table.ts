import { emBox } from '../../fonts/open-face.js'
import type { Cell } from '../../grid/grid.js'
import type { PlacedTable } from '../../typeset/page.js'
import { innerWidth, isRowLabel } from '../../typeset/set-table.js'
import type { TablePart } from '../../typeset/split-table.js'
import { tableRules } from '../../typeset/table-rules.js'
import { type CellNode, type PageNode, type SetLine, type TableLayout, textOfLines } from './nodes.js'
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

/**
 * A placed table as pdfmake nodes: its cells, and its rules.
 *
 * @param placed the table or a part of it
 * @param elements structure elements of the cells of the whole table
 */
export function tableNodes(placed: PlacedTable, elements: ReadonlyMap<Cell, StructureElement>): readonly PageNode[] {
  const { part, x, y } = placed
  const { table, heights } = part
  const { rule, columns, grid } = table
  const tags = cellTags(placed, elements)
  const body = grid.rows.map(row =>
    row.map((slot): CellNode => (slot.kind === 'cell' ? cellNode(slot.cell, part, tags(slot.cell)) : {})),
  )
  const vectors = tableRules(part).map(line => ({ type: 'line', ...line, lineWidth: rule }) as const)
  return [
    {
      table: { widths: columns.map(width => width + rule), heights: heights.map(height => height + rule), body },
      layout: bare,
      absolutePosition: { x: x + rule / 2, y: y + rule / 2 },
    },
    { canvas: vectors, absolutePosition: { x, y } },
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

function cellNode(cell: Cell, { table, heights }: TablePart, tag: Tag): CellNode {
  const { rule, leading, columns, size, paddingX } = table
  const own = table.lines.get(cell) ?? []
  const height = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, row) => sum + row + rule, 0)
  const width = innerWidth(columns, rule, cell) + rule
  const first = (height - own.length * leading + leading - size) / 2 + emBox.ascent * size
  const lines = own.map((line, index): SetLine => {
    const x = isRowLabel(cell) ? paddingX + rule / 2 : (width - line.width) / 2
    return { line, x, baseline: first + index * leading }
  })
  const set = { lines, size, width: 0, height: 0, tags: [tag] } as const
  return { text: textOfLines(lines), set, rowSpan: cell.rowSpan, colSpan: cell.columnSpan }
}
