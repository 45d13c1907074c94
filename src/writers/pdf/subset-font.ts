import type { Reference } from 'pdfmake/js/PDFDocument.js'
import { emBox } from '../../fonts/open-face.js'
import { postScriptName } from '../../fonts/post-script-name.js'
import type { FaceSubset } from '../../fonts/subset.js'
import { RawObject } from './raw-object.js'
import { toUnicodeMap } from './to-unicode.js'

/** Makes objects of the PDF file. */
export type MakeReference = (data?: Record<string, unknown>) => Reference

/**
 * A face as a font of one PDF document: a subset, two-byte glyph numbers (Identity-H), a map back to characters.
 * It stands where pdfkit keeps its own fonts and has what pdfmake asks of one.
 */
export class SubsetFont {
  readonly id: string
  readonly name: string
  readonly subset: FaceSubset
  /** Edges of the em box in thousandths, as pdfmake reads them. */
  readonly ascender = emBox.ascent * 1000
  readonly descender = -emBox.descent * 1000
  readonly #ref: MakeReference
  #dictionary: Reference | undefined

  /**
   * @param id name in the pages' resources, F1 and so on
   * @param subset the glyphs, gathered while lines are drawn
   * @param ref makes objects of the file
   */
  constructor(id: string, subset: FaceSubset, ref: MakeReference) {
    this.id = id
    this.subset = subset
    this.name = `${subsetTag(id)}+${postScriptName(subset.face.tables)}`
    this.#ref = ref
  }

  /** The font's object in the file. */
  ref(): Reference {
    this.#dictionary ??= this.#ref()
    return this.#dictionary
  }

  /** Height of a line, as pdfmake asks for it: the em box. */
  lineHeight(size: number): number {
    return size
  }

  /** Writes the font into the file; a font no line used writes nothing. */
  finalize(): void {
    const dictionary = this.#dictionary
    if (dictionary === undefined) return
    const toUnicode = this.#ref()
    toUnicode.end(toUnicodeMap(this.subset.codePoints))
    dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: this.name,
      Encoding: 'Identity-H',
      DescendantFonts: [this.#descendant()],
      ToUnicode: toUnicode,
    }
    dictionary.end()
  }

  #descendant(): Reference {
    const { cubic, widths } = this.subset
    const font = this.#ref({
      Type: 'Font',
      Subtype: cubic ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: this.name,
      // pdfkit writes String objects as literal strings, plain ones as names.
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(),
      DW: 1000,
      W: new RawObject(`[0 [${widths.map(width => Math.round(width * 1e6) / 1e6).join(' ')}]]`),
      ...(cubic ? {} : { CIDToGIDMap: 'Identity' }),
    })
    font.end()
    return font
  }

  #descriptor(): Reference {
    const { box, capHeight, unitsPerEm } = this.subset.face.metrics
    const perMille = 1000 / unitsPerEm
    const { bytes, deflated } = this.subset.encode(this.name)
    const program = this.#ref(
      this.subset.cubic
        ? { Subtype: 'CIDFontType0C', Filter: 'FlateDecode' }
        : { Length1: bytes.length, Filter: 'FlateDecode' },
    )
    program.end(deflated)
    const descriptor = this.#ref({
      Type: 'FontDescriptor',
      FontName: this.name,
      // Symbolic: glyphs are named by number only.
      Flags: 4,
      FontBBox: box.map(edge => Math.round(edge * perMille)),
      ItalicAngle: 0,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: Math.round(capHeight * perMille) || this.ascender,
      StemV: 80,
      [this.subset.cubic ? 'FontFile3' : 'FontFile2']: program,
    })
    descriptor.end()
    return descriptor
  }
}

/** Six capitals before the name mark a subset (ISO 32000-1, 9.6.4); made of the font's number, so they never change. */
function subsetTag(id: string): string {
  const digits = id.replace(/\D/gu, '').padStart(6, '0')
  return Array.from(digits, digit => String.fromCharCode(65 + Number(digit))).join('')
}
