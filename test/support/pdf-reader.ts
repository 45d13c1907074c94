import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A character as it stands on a page; lengths in points, the y axis pointing down from the paper's upper edge. */
export interface Glyph {
  readonly character: string
  /** Left and right edge of its advance. */
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** PostScript name of its font, with the tag of the subset. */
  readonly font: string
  readonly colour: string
}

/** A straight stroke on a page, in points from the paper's upper left corner. */
export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  readonly colour: string
}

/** A filled rectangle on a page, in points from the paper's upper left corner. */
export interface Fill {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly colour: string
}

/** A page read back: all it draws, in the order it is drawn. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly strokes: readonly Stroke[]
  readonly fills: readonly Fill[]
}

/** A bookmark, with the page it leads to (from 0) and the height on it, in points from the upper edge. */
export interface PdfBookmark {
  readonly title: string
  readonly page: number
  readonly top: number
  readonly items: readonly PdfBookmark[]
}

/** What a PDF file holds, read by a program that is not ours (pdf.js). */
export interface PdfFile {
  readonly pages: readonly PdfPage[]
  /** Every font used, and whether its program is in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  readonly bookmarks: readonly PdfBookmark[]
  readonly information: Readonly<Record<string, unknown>>
}

/**
 * Reads a PDF back.
 *
 * @param bytes the file
 * @throws Error when a page draws with an operator that no composed line or rule needs: nothing is overlooked
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  const fonts = new Map<string, boolean>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const fontAt = (id: string): string => {
      const { name, missingFile } = page.commonObjs.get(id) as { name: string; missingFile?: boolean }
      fonts.set(name, missingFile !== true)
      return name
    }
    const { width, height } = page.getViewport({ scale: 1 })
    const canvas = new Canvas(height, fontAt)
    fnArray.forEach((operator, index) => {
      canvas.run(operator, (argsArray[index] ?? []) as readonly unknown[])
    })
    const { glyphs, strokes, fills } = canvas
    pages.push({ width, height, glyphs, strokes, fills })
  }
  const outline = ((await pdf.getOutline()) ?? []) as unknown as readonly OutlineItem[]
  const bookmarks = await Promise.all(outline.map(item => readBookmark(pdf, item, pages)))
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
  return { pages, fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })), bookmarks, information: info }
}

interface OutlineItem {
  readonly title: string
  readonly dest: readonly [unknown, { name: string }, ...number[]]
  readonly items: readonly OutlineItem[]
}

async function readBookmark(
  pdf: { getPageIndex(reference: never): Promise<number> },
  { title, dest, items }: OutlineItem,
  pages: readonly PdfPage[],
): Promise<PdfBookmark> {
  const page = await pdf.getPageIndex(dest[0] as never)
  const top = (pages[page]?.height ?? 0) - (dest[3] ?? 0)
  return { title, page, top, items: await Promise.all(items.map(item => readBookmark(pdf, item, pages))) }
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly fill: string
  readonly stroke: string
}

interface PdfGlyph {
  readonly unicode: string
  readonly width: number
}

const ignored = new Set<number>([
  OPS.dependency,
  OPS.beginText,
  OPS.endText,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
])

const operatorNames = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]))

/** Follows the operators of a page and keeps what they draw. */
class Canvas {
  readonly glyphs: Glyph[] = []
  readonly strokes: Stroke[] = []
  readonly fills: Fill[] = []
  readonly #height: number
  readonly #fontAt: (id: string) => string
  #state: State = { matrix: [1, 0, 0, 1, 0, 0], lineWidth: 1, fill: '#000000', stroke: '#000000' }
  readonly #saved: State[] = []
  #text: Matrix = [1, 0, 0, 1, 0, 0]
  #font = ''
  #size = 0

  constructor(height: number, fontAt: (id: string) => string) {
    this.#height = height
    this.#fontAt = fontAt
  }

  run(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state)
        return
      case OPS.restore:
        this.#state = this.#saved.pop() ?? this.#state
        return
      case OPS.transform:
        this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, args as unknown as Matrix) }
        return
      case OPS.setLineWidth:
        this.#state = { ...this.#state, lineWidth: args[0] as number }
        return
      case OPS.setFillRGBColor:
        this.#state = { ...this.#state, fill: String(args[0]) }
        return
      case OPS.setStrokeRGBColor:
        this.#state = { ...this.#state, stroke: String(args[0]) }
        return
      case OPS.setFont:
        this.#font = this.#fontAt(args[0] as string)
        this.#size = args[1] as number
        return
      case OPS.setTextMatrix:
        this.#text = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix
        return
      case OPS.showText:
        this.#show(args[0] as readonly (PdfGlyph | number)[])
        return
      case OPS.constructPath:
        this.#draw(args)
        return
    }
    if (!ignored.has(operator)) throw new Error(`unexpected operator ${operatorNames.get(operator) ?? operator}`)
  }

  #show(items: readonly (PdfGlyph | number)[]): void {
    const { fill: colour } = this.#state
    let pen = 0
    for (const item of items) {
      if (typeof item === 'number') pen -= (item / 1000) * this.#size
      else {
        const [x, y] = this.#place(pen)
        pen += (item.width / 1000) * this.#size
        const [right] = this.#place(pen)
        const { unicode: character } = item
        this.glyphs.push({ character, x, right, baseline: y, size: this.#size, font: this.#font, colour })
      }
    }
  }

  /** Where a point of the text's baseline lies on the paper. */
  #place(pen: number): readonly [number, number] {
    return this.#onPaper(multiply(this.#state.matrix, multiply(this.#text, [1, 0, 0, 1, pen, 0])))
  }

  #onPaper([, , , , x, y]: Matrix): readonly [number, number] {
    return [x, this.#height - y]
  }

  /** A stroked straight line or a filled rectangle: pdf.js gives 0, x, y for “move to”, 1, x, y for “line to”, 4 for “close”. */
  #draw([paint, paths]: readonly unknown[]): void {
    const path = Array.from((paths as readonly ArrayLike<number>[])[0] ?? [])
    const corners = cornersOf(path).map(([x, y]) => this.#onPaper(multiply(this.#state.matrix, [1, 0, 0, 1, x, y])))
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    const edges = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    const { lineWidth: width, fill, stroke } = this.#state
    if (paint === OPS.stroke && corners.length === 2) {
      const { left, right, top, bottom } = edges
      this.strokes.push({ x1: left, y1: top, x2: right, y2: bottom, width, colour: stroke })
    } else if (paint === OPS.fill && corners.length === 4) this.fills.push({ ...edges, colour: fill })
    else throw new Error(`unexpected path ${JSON.stringify(path)}`)
  }
}

function cornersOf(path: readonly number[]): readonly (readonly [number, number])[] {
  const corners: (readonly [number, number])[] = []
  for (let at = 0; at < path.length && path[at] !== closePath; at += 3)
    corners.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
  return corners
}

const closePath = 4

/** The matrix that applies `inner` first. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
