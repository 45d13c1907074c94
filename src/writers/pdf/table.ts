import type { Cell } from '../../grid/grid.js'
import type { Pt } from '../../style/units.js'
import type { Line } from '../../typeset/compose-lines.js'
import type { PlacedTable } from '../../typeset/page.js'
import { innerWidth, isRowLabel } from '../../typeset/set-table.js'
import type { TablePart } from '../../typeset/split-table.js'
import { tableRules } from '../../typeset/table-rules.js'
import type { CellNode, LineNode, PageNode, TableLayout } from './definition.js'

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
 */
export function tableNodes({ part, x, y }: PlacedTable): readonly PageNode[] {
  const { table, heights } = part
  const { rule, columns, grid } = table
  const body = grid.rows.map(row =>
    row.map((slot): CellNode => (slot.kind === 'cell' ? cellNode(slot.cell, part) : {})),
  )
  const absolutePosition = { x, y }
  const vectors = tableRules(part).map(line => ({ type: 'line', ...line, lineWidth: rule }) as const)
  return [
    {
      table: { widths: columns.map(width => width + rule), heights: heights.map(height => height + rule), body },
      layout: bare,
      absolutePosition: { x: x + rule / 2, y: y + rule / 2 },
    },
    { canvas: vectors, absolutePosition },
  ]
}

function cellNode(cell: Cell, { table, heights }: TablePart): CellNode {
  const { rule, leading, columns, lines } = table
  const own = lines.get(cell) ?? []
  const height = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, row) => sum + row + rule, 0)
  const above = (height - own.length * leading) / 2
  const width = innerWidth(columns, rule, cell) + rule
  const stack = own.map(line => cellLine(line, lineLeft(cell, line, width, table.paddingX + rule / 2), table))
  return { stack, rowSpan: cell.rowSpan, colSpan: cell.columnSpan, margin: [0, above, 0, 0] }
}

function lineLeft(cell: Cell, line: Line, width: Pt, padding: Pt): Pt {
  return isRowLabel(cell) ? padding : (width - line.width) / 2
}

function cellLine(line: Line, left: Pt, { size, leading }: TablePart['table']): LineNode {
  const font = line.runs[0]?.face ?? 'song'
  return { text: [{ text: line.text, line, font, fontSize: size, height: leading }], margin: [left, 0, 0, 0] }
}
