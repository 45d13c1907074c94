import type { Outline } from 'pdfmake/js/PDFDocument.js'
import RendererModule, { type RenderedLine } from 'pdfmake/js/Renderer.js'
import type { ContentMarks } from './content-marks.js'
import { drawRuns, number } from './draw-line.js'
import type { Bookmark, Vector } from './nodes.js'
import { type PaddedRun, padGlyphs } from './pad-glyphs.js'
import type { SetInline } from './page-layout.js'
import type { ReportDocument } from './report-document.js'
import type { SubsetFont } from './subset-font.js'

/**
 * Draws what pdfmake has laid out: each composed line as one text object for each thing it is part of, each rule as one
 * stroke. No colour is ever set but grey: PDF's own start is black in one ink.
 */
export class PageRenderer extends RendererModule.default {
  readonly #document: ReportDocument
  readonly #marks: ContentMarks
  /** The last bookmark of each level, from the root. */
  readonly #outline: Outline[]
  #turned = false

  /**
   * @param document the document to draw into
   * @param marks told what every piece is
   */
  constructor(document: ReportDocument, marks: ContentMarks) {
    super(document)
    this.#document = document
    this.#marks = marks
    this.#outline = [document.outline]
  }

  override renderPages(pages: readonly object[]): void {
    for (const page of pages) {
      super.renderPages([page])
      this.#turn(false)
      this.#marks.close()
    }
  }

  override renderLine({ inlines }: RenderedLine, x: number, y: number): void {
    for (const { set, x: indent } of inlines as readonly SetInline[]) {
      this.#turn(set.turned)
      if (set.bookmark !== undefined) this.#addBookmark(set.bookmark, set.turned ? 0 : y)
      for (const { line, tags, x: left, baseline } of set.lines) {
        for (const runs of runsBySpan(padGlyphs(line))) {
          this.#marks.mark(tags[runs[0]?.span ?? 0] ?? tags[0])
          const operators = drawRuns(runs, x + indent + left, y + baseline, this.#useFont)
          this.#document.addContent(set.grey === undefined ? operators : `q ${set.grey} g\n${operators}\nQ`)
        }
      }
    }
  }

  override renderVector(vector: Vector): void {
    this.#turn(vector.turned)
    this.#marks.mark(vector.type === 'rect' ? 'ground' : 'rule')
    this.#document.addContent(vector.type === 'rect' ? drawGround(vector) : drawRule(vector))
  }

  /** Lays what is drawn from here on across the paper, its upper edge at the left one, or upright again. */
  #turn(turned: boolean): void {
    if (turned === this.#turned) return
    this.#turned = turned
    this.#marks.close()
    this.#document.addContent(turned ? `q 0 -1 1 0 0 ${number(this.#document.page.height)} cm` : 'Q')
  }

  readonly #useFont = (face: PaddedRun['face']): SubsetFont => {
    const font = this.#document.fontOf(face)
    this.#document.page.fonts[font.id] ??= font.ref()
    return font
  }

  #addBookmark({ level, title }: Bookmark, top: number): void {
    const depth = Math.min(level, this.#outline.length)
    const parent = this.#outline[depth - 1] ?? this.#document.outline
    const item = parent.addItem(title, { top, left: this.#document.page.width, expanded: true })
    this.#outline.length = depth
    this.#outline.push(item)
  }
}

/** Runs in groups of one span each: a run-in heading ends where its text begins, on the same line. */
function runsBySpan(runs: readonly PaddedRun[]): readonly (readonly PaddedRun[])[] {
  const groups: PaddedRun[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    if (group?.[0]?.span === run.span) group.push(run)
    else groups.push([run])
  }
  return groups
}

function drawRule({ x1, y1, x2, y2, lineWidth }: Extract<Vector, { type: 'line' }>): string {
  return `${number(lineWidth)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`
}

function drawGround({ x, y, w, h, grey }: Extract<Vector, { type: 'rect' }>): string {
  return `q ${number(grey)} g ${number(x)} ${number(y)} ${number(w)} ${number(h)} re f Q`
}
