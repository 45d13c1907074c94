import type { PdfPage } from 'pdfmake/js/PDFDocument.js'
import type { ReportDocument } from './report-document.js'
import type { StructureElement } from './structure-element.js'
import { artifactProperties, type Tag } from './tag.js'

/** A piece of marked content: the page it is on and its number there. */
export interface MarkedContent {
  /** Reference to the page, as PDF writes it. */
  readonly page: string
  readonly number: number
}

/**
 * Marks what is drawn with what it is. Neighbouring pieces of one element share a mark; a mark ends with its page.
 */
export class ContentMarks {
  /** The pieces of every element, in drawing order. */
  readonly pieces = new Map<StructureElement, MarkedContent[]>()
  /** The elements of every page by their numbers there. */
  readonly pages: StructureElement[][] = []
  /** Reference to the last of these pages. */
  #page = ''
  readonly #document: ReportDocument
  #open: Tag | undefined

  /** @param document the document drawn into */
  constructor(document: ReportDocument) {
    this.#document = document
  }

  /**
   * Says what the content drawn next is.
   *
   * @param tag its element, or that it is an artifact
   */
  mark(tag: Tag): void {
    if (this.#open === tag) return
    this.close()
    this.#open = tag
    if (typeof tag === 'string') {
      this.#document.addContent(`/Artifact <<${artifactProperties[tag]}>> BDC`)
      return
    }
    const elements = this.#elementsOf(this.#document.page)
    const piece = { page: this.#page, number: elements.length }
    const pieces = this.pieces.get(tag)
    if (pieces === undefined) this.pieces.set(tag, [piece])
    else pieces.push(piece)
    this.#document.addContent(`/${tag.type} <</MCID ${elements.length}>> BDC`)
    elements.push(tag)
  }

  /** Ends the open mark. */
  close(): void {
    if (this.#open !== undefined) this.#document.addContent('EMC')
    this.#open = undefined
  }

  /** The page's elements; its key in the parent tree is set when it has its first one. */
  #elementsOf({ dictionary }: PdfPage): StructureElement[] {
    const key = dictionary.data.StructParents
    if (typeof key === 'number') return this.pages[key] ?? []
    const elements: StructureElement[] = []
    dictionary.data.StructParents = this.pages.length
    this.pages.push(elements)
    this.#page = String(dictionary)
    return elements
  }
}
