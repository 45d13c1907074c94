import { type Cell, cellsOf, type Grid } from '../../src/grid/grid.js'

/** Longest line of a label and of a value in the drawing, in half-width characters. */
const longest = { label: 26, value: 12 } as const

/**
 * Draws a grid as text, with a full-width character taking two places: for case files a person can read.
 *
 * @param grid the grid
 */
export function drawGrid(grid: Grid): string {
  const cells = cellsOf(grid)
  const widths = sizes(grid.columns, cells, {
    start: cell => cell.column,
    span: cell => cell.columnSpan,
    need: cell => Math.max(...wrap(cell.text, longest[cell.role === 'value' ? 'value' : 'label']).map(widthOf)),
  })
  const room = (cell: Cell) => total(widths, cell.column, cell.columnSpan)
  const heights = sizes(grid.rows.length, cells, {
    start: cell => cell.row,
    span: cell => cell.rowSpan,
    need: cell => wrap(cell.text, room(cell)).length,
  })
  const xs = edges(widths)
  const ys = edges(heights)
  const canvas = Array.from({ length: (ys.at(-1) ?? 0) + 1 }, () => new Array<string>((xs.at(-1) ?? 0) + 1).fill(' '))
  for (const cell of cells) {
    const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0]
    const [top, bottom] = [ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0]
    const put = (x: number, y: number, character: string) => {
      const line = canvas[y]
      if (line !== undefined) line[x] = character
    }
    const mark = (x: number, y: number, character: string) => {
      const there = canvas[y]?.[x] ?? ' '
      put(x, y, there === ' ' || there === character ? character : '+')
    }
    for (let x = left; x <= right; x += 1) for (const y of [top, bottom]) mark(x, y, '-')
    for (let y = top; y <= bottom; y += 1) for (const x of [left, right]) mark(x, y, '|')
    wrap(cell.text, room(cell)).forEach((line, index) => {
      let x = left + 1
      for (const character of line) {
        put(x, top + 1 + index, character)
        if (widthOf(character) === 2) put(x + 1, top + 1 + index, '')
        x += widthOf(character)
      }
    })
  }
  return `${canvas.map(line => line.join('').trimEnd()).join('\n')}\n`
}

interface Axis {
  readonly start: (cell: Cell) => number
  readonly span: (cell: Cell) => number
  readonly need: (cell: Cell) => number
}

/** Sizes of rows or columns such that every cell has room; what a spanning cell lacks goes to its last one. */
function sizes(count: number, cells: readonly Cell[], { start, span, need }: Axis): readonly number[] {
  const found = new Array<number>(count).fill(1)
  for (const cell of [...cells].sort((a, b) => span(a) - span(b))) {
    const last = start(cell) + span(cell) - 1
    const lack = need(cell) - total(found, start(cell), span(cell))
    if (lack > 0) found[last] = (found[last] ?? 0) + lack
  }
  return found
}

/** Room of a span, with the rules inside it. */
function total(all: readonly number[], start: number, span: number): number {
  return all.slice(start, start + span).reduce((sum, one) => sum + one, span - 1)
}

function edges(all: readonly number[]): readonly number[] {
  const found = [0]
  for (const one of all) found.push((found.at(-1) ?? 0) + one + 1)
  return found
}

function wrap(text: string, room: number): readonly string[] {
  const lines = ['']
  for (const character of text) {
    const line = lines.at(-1) ?? ''
    if (character !== '\n' && widthOf(line + character) <= room) lines[lines.length - 1] = line + character
    else lines.push(character === '\n' ? '' : character)
  }
  return lines
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 1 : 2), 0)
}
