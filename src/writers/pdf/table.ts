import { emBox } from '../../fonts/open-face.js'
import { type Cell, cellsOf } from '../../grid/grid.js'
import type { TableStyle } from '../../style/roles.js'
import type { Pt } from '../../style/units.js'
import type { PlacedTable } from '../../typeset/page.js'
import { isRowLabel } from '../../typeset/set-table.js'
import { tableGrounds } from '../../typeset/table-grounds.js'
import { ruleOffsets, tableRules } from '../../typeset/table-rules.js'
import type { PageNode, SetLine, Vector } from './nodes.js'
import type { CellElements } from './structure.js'
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
  const { rule, size } = part.table
  const grounds = tableGrounds(part, style).map(({ width, height, ...ground }): Vector => {
    return { type: 'rect', ...ground, w: width, h: height, turned }
  })
  const rules = tableRules(part).map((line): Vector => ({ type: 'line', ...line, lineWidth: rule, turned }))
  const absolutePosition = { x, y }
  return [
    ...(grounds.length > 0 ? [{ canvas: grounds, absolutePosition }] : []),
    { text: '', set: { lines: linesOf(placed, elements), size, width: 0, height: 0, turned }, absolutePosition },
    { canvas: rules, absolutePosition },
  ]
}

/** The lines of all cells, row by row. */
function linesOf(placed: PlacedTable, elements: CellElements): readonly SetLine[] {
  const { table, heights } = placed.part
  const xs = ruleOffsets(table.columns, table.rule)
  const ys = ruleOffsets(heights, table.rule)
  const lines: SetLine[] = []
  for (const cell of cellsOf(table.grid)) {
    const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0]
    const [top, bottom] = [ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0]
    const tags = [tagOf(cell, placed, elements)] as const
    const own = table.lines.get(cell) ?? []
    let baseline = firstBaseline(bottom - top, own.length, table)
    for (const line of own) {
      const x = left + (isRowLabel(cell) ? table.paddingX + table.rule / 2 : (right - left - line.width) / 2)
      lines.push({ line, tags, x, baseline: top + baseline })
      baseline += table.leading
    }
  }
  return lines
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
