import type { Path } from '../source/diagnostic.js'

/**
 * A table as a full rectangle (网格): every slot holds a cell or says which cell covers it. Both writers draw from it;
 * neither computes a merge.
 */
export interface Grid {
  readonly columns: number
  /** Rows at the top that are repeated when the table is parted. */
  readonly headerRows: number
  readonly rows: readonly (readonly Slot[])[]
  /** The same table before its values were filled in, one for all reports: its labels are the same cells. */
  readonly form?: Grid
}

/** A place in the grid: where a cell starts, or a part of one that started above or to the left. */
export type Slot = { readonly kind: 'cell'; readonly cell: Cell } | { readonly kind: 'covered'; readonly by: Cell }

/**
 * What a cell is in its table.
 *
 * - `title`: a row across the table (第二十条第（一）项)
 * - `head`: a column label, or the corner
 * - `stub`: a row label
 * - `value`: a figure
 */
export type CellRole = 'title' | 'head' | 'stub' | 'value'

/** A cell with its spans; a line feed in `text` is a line break. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly role: CellRole
  readonly text: string
  /** The text's words by sense, where a narrow cell breaks it. */
  readonly words?: readonly string[]
  /** True: the label of one row among groups of rows, or words in a cell, which read from the left; all else is centred. */
  readonly fromLeft?: boolean
  /** Address of a value within its table: `received.naturalPerson`. */
  readonly address?: string
  /** Where a value came from in the data file. */
  readonly from?: Path
}

/**
 * Puts cells into a rectangle of slots.
 *
 * @param columns number of columns
 * @param headerRows number of rows at the top that repeat
 * @param cells cells in any order, their rows and columns counted from 0
 * @throws RangeError when a cell leaves the rectangle, two cells overlap, or a slot stays empty
 */
export function placeCells(columns: number, headerRows: number, cells: readonly Cell[]): Grid {
  const height = cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rowSpan), 0)
  const slots: (Slot | undefined)[][] = Array.from({ length: height }, () => new Array<Slot | undefined>(columns))
  for (const cell of cells) placeCell(slots, columns, cell)
  return { columns, headerRows, rows: slots.map((row, index) => filledRow(row, columns, index)) }
}

function placeCell(slots: (Slot | undefined)[][], columns: number, cell: Cell): void {
  if (cell.column < 0 || cell.column + cell.columnSpan > columns || cell.rowSpan < 1 || cell.columnSpan < 1) {
    throw new RangeError(`cell ${describe(cell)} leaves the ${columns} columns of its table`)
  }
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      const line = slots[row]
      if (line === undefined) throw new RangeError(`cell ${describe(cell)} leaves the rows of its table`)
      const taken = line[column]
      if (taken !== undefined) {
        const other = taken.kind === 'cell' ? taken.cell : taken.by
        throw new RangeError(
          `cell ${describe(cell)} would cover cell ${describe(other)} at column ${column}, row ${row}`,
        )
      }
      const starts = row === cell.row && column === cell.column
      line[column] = starts ? { kind: 'cell', cell } : { kind: 'covered', by: cell }
    }
  }
}

function filledRow(row: readonly (Slot | undefined)[], columns: number, index: number): Slot[] {
  return Array.from({ length: columns }, (_, column) => {
    const slot = row[column]
    if (slot === undefined) throw new RangeError(`no cell at column ${column}, row ${index}`)
    return slot
  })
}

function describe(cell: Cell): string {
  return `“${cell.text}” (column ${cell.column}, row ${cell.row})`
}

/**
 * The cells of a grid, row by row, each once.
 *
 * @param grid the grid
 */
export function cellsOf(grid: Grid): readonly Cell[] {
  const known = knownCells.get(grid)
  if (known !== undefined) return known
  const cells: Cell[] = []
  for (const row of grid.rows) for (const slot of row) if (slot.kind === 'cell') cells.push(slot.cell)
  knownCells.set(grid, cells)
  return cells
}

/** Every step between the grid and the two files goes over its cells, some many times. */
const knownCells = new WeakMap<Grid, readonly Cell[]>()
