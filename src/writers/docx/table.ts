import type { Cell, Slot } from '../../grid/grid.js'
import { type Pt, type Twip, twip } from '../../style/units.js'
import type { Blocks } from '../../tree/nodes.js'
import type { Line } from '../../typeset/compose-lines.js'
import { makeMemory } from '../../typeset/remember.js'
import type { Controls } from './controls.js'
import { figureKey } from './data-key.js'
import { type LabelLayout, layLabel } from './label-layout.js'
import type { Look } from './look.js'
import type { CellText, MeasuredTable } from './measure-table.js'
import { textRuns } from './runs.js'
import { tableStyleId, tableTextKind, tableTextStyleId } from './style-ids.js'
import { cellMargins } from './table-style.js'
import { element, type XmlElement } from './xml.js'

/** What a table is drawn with. */
export interface TableContext {
  readonly measured: MeasuredTable
  readonly controls: Controls
  readonly look: Look
  /** True when what follows has to stay on the table's last page. */
  readonly keepsNext: boolean
}

/**
 * A statutory table with real merged cells, slot by slot from its grid. Not made by docx, whose objects for the cells of
 * three tables take longer than all the rest of a file.
 *
 * @param node the table
 * @param context how it is set
 */
export function statutoryTable(node: Blocks['table'], context: TableContext): XmlElement {
  const { columns } = context.measured
  return element('w:tbl', {}, [
    tableProperties(node, context),
    element(
      'w:tblGrid',
      {},
      columns.map(width => element('w:gridCol', { 'w:w': width })),
    ),
    ...node.grid.rows.map((slots, row) => tableRow(node, slots, row, context)),
  ])
}

function tableProperties({ caption, grid }: Blocks['table'], { measured, look }: TableContext): XmlElement {
  const { columns, paddingX } = measured
  const { rule } = look.style.table
  const { rows, headerRows } = grid
  const heads = headerRows === 0 ? '' : `，前${headerRows}行为表头`
  return element('w:tblPr', {}, [
    element('w:tblStyle', { 'w:val': tableStyleId }),
    element('w:tblW', { 'w:w': sum(columns), 'w:type': 'dxa' }),
    // The middle of the outer rule: its outer edge is the text block's.
    element('w:tblInd', { 'w:w': twip(rule / 2), 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins(paddingX),
    element('w:tblCaption', { 'w:val': caption }),
    element('w:tblDescription', { 'w:val': `${caption}：${rows.length}行${columns.length}列${heads}` }),
  ])
}

function sum(widths: readonly Twip[]): Twip {
  return widths.reduce((all, width) => all + width, 0)
}

function tableRow(node: Blocks['table'], slots: readonly Slot[], row: number, context: TableContext): XmlElement {
  const { measured, keepsNext, look } = context
  const isLast = row === node.grid.rows.length - 1
  const mayEnd = (node.loose === true || measured.lastRows.has(row)) && !(keepsNext && isLast)
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      element('w:cantSplit'),
      element('w:trHeight', { 'w:val': measured.rows[row], 'w:hRule': 'atLeast' }),
      ...(row < node.grid.headerRows ? [element('w:tblHeader')] : []),
    ]),
    ...slots.flatMap((slot, column) => {
      const cell = slot.kind === 'cell' ? slot.cell : slot.by
      if (column !== cell.column) return []
      const style = tableTextStyleId(tableTextKind(slot, mayEnd), measured.size, look.style.table)
      const paragraph =
        row === cell.row ? cellParagraph(cell, style, node, context) : element('w:p', {}, [ofStyle(style)])
      return element('w:tc', {}, [cellProperties(cell, row === cell.row, context), paragraph])
    }),
  ])
}

/** A cell where it starts, its continuation in its first column of the rows below. */
function cellProperties(cell: Cell, starts: boolean, { measured, look }: TableContext): XmlElement {
  const { column, columnSpan, rowSpan, role } = cell
  const width = sum(measured.columns.slice(column, column + columnSpan))
  const ground = look.style.table.grounds[role]
  const merge = rowSpan === 1 ? undefined : starts ? 'restart' : 'continue'
  return properties(`${width} ${columnSpan} ${merge} ${ground}`, () =>
    element('w:tcPr', {}, [
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(columnSpan > 1 ? [element('w:gridSpan', { 'w:val': columnSpan })] : []),
      ...(merge === undefined ? [] : [element('w:vMerge', { 'w:val': merge })]),
      ...(ground === undefined ? [] : [shading(ground)]),
    ]),
  )
}

/** The ground of a cell (底纹), 0 black to 1 white. */
function shading(lightness: number): XmlElement {
  const part = Math.round(lightness * 255)
    .toString(16)
    .padStart(2, '0')
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': part.repeat(3).toUpperCase() })
}

/** What comes again in every table: figures, mostly 0, and paragraphs of nothing but a style. */
const figures = makeMemory<string, readonly XmlElement[]>()
const styled = makeMemory<string, XmlElement>()
const properties = makeMemory<string, XmlElement>()

/** The properties of a paragraph that has those of its style. */
function ofStyle(style: string): XmlElement {
  return styled(style, () => element('w:pPr', {}, [element('w:pStyle', { 'w:val': style })]))
}

function cellParagraph(cell: Cell, style: string, node: Blocks['table'], context: TableContext): XmlElement {
  const { measured, controls } = context
  if (cell.address !== undefined) {
    const runs = figures(cell.text, () => textRuns(cell.text))
    return element('w:p', {}, [ofStyle(style), ...controls.data(figureKey(node, cell.address), runs)])
  }
  const { indents, runs } = labelOf(cell, measured.textOf(cell), measured.size)
  const own =
    indents === undefined ? ofStyle(style) : element('w:pPr', {}, [element('w:pStyle', { 'w:val': style }), indents])
  return element('w:p', {}, [own, ...controls.form(runs)])
}

/** What a label's paragraph holds besides its style. */
interface WrittenLabel {
  readonly indents: XmlElement | undefined
  readonly runs: readonly XmlElement[]
}

/** By the lines of a label, which are the same in every report. */
const labels = new WeakMap<readonly Line[], WrittenLabel & { readonly room: Pt }>()

function labelOf(cell: Cell, text: CellText, size: Pt): WrittenLabel {
  const known = labels.get(text.lines)
  if (known?.room === text.room) return known
  const { stretches, ...indents } = layLabel(cell, text, size)
  const runs = stretches.flatMap(({ text, white }) => textRuns(text, white === 0 ? {} : { spacing: twip(white) }))
  const label = { indents: indentsOf(indents), runs, room: text.room }
  labels.set(text.lines, label)
  return label
}

function indentsOf({ left, right, firstLine }: Omit<LabelLayout, 'stretches'>): XmlElement | undefined {
  if (left === 0 && right === 0 && firstLine === 0) return undefined
  // Left out, LibreOffice takes the first line's from body text.
  const first = firstLine < 0 ? { 'w:hanging': twip(-firstLine) } : { 'w:firstLine': twip(firstLine) }
  return element('w:ind', { 'w:left': twip(left), 'w:right': twip(right), ...first })
}
