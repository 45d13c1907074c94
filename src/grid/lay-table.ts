import type { Path } from '../source/diagnostic.js'
import {
  type Band,
  cellAddress,
  countLeaves,
  depthOf,
  type Label,
  type Leaf,
  leavesOf,
  type TableSpec,
} from '../tables/table-spec.js'
import { type Cell, type Grid, placeCells, type Slot } from './grid.js'

/** A value as it is printed, and where it came from in the data file. */
export interface PrintedValue {
  readonly text: string
  readonly from?: Path
}

/** Gives the printed value of a cell by its address. */
export type ValueAt = (address: string) => PrintedValue

/**
 * Lays a statutory table out as a grid: the column labels grow downwards, the row labels to the right, the corner over
 * their crossing, the values in the rest. Bands stand one below the other; a band with fewer columns than the table
 * gives the room left to its last column.
 *
 * @param spec the table
 * @param valueAt the values
 * @throws RangeError when the labels do not make a rectangle
 */
export function layTable(spec: TableSpec, valueAt: ValueAt): Grid {
  const form = forms.get(spec) ?? layForm(spec)
  forms.set(spec, form)
  const { columns, headerRows, rows } = form
  return { columns, headerRows, rows: rows.map(row => fillRow(row, valueAt)), form }
}

/** The tables are data that never change, and every report fills in the same forms. */
const forms = new WeakMap<TableSpec, Grid>()

/** A row of a form with its values; a value stands in one row, the slots it covers right behind it. */
function fillRow(row: readonly Slot[], valueAt: ValueAt): readonly Slot[] {
  const filled: Slot[] = []
  let by: Cell | undefined
  for (const slot of row) {
    if (slot.kind === 'cell')
      by = slot.cell.address === undefined ? undefined : fillCell(slot.cell, slot.cell.address, valueAt)
    if (by === undefined) filled.push(slot)
    else filled.push(slot.kind === 'cell' ? { kind: 'cell', cell: by } : { kind: 'covered', by })
  }
  return filled
}

function fillCell({ row, column, rowSpan, columnSpan, role }: Cell, address: string, valueAt: ValueAt): Cell {
  const { text, from } = valueAt(address)
  const filled = { row, column, rowSpan, columnSpan, role, text, address }
  return from === undefined ? filled : { from, ...filled }
}

/** A table without its values. */
function layForm(spec: TableSpec): Grid {
  const columns = spec.formWidths.length
  const cells: Cell[] = []
  let row = 0
  for (const band of spec.bands) row = layBand(band, { columns, top: row, cells })
  return placeCells(columns, repeatedRows(spec), cells)
}

interface BandContext {
  readonly columns: number
  readonly top: number
  readonly cells: Cell[]
}

/** Lays one band and returns the row below it. */
function layBand(band: Band, { columns, top, cells }: BandContext): number {
  const stubColumns = depthOf(band.rows ?? [])
  const headRows = depthOf(band.columns)
  const headTop = band.title === undefined ? top : top + 1
  if (band.title !== undefined) {
    cells.push({ row: top, column: 0, rowSpan: 1, columnSpan: columns, role: 'title', text: band.title })
  }
  if (stubColumns > 0) {
    const corner = { row: headTop, column: 0, rowSpan: headRows, columnSpan: stubColumns }
    cells.push({ role: 'head', ...corner, ...wording(band.corner ?? { label: '' }) })
  }
  const widths = columnSpans(leavesOf(band.columns).length, columns - stubColumns)
  layHead(band.columns, { row: headTop, column: stubColumns, levels: headRows, widths, cells })

  const bodyTop = headTop + headRows
  const rows = band.rows === undefined ? [undefined] : leavesOf(band.rows)
  if (band.rows !== undefined) layStub(band.rows, { row: bodyTop, column: 0, levels: stubColumns, cells })
  rows.forEach((leaf, index) => {
    layValues(leaf, band, { row: bodyTop + index, column: stubColumns, widths, cells })
  })
  return bodyTop + rows.length
}

/** Spans of `count` columns over `width`: one each, the last takes what is left. */
function columnSpans(count: number, width: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? width - count + 1 : 1))
}

interface HeadContext {
  readonly row: number
  readonly column: number
  readonly levels: number
  readonly widths: readonly number[]
  readonly cells: Cell[]
}

function layHead(labels: readonly Label[], { row, column, levels, widths, cells }: HeadContext): void {
  let used = 0
  let left = column
  for (const label of labels) {
    const leaves = countLeaves(label)
    const own = widths.slice(used, used + leaves)
    const columnSpan = own.reduce((sum, width) => sum + width, 0)
    const rowSpan = label.children === undefined ? levels : 1
    cells.push({ row, column: left, rowSpan, columnSpan, role: 'head', ...wording(label) })
    if (label.children !== undefined) {
      layHead(label.children, { row: row + 1, column: left, levels: levels - 1, widths: own, cells })
    }
    used += leaves
    left += columnSpan
  }
}

function wording({ label, words }: Pick<Label, 'label' | 'words'>): Pick<Cell, 'text' | 'words'> {
  return words === undefined ? { text: label } : { text: label, words }
}

interface StubContext {
  readonly row: number
  readonly column: number
  readonly levels: number
  readonly cells: Cell[]
}

function layStub(labels: readonly Label[], { row, column, levels, cells }: StubContext): void {
  let top = row
  for (const label of labels) {
    const rowSpan = countLeaves(label)
    const columnSpan = label.children === undefined ? levels : 1
    const fromLeft = label.children === undefined && column + columnSpan > 1
    cells.push({
      row: top,
      column,
      rowSpan,
      columnSpan,
      role: 'stub',
      ...wording(label),
      ...(fromLeft ? { fromLeft } : {}),
    })
    if (label.children !== undefined) {
      layStub(label.children, { row: top, column: column + 1, levels: levels - 1, cells })
    }
    top += rowSpan
  }
}

interface ValueContext {
  readonly row: number
  readonly column: number
  readonly widths: readonly number[]
  readonly cells: Cell[]
}

function layValues(row: Leaf | undefined, band: Band, { row: top, column, widths, cells }: ValueContext): void {
  let left = column
  leavesOf(band.columns).forEach((leaf, index) => {
    const address = cellAddress(row, leaf)
    const columnSpan = widths[index] ?? 1
    cells.push({ row: top, column: left, rowSpan: 1, columnSpan, role: 'value', text: '', address })
    left += columnSpan
  })
}

/** The head of a table with one band repeats; a table of several bands has a head in each and repeats none. */
function repeatedRows(spec: TableSpec): number {
  const [band, ...others] = spec.bands
  return band === undefined || others.length > 0 ? 0 : depthOf(band.columns)
}
