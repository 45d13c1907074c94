import type { Glyph, PdfPage, Stroke } from './pdf-reader.js'

/** A cell as a reader of the paper sees it: a rectangle between rules, in points, its place in the table, its text. */
export interface PaperCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly glyphs: readonly Glyph[]
  readonly text: string
}

/** A table found on a page: its cells row by row, and the rectangle of its outer rules. */
export interface PaperTable {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PaperCell[]
  readonly top: number
  readonly bottom: number
}

/**
 * Finds the tables of a page by their rules alone, as an eye does.
 *
 * @param page the page
 * @throws Error when a rule is missing, so that a cell is not a closed rectangle
 */
export function tablesOn(page: PdfPage): readonly PaperTable[] {
  return connected(page.strokes).map(strokes => readTable(strokes, page.glyphs))
}

const near = 0.05

/** Groups strokes that touch. */
function connected(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const groups: Stroke[][] = []
  for (const stroke of strokes) {
    const met = groups.filter(group => group.some(other => touch(stroke, other)))
    const joined = [...met.flat(), stroke]
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.sort((a, b) => top(a) - top(b))
}

const top = (strokes: readonly Stroke[]) => Math.min(...strokes.map(stroke => stroke.y1))

function touch(a: Stroke, b: Stroke): boolean {
  return a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near
}

function readTable(strokes: readonly Stroke[], glyphs: readonly Glyph[]): PaperTable {
  const across = strokes.filter(stroke => stroke.y1 === stroke.y2)
  const down = strokes.filter(stroke => stroke.x1 === stroke.x2)
  const xs = distinct(down.map(stroke => stroke.x1))
  const ys = distinct(across.map(stroke => stroke.y1))
  const ruledAbove = (row: number, column: number) =>
    across.some(({ x1, x2, y1 }) => close(y1, ys[row]) && spans(x1, x2, xs[column], xs[column + 1]))
  const ruledLeft = (row: number, column: number) =>
    down.some(({ y1, y2, x1 }) => close(x1, xs[column]) && spans(y1, y2, ys[row], ys[row + 1]))
  const rows = ys.length - 1
  const columns = xs.length - 1
  const owner = Array.from({ length: rows }, () => new Array<PaperCell | undefined>(columns))
  const cells: PaperCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row]?.[column] !== undefined) continue
      let [right, bottom] = [column + 1, row + 1]
      while (right < columns && !ruledLeft(row, right)) right += 1
      while (bottom < rows && !ruledAbove(bottom, column)) bottom += 1
      const cell = cellAt({ row, column, rowSpan: bottom - row, columnSpan: right - column }, xs, ys, glyphs)
      claim(cell, owner)
      assertClosed(cell, ruledAbove, ruledLeft)
      cells.push(cell)
    }
  }
  return { rows, columns, cells, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
}

type Place = Pick<PaperCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

function cellAt(place: Place, xs: readonly number[], ys: readonly number[], glyphs: readonly Glyph[]): PaperCell {
  const left = xs[place.column] ?? 0
  const right = xs[place.column + place.columnSpan] ?? 0
  const upper = ys[place.row] ?? 0
  const bottom = ys[place.row + place.rowSpan] ?? 0
  const own = glyphs.filter(glyph => {
    const [x, y] = [(glyph.x + glyph.right) / 2, glyph.baseline - 0.38 * glyph.size]
    return glyph.size < 30 && x > left && x < right && y > upper && y < bottom
  })
  return { ...place, left, right, top: upper, bottom, glyphs: own, text: own.map(one => one.character).join('') }
}

function claim(cell: PaperCell, owner: (PaperCell | undefined)[][]): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      const line = owner[row]
      if (line === undefined || line[column] !== undefined) throw new Error(`“${cell.text}” runs into another cell`)
      line[column] = cell
    }
  }
}

type Ruled = (row: number, column: number) => boolean

/** All four sides of a cell are ruled, and nothing inside it is. */
function assertClosed({ row, column, rowSpan, columnSpan, text }: PaperCell, above: Ruled, left: Ruled): void {
  for (let down = 0; down <= rowSpan; down += 1) {
    for (let along = 0; along <= columnSpan; along += 1) {
      const edgeAcross = down === 0 || down === rowSpan
      const edgeDown = along === 0 || along === columnSpan
      if (along < columnSpan && above(row + down, column + along) !== edgeAcross)
        throw new Error(`open rule: “${text}”`)
      if (down < rowSpan && left(row + down, column + along) !== edgeDown) throw new Error(`open rule: “${text}”`)
    }
  }
}

function distinct(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b).filter((value, index, all) => !close(value, all[index - 1]))
}

function close(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < near
}

function spans(from: number, to: number, start = 0, end = 0): boolean {
  return from <= start + near && to >= end - near
}
