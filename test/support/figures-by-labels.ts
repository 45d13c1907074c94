import { type Cell, type CellRole, cellsOf, type Grid, placeCells } from '../../src/grid/grid.js'
import { headersOf } from '../../src/grid/headers.js'
import type { ReadDocx, ReadTable } from './docx-reader.js'

/**
 * The figures of a statutory table in an edited file, found by the labels that head them: rows and columns may have been
 * moved, added or removed.
 *
 * @param docx the file
 * @param grid the table as the form has it
 * @returns the figures by address; none when no table of the file has its labels
 */
export function figuresByLabels({ body }: ReadDocx, grid: Grid): ReadonlyMap<string, string> {
  const labels = labelsIn(grid)
  const addresses = new Map(
    cellsOf(grid).flatMap(cell => (cell.address === undefined ? [] : [[labels(cell), cell.address] as const])),
  )
  const candidates = body
    .filter(block => block.kind === 'table')
    .map(table => readFigures(gridOf(table, labelRoles(grid)), addresses))
  return candidates.reduce((best, one) => (one.size > best.size ? one : best), new Map<string, string>())
}

function readFigures(grid: Grid | undefined, addresses: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (grid === undefined) return new Map()
  const labels = labelsIn(grid)
  return new Map(
    cellsOf(grid).flatMap(cell => {
      const address = addresses.get(labels(cell))
      return cell.role === 'value' && address !== undefined ? [[address, cell.text] as const] : []
    }),
  )
}

/** Gives all labels that head a cell, the band's title among them, in one text. */
function labelsIn(grid: Grid): (cell: Cell) => string {
  const headers = headersOf(grid)
  return cell => (headers.get(cell) ?? []).map(({ text }) => bare(text)).join('/')
}

function bare(label: string): string {
  return label.replace(/\s/gu, '')
}

/** What each label of the form is: a label says the same wherever it stands. */
function labelRoles(grid: Grid): ReadonlyMap<string, CellRole> {
  const labels = cellsOf(grid).filter(({ role }) => role !== 'value')
  return new Map(labels.map(({ text, role }) => [bare(text), role]))
}

/** A table of the file as a grid whose labels are those of the form; undefined when its cells make no rectangle. */
function gridOf({ cells, widths, headerRows }: ReadTable, roles: ReadonlyMap<string, CellRole>): Grid | undefined {
  const edges = columnEdges(widths)
  const edgeAt = (column: number) => edges[column] ?? edges.at(-1) ?? 0
  const placed = cells.map((cell): Cell => {
    const column = edgeAt(cell.column)
    const columnSpan = edgeAt(cell.column + cell.columnSpan) - column
    const { row, rowSpan, text } = cell
    return { row, column, rowSpan, columnSpan, text, role: roles.get(bare(text)) ?? 'value' }
  })
  try {
    return placeCells(edgeAt(widths.length), headerRows, placed)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Width of a column that only rounding made, in twip. */
const sliver = 40

/** Numbers of the columns' edges: LibreOffice parts a column in two when it rounds the same edge both up and down. */
function columnEdges(widths: readonly number[]): readonly number[] {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + (width > sliver ? 1 : 0))
  return edges
}
