import { type Cell, cellsOf, type Grid } from './grid.js'

/**
 * The labels that head a cell: in its own band the heads above its columns and the labels left of its rows, for a value
 * from the outermost in; a head is headed by those above it, a row label by the groups it belongs to.
 *
 * @param grid the table
 * @param cell a cell of it
 */
export function headersOf(grid: Grid, cell: Cell): readonly Cell[] {
  const top = bandTop(grid, cell.row)
  const others = cellsOf(grid).filter(other => other !== cell && other.row >= top && other.text !== '')
  const above = others.filter(
    other => isHead(other) && other.row + other.rowSpan <= cell.row && sharesColumns(other, cell),
  )
  if (isHead(cell)) return above
  const left = others.filter(other => other.role === 'stub' && other.column < cell.column && coversRows(other, cell))
  return cell.role === 'stub' ? left : [...above, ...left]
}

function isHead({ role }: Cell): boolean {
  return role === 'head' || role === 'title'
}

/** The row a cell's band starts with: the last title at or above it, else the first row. */
function bandTop(grid: Grid, row: number): number {
  for (let top = row; top >= 0; top -= 1) {
    if (grid.rows[top]?.some(slot => slot.kind === 'cell' && slot.cell.role === 'title')) return top
  }
  return 0
}

function sharesColumns(head: Cell, cell: Cell): boolean {
  return head.column < cell.column + cell.columnSpan && cell.column < head.column + head.columnSpan
}

function coversRows(label: Cell, cell: Cell): boolean {
  return label.row <= cell.row && label.row + label.rowSpan >= cell.row + cell.rowSpan
}
