import type { Cell, Grid } from '../../grid/grid.js'
import { headersOf } from '../../grid/headers.js'
import { type Memory, makeMemory } from '../../typeset/remember.js'
import type { CellElements, StructureElement } from './structure-element.js'

/** The structure of a table: its parts, and where the elements of its cells are found. */
export interface TableStructure {
  /** Its head, where it has one that repeats, and its bodies. */
  readonly children: readonly StructureElement[]
  readonly cells: CellElements
}

/**
 * Builds the structure of a table. It depends on places and labels alone: reports share that of a form.
 *
 * @param grid the table
 * @param index its position in the document, which the names of its cells begin with
 */
export function tableStructure({ form, ...grid }: Grid, index: number): TableStructure {
  if (form === undefined) return buildTable(grid, index)
  const atPlace = forms.get(form) ?? makeMemory<number, TableStructure>(mostPlaces)
  forms.set(form, atPlace)
  return atPlace(index, () => buildTable(form, index))
}

const forms = new WeakMap<Grid, Memory<number, TableStructure>>()

/** Most positions in a document a form is remembered at: it stands at much the same one in every report. */
const mostPlaces = 64

function buildTable(grid: Grid, index: number): TableStructure {
  const headers = headersOf(grid)
  const cells = grid.rows.map(row =>
    row.map(slot => (slot.kind === 'cell' ? cellElement(slot.cell, headers.get(slot.cell) ?? [], index) : undefined)),
  )
  const rows = cells.map((row): StructureElement => {
    return { type: 'TR', children: row.filter(element => element !== undefined) }
  })
  const head = rows.slice(0, grid.headerRows)
  const body = bandsOf(grid).map(([from, to]): StructureElement => ({ type: 'TBody', children: rows.slice(from, to) }))
  return { children: head.length === 0 ? body : [{ type: 'THead', children: head }, ...body], cells }
}

/** Rows of the body by bands: a new one starts at every title across the table. */
function bandsOf(grid: Grid): readonly (readonly [number, number])[] {
  const isTitle = (row: number) =>
    grid.rows[row]?.some(slot => slot.kind === 'cell' && slot.cell.role === 'title') === true
  const starts = grid.rows.flatMap((_, row) =>
    row === grid.headerRows || (row > grid.headerRows && isTitle(row)) ? [row] : [],
  )
  return starts.map((start, index) => [start, starts[index + 1] ?? grid.rows.length])
}

function cellElement(cell: Cell, heads: readonly Cell[], table: number): StructureElement {
  const { rowSpan, columnSpan, role } = cell
  const headers = heads.map(head => cellId(table, head))
  const attributes = { rowSpan, columnSpan, headers }
  if (role === 'value') return { type: 'TD', children: [], cell: attributes }
  const scope = role === 'stub' ? 'Row' : 'Column'
  return { type: 'TH', children: [], cell: { scope, id: cellId(table, cell), ...attributes } }
}

function cellId(table: number, { row, column }: Cell): string {
  return `t${table}r${row}c${column}`
}
