import { type Cell, cellsOf, type Grid } from '../grid/grid.js'
import type { Pt } from '../style/units.js'

/**
 * Raises rows until every cell has the height it needs; a cell over several rows raises all of them alike.
 *
 * @param grid the table
 * @param heights height of each row, in points
 * @param needOf height a cell needs, in points
 */
export function raiseRows(grid: Grid, heights: readonly Pt[], needOf: (cell: Cell) => Pt): readonly Pt[] {
  const raised = [...heights]
  for (const cell of cellsBySpan(grid)) {
    const end = cell.row + cell.rowSpan
    let have = 0
    for (let row = cell.row; row < end; row += 1) have += raised[row] ?? 0
    const raise = (needOf(cell) - have) / cell.rowSpan
    if (raise <= 0) continue
    for (let row = cell.row; row < end; row += 1) raised[row] = (raised[row] ?? 0) + raise
  }
  return raised
}

/** The cells of a grid, those of few rows first. */
function cellsBySpan(grid: Grid): readonly Cell[] {
  const known = sortedCells.get(grid)
  if (known !== undefined) return known
  const cells = [...cellsOf(grid)].sort((a, b) => a.rowSpan - b.rowSpan)
  sortedCells.set(grid, cells)
  return cells
}

/** A table is set many times until it fits. */
const sortedCells = new WeakMap<Grid, readonly Cell[]>()
