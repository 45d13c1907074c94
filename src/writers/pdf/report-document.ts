import PdfDocumentModule, { type Reference } from 'pdfmake/js/PDFDocument.js'
import type { FaceId } from '../../fonts/catalog.js'
import { openFace } from '../../fonts/open-face.js'
import { startSubset } from '../../fonts/subset.js'
import { compress } from './compress.js'
import type { StandardMarks } from './standard.js'
import { SubsetFont } from './subset-font.js'
import { type Metadata, xmpPacket } from './xmp.js'

/**
 * pdfmake's document with the fonts of our catalog, parsed once per process with one subset per document, and with
 * metadata of our own: pdfkit's escape nothing and know no standards.
 */
export class ReportDocument extends PdfDocumentModule.default {
  readonly #fonts = new Map<FaceId, SubsetFont>()
  readonly #written: Uint8Array[] = []
  /** Operators of the open page: pdfkit would make bytes of each line by itself. */
  #content: string[] = []
  /** Text not yet turned into bytes: a file has thousands of short lines. */
  #pending = ''
  readonly #metadata: Metadata
  readonly #marks: StandardMarks

  /**
   * @param metadata what the file says of itself
   * @param marks the standard it follows
   */
  constructor(metadata: Metadata, marks: StandardMarks) {
    const options = {
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      compress: true,
      autoFirstPage: false,
      font: null,
      info: information(metadata),
    } as const
    // No images, no patterns, no attachments, no file system: nothing is ever read for a definition.
    super({}, {}, {}, {}, options, null, () => false)
    this.#metadata = metadata
    this.#marks = marks
    this.getMarkInfoDictionary().data.Marked = true
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

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data)
    const finalize = reference.finalize.bind(reference)
    reference.finalize = () => {
      if (reference.compress) compressBuffer(reference)
      finalize()
    }
    return reference
  }

  override addContent(operators: string): this {
    this.#content.push(operators)
    return this
  }

  override flushPages(): void {
    if (this.#content.length > 0) this.page.write(this.#content.join('\n'))
    this.#content = []
    super.flushPages()
  }

  override addPage(options: object): this {
    super.addPage(options)
    const { width, height, dictionary } = this.page
    dictionary.data.TrimBox = [0, 0, width, height]
    return this
  }

  /** Reserves the number of an object to be written by `writeObject`. */
  nextNumber(): number {
    return this._offsets.push(null)
  }

  /**
   * Writes an object as it stands. A structure has hundreds of small dictionaries, and pdfkit's general way from values
   * to text costs more than all their content.
   *
   * @param number its number, reserved before
   * @param text the object in PDF's own notation
   */
  writeObject(number: number, text: string): void {
    this._offsets[number - 1] = this._offset
    this._write(`${number} 0 obj\n${text}\nendobj`)
  }

  /** Ends the file and gives its bytes. pdfkit works without pause, so no stream is needed. */
  finish(): Uint8Array {
    this.end()
    this.#flush()
    const { buffer, byteOffset, byteLength } = Buffer.concat([this.read() ?? new Uint8Array(), ...this.#written])
    return new Uint8Array(buffer, byteOffset, byteLength)
  }

  /** Keeps what pdfkit writes, in one place instead of a stream. */
  override _write(data: string | Uint8Array): void {
    // The first lines come from pdfkit's constructor, before there is a place of our own: they stay in its stream.
    if (!(#written in this)) super._write(data)
    else if (typeof data === 'string') {
      this.#pending += `${data}\n`
      this._offset += data.length + 1
    } else {
      this.#flush()
      this.#written.push(data)
      this._offset += data.length
    }
  }

  #flush(): void {
    this.#written.push(Buffer.from(this.#pending, 'latin1'))
    this.#pending = ''
  }

  override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    // Archives read metadata without a PDF reader (ISO 19005-3, 6.6.2.1).
    stream.compress = false
    stream.end(Buffer.from(xmpPacket(this.#metadata, this.#marks), 'utf8'))
    this._root.data.Metadata = stream
  }
}

/** Compresses what was written into an object, before pdfkit would; it has noted already that it will be compressed. */
function compressBuffer(reference: Reference): void {
  if (reference.buffer.length > 0) reference.buffer = [compress(Buffer.concat(reference.buffer))]
  reference.compress = false
}

function information({ title, author, dated, creator, producer }: Metadata): Record<string, string | Date> {
  const day = new Date(`${dated}T00:00:00Z`)
  return { Title: title, Author: author, Creator: creator, Producer: producer, CreationDate: day, ModDate: day }
}
