import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { create, type Font, type Glyph } from 'fontkit'
import { catalog, type FaceId } from './catalog.js'

/** The folder of the font files, beside both `src` and `dist`. */
const fontFolder = new URL('../../fonts/', import.meta.url)

/** Upper and lower edge of every face's em box, in em: one line height for all, so a fallback never moves a line. */
export const emBox = { ascent: 0.88, descent: 0.12 } as const

/** A font file opened once per process (字体), with the glyphs looked up so far. */
export interface OpenFace {
  readonly id: FaceId
  readonly font: Font
  /** The font file, unpacked. */
  readonly bytes: Uint8Array
  /** The glyph of a code point, or undefined when the face has none. */
  glyph(codePoint: number): Glyph | undefined
  /** Advance width of a code point in em; 0 when the face has no glyph for it. */
  advance(codePoint: number): number
  /** White to the left and right of a character's ink, in em. */
  bearings(codePoint: number): Bearings
}

/** White beside a glyph's ink, in em (左右空白). */
export interface Bearings {
  readonly left: number
  readonly right: number
}

const opened = new Map<FaceId, OpenFace>()

/**
 * Opens a face of the catalog; the second call returns the first one's.
 *
 * @param id the face
 * @throws Error when the file is missing or no font
 */
export function openFace(id: FaceId): OpenFace {
  const known = opened.get(id)
  if (known !== undefined) return known
  const face = readFace(id)
  opened.set(id, face)
  return face
}

function readFace(id: FaceId): OpenFace {
  const { file, packed } = catalog[id]
  const stored = readFileSync(new URL(file, fontFolder))
  const bytes = packed ? brotliDecompressSync(stored) : stored
  const font = create(bytes)
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is a collection of fonts, expected one font`)
  const em = font.unitsPerEm
  const glyph = remembered(codePoint =>
    font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : undefined,
  )
  const advance = remembered(codePoint => (glyph(codePoint)?.advanceWidth ?? 0) / em)
  const bearings = remembered((codePoint): Bearings => {
    const found = glyph(codePoint)
    if (found === undefined) return { left: 0, right: 0 }
    return { left: found.bbox.minX / em, right: (found.advanceWidth - found.bbox.maxX) / em }
  })
  return { id, font, bytes, glyph, advance, bearings }
}

/** Computes a value for a code point once. */
function remembered<Value>(compute: (codePoint: number) => Value): (codePoint: number) => Value {
  const values = new Map<number, Value>()
  return codePoint => {
    const known = values.get(codePoint)
    if (known !== undefined || values.has(codePoint)) return known as Value
    const value = compute(codePoint)
    values.set(codePoint, value)
    return value
  }
}
