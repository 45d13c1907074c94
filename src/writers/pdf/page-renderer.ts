import type { Outline } from 'pdfmake/js/PDFDocument.js'
import RendererModule, { type RenderedLine, type RenderedVector } from 'pdfmake/js/Renderer.js'
import { emBox } from '../../fonts/open-face.js'
import type { Bookmark } from './definition.js'
import { drawLine, number } from './draw-line.js'
import type { LineInline } from './page-layout.js'
import type { ReportDocument } from './report-document.js'

/** Draws what pdfmake has laid out: each composed line as one text object, each rule as one stroke, black on grey scale. */
export class PageRenderer extends RendererModule.default {
  readonly #document: ReportDocument
  /** The last bookmark of each level, from the root. */
  readonly #outline: Outline[]

  /** @param document the document to draw into */
  constructor(document: ReportDocument) {
    super(document)
    this.#document = document
    this.#outline = [document.outline]
  }

  override renderLine(line: RenderedLine, x: number, y: number): void {
    for (const inline of line.inlines as readonly (LineInline & { readonly x: number })[]) {
      const { size, height } = { size: inline.fontSize, height: inline.height }
      const baseline = y + (height - size) / 2 + emBox.ascent * size
      if (inline.bookmark !== undefined) this.#addBookmark(inline.bookmark, y)
      const operators = drawLine(inline.line, x + inline.x, baseline, face => this.#document.fontOf(face))
      for (const { face } of inline.line.runs) {
        const font = this.#document.fontOf(face)
        this.#document.page.fonts[font.id] ??= font.ref()
      }
      this.#document.addContent(inline.grey === undefined ? operators : `q ${inline.grey} g\n${operators}\nQ`)
    }
  }

  override renderVector({ x1, y1, x2, y2, lineWidth }: RenderedVector): void {
    this.#document.addContent(`${number(lineWidth)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`)
  }

  #addBookmark({ level, title }: Bookmark, top: number): void {
    const depth = Math.min(level, this.#outline.length)
    const parent = this.#outline[depth - 1] ?? this.#document.outline
    const item = parent.addItem(title, { top, left: this.#document.page.width, expanded: true })
    this.#outline.length = depth
    this.#outline.push(item)
  }
}
