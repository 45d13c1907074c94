import { type SfntTables, tableOf, viewOf } from './sfnt.js'
import { type GlyphRecord, glyphRecord } from './write-truetype.js'

/** A glyph of a TrueType font without its instructions (OpenType 1.9, glyf). */
export interface GlyfGlyph {
  /** Its record; for a composite glyph with the numbers of its own font. */
  readonly record: GlyphRecord
  /** Places of its components' numbers in the record; none for a simple glyph. */
  readonly components: readonly { readonly at: number; readonly glyph: number }[]
}

/** A TrueType font opened for taking glyphs out of it. */
export interface GlyfFont {
  /**
   * A glyph.
   *
   * @param glyph its number
   */
  glyph(glyph: number): GlyfGlyph
  /** The font's tables. */
  readonly tables: SfntTables
}

/**
 * Opens a font with TrueType outlines.
 *
 * @param tables its tables
 * @param bare the glyphs read so far
 * @throws Error when it has no outlines
 */
export function openGlyf(tables: SfntTables, bare: Map<number, GlyfGlyph>): GlyfFont {
  const glyf = tableOf(tables, 'glyf')
  const loca = viewOf(tableOf(tables, 'loca').bytes)
  const long = viewOf(tableOf(tables, 'head').bytes).getInt16(50) === 1
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  return {
    tables,
    glyph(number) {
      const known = bare.get(number)
      if (known !== undefined) return known
      const glyph = bareGlyph(glyf.read(offset(number), offset(number + 1)))
      bare.set(number, glyph)
      return glyph
    },
  }
}

/** Flags of a component (OpenType 1.9, glyf, composite glyph description). */
const flag = { words: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80, instructions: 0x100 } as const

function bareGlyph(record: Uint8Array): GlyfGlyph {
  if (record.length === 0) return { record: glyphRecord(record), components: [] }
  const view = viewOf(record)
  const contours = view.getInt16(0)
  return contours >= 0 ? bareSimple(record, view, contours) : bareComposite(record, view)
}

/** Takes the instructions out of a simple glyph: without the font's programs they would do harm. */
function bareSimple(record: Uint8Array, view: DataView, contours: number): GlyfGlyph {
  const at = 10 + contours * 2
  const length = view.getUint16(at)
  if (length === 0) return { record: glyphRecord(record), components: [] }
  const bare = new Uint8Array(record.length - length)
  bare.set(record.subarray(0, at))
  bare.set(record.subarray(at + 2 + length), at + 2)
  return { record: glyphRecord(bare), components: [] }
}

function bareComposite(record: Uint8Array, view: DataView): GlyfGlyph {
  const bare = Uint8Array.from(record)
  const out = viewOf(bare)
  const components: { at: number; glyph: number }[] = []
  let at = 10
  let flags: number = flag.more
  while ((flags & flag.more) !== 0) {
    flags = view.getUint16(at)
    out.setUint16(at, flags & ~flag.instructions)
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) })
    at += 4 + ((flags & flag.words) !== 0 ? 4 : 2)
    at += (flags & flag.scale) !== 0 ? 2 : (flags & flag.scales) !== 0 ? 4 : (flags & flag.matrix) !== 0 ? 8 : 0
  }
  return { record: glyphRecord(bare.subarray(0, at)), components }
}

/**
 * A composite glyph that is another glyph moved to the right.
 *
 * @param base number of the other glyph
 * @param shift how far, units of the font
 * @param record the other glyph's record, for its box
 */
export function movedGlyph(base: number, shift: number, record: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(18)
  const view = viewOf(bytes)
  const box = viewOf(record)
  view.setInt16(0, -1)
  view.setInt16(2, box.getInt16(2) + shift)
  view.setInt16(4, box.getInt16(4))
  view.setInt16(6, box.getInt16(6) + shift)
  view.setInt16(8, box.getInt16(8))
  // Arguments are words and distances.
  view.setUint16(10, 0x0003)
  view.setUint16(12, base)
  view.setInt16(14, shift)
  return bytes
}
