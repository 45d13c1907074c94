import {
  type IContext,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Slot } from '../../grid/grid.js'
import { tableStyle } from '../../style/roles.js'
import type { Blocks } from '../../tree/nodes.js'
import { cellText, cellWidth } from './cell-text.js'
import type { TableFit } from './fit-table.js'
import { tableStyleId, tableTextKind, tableTextStyleId } from './style-ids.js'
import { cellMargins } from './table-style.js'
import { textRuns } from './text.js'
import { element, type XmlElement } from './xml.js'

/** What a table is drawn with. */
export interface TableContext {
  readonly fit: TableFit
  /** True when a note follows that has to stay on the table's last page. */
  readonly noteFollows: boolean
}

/**
 * A statutory table with real merged cells, slot by slot from its grid.
 *
 * @param node the table
 * @param context how it is set
 */
export function statutoryTable(node: Blocks['table'], { fit, noteFollows }: TableContext): Table {
  const { rows, headerRows } = node.grid
  const made = rows.map((slots, row) => {
    const last = row === rows.length - 1 && !noteFollows
    const cells = slots.flatMap((slot, column) => tableCell(slot, { row, column, last, fit }))
    // A `tableHeader` of false would be written down, and some readers take any mention for a yes.
    return new TableRow({ children: cells, cantSplit: true, ...(row < headerRows ? { tableHeader: true } : {}) })
  })
  return new StatutoryTable(made, fit, node.caption)
}

interface CellContext {
  readonly row: number
  readonly column: number
  readonly last: boolean
  readonly fit: TableFit
}

/** A cell where it starts, its continuation in its first column of the rows below, nothing elsewhere. */
function tableCell(slot: Slot, { row, column, last, fit }: CellContext): TableCell[] {
  const cell = slot.kind === 'cell' ? slot.cell : slot.by
  if (column !== cell.column) return []
  const starts = row === cell.row
  const width = cellWidth(fit.widths, column, cell.columnSpan)
  const merge = starts ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  const style = tableTextStyleId(tableTextKind(slot, last), fit.size)
  return [
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
      ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
      children: [new Paragraph({ style, children: starts ? textRuns(cellText(cell, fit)) : [] })],
    }),
  ]
}

/** A docx table with properties of our own: docx knows no caption and repeats the borders of the style. */
class StatutoryTable extends Table {
  readonly #properties: XmlElement

  constructor(rows: readonly TableRow[], fit: TableFit, caption: string) {
    super({ rows, columnWidths: fit.widths })
    this.#properties = tableProperties(fit, caption)
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const prepared = super.prepForXml(context)
    const parts: readonly IXmlableObject[] = prepared?.['w:tbl'] ?? []
    return { 'w:tbl': parts.map(part => ('w:tblPr' in part ? this.#properties : part)) }
  }
}

function tableProperties({ widths, paddingY }: TableFit, caption: string): XmlElement {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return element('w:tblPr', {}, [
    element('w:tblStyle', { 'w:val': tableStyleId }),
    element('w:tblW', { 'w:w': total, 'w:type': WidthType.DXA }),
    element('w:tblLayout', { 'w:type': TableLayoutType.FIXED }),
    ...(paddingY === tableStyle.paddingY ? [] : [cellMargins(paddingY)]),
    element('w:tblCaption', { 'w:val': caption }),
  ])
}
