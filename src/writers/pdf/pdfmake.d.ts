/**
 * The parts of pdfmake 0.3.11 and of pdfkit below it that we build on: its layout, its renderer, its document. pdfmake
 * ships no types for them; the version is pinned.
 */

declare module 'pdfmake/js/PDFDocument.js' {
  interface Reference {
    /** Entries of a dictionary, or an object that says its own text. */
    get data(): Record<string, unknown>
    set data(entries: object)
    compress: boolean
    /** What was written into its stream so far. */
    buffer: readonly Uint8Array[]
    write(chunk: Uint8Array | string): void
    end(chunk?: Uint8Array | string): void
    /** Writes the object into the file. */
    finalize(): void
  }

  interface PdfPage {
    readonly fonts: Record<string, Reference>
    readonly dictionary: Reference
    readonly height: number
    readonly width: number
    write(operators: string): void
  }

  interface Outline {
    addItem(title: string, options: { top?: number; left?: number; expanded?: boolean }): Outline
  }

  interface DocumentOptions {
    readonly pdfVersion: string
    readonly lang: string
    readonly displayTitle: boolean
    readonly compress: boolean
    readonly autoFirstPage: boolean
    readonly font: null
    readonly info: Readonly<Record<string, string | Date>>
  }

  class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    )
    readonly page: PdfPage
    readonly outline: Outline
    readonly _root: Reference
    readonly _fontFamilies: Record<string, { finalize(): void }>
    ref(data?: Record<string, unknown>): Reference
    getMarkInfoDictionary(): Reference
    addContent(operators: string): this
    addPage(options: object): this
    flushPages(): void
    endMetadata(): void
    addNamedEmbeddedFile(name: string, file: Reference): void
    provideFont(family: string): object
    _offset: number
    /** Where each object begins, by its number less one. */
    readonly _offsets: (number | null)[]
    _write(data: string | Uint8Array): void
    read(): Uint8Array | null
    end(): void
  }
  const module: { default: typeof PDFDocument }
  export default module
  export type { DocumentOptions, Outline, PDFDocument, PdfPage, Reference }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: null)
    docPreprocessor: object
    docMeasure: object
    tableLayouts: object
    tryLayoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
    ): { readonly pages: readonly LaidPage[] }
  }
  interface LaidPage {
    readonly items: readonly object[]
  }
  const module: { default: typeof LayoutBuilder }
  export default module
  export type { LaidPage }
}

declare module 'pdfmake/js/DocPreprocessor.js' {
  const module: { default: new () => object }
  export default module
}

declare module 'pdfmake/js/DocMeasure.js' {
  class DocMeasure {
    constructor(document: object, styles: object, defaultStyle: object, svgMeasure: null, tableLayouts: object)
    measureNode(node: object): object
  }
  const module: { default: typeof DocMeasure }
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'

  interface RenderedLine {
    readonly inlines: readonly object[]
  }
  class Renderer {
    constructor(document: PDFDocument, progress?: undefined)
    readonly pdfDocument: PDFDocument
    renderPages(pages: readonly object[]): void
    renderLine(line: RenderedLine, x: number, y: number): void
    renderVector(vector: object): void
  }
  const module: { default: typeof Renderer }
  export default module
  export type { RenderedLine }
}
