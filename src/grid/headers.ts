import type { Cell, Grid, Slot } from './grid.js'

/**
 * The labels that head each cell: in its own band the heads above its columns and the labels left of its rows, for a
 * value from the outermost in; a head is headed by those above it, a row label by the groups it belongs to.
 *
 * @param grid the table
 */
export function headersOf(grid: Grid): ReadonlyMap<Cell, readonly Cell[]> {
  const headers = new Map<Cell, readonly Cell[]>()
  let heads: readonly Cell[] = []
  for (const slots of grid.rows) {
    if (slots.some(slot => slot.kind === 'cell' && slot.cell.role === 'title')) heads = []
    const labels = distinct(slots.map(ownerOf)).filter(cell => cell.role === 'stub' && cell.text !== '')
    const cells = slots.flatMap(slot => (slot.kind === 'cell' ? [slot.cell] : []))
    for (const cell of cells) headers.set(cell, headersIn(cell, heads, labels))
    heads = [...heads, ...cells.filter(cell => isHead(cell) && cell.text !== '')]
  }
  return headers
}

function headersIn(cell: Cell, heads: readonly Cell[], labels: readonly Cell[]): readonly Cell[] {
  const left = labels.filter(
    label => label.column < cell.column && label.row + label.rowSpan >= cell.row + cell.rowSpan,
  )
  if (cell.role === 'stub') return left
  const above = heads.filter(head => head.row + head.rowSpan <= cell.row && sharesColumns(head, cell))
  return isHead(cell) ? above : [...above, ...left]
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return [...new Set(cells)]
}

function ownerOf(slot: Slot): Cell {
  return slot.kind === 'cell' ? slot.cell : slot.by
}

function isHead({ role }: Cell): boolean {
  return role === 'head' || role === 'title'
}

function sharesColumns(head: Cell, cell: Cell): boolean {
  return head.column < cell.column + cell.columnSpan && cell.column < head.column + head.columnSpan
}
