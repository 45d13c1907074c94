import PdfDocumentModule, { type DocumentOptions } from 'pdfmake/js/PDFDocument.js'
import type { FaceId } from '../../fonts/catalog.js'
import { openFace } from '../../fonts/open-face.js'
import { startSubset } from '../../fonts/subset.js'
import { SubsetFont } from './subset-font.js'

/** pdfmake's document with the fonts of our catalog: parsed once per process, one subset per document. */
export class ReportDocument extends PdfDocumentModule.default {
  readonly #fonts = new Map<FaceId, SubsetFont>()

  /** @param options pdfkit's options */
  constructor(options: DocumentOptions) {
    // No images, no patterns, no attachments, no file system: nothing is ever read for a definition.
    super({}, {}, {}, {}, options, null, () => false)
  }

  /**
   * The document's font for a face.
   *
   * @param face the face
   */
  fontOf(face: FaceId): SubsetFont {
    const known = this.#fonts.get(face)
    if (known !== undefined) return known
    const font = new SubsetFont(`F${this.#fonts.size + 1}`, startSubset(openFace(face)), data => this.ref(data))
    this.#fonts.set(face, font)
    // pdfkit finishes every font it finds here when the document ends.
    this._fontFamilies[font.id] = font
    return font
  }
}
