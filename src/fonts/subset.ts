import type { Glyph } from 'fontkit'
import type { OpenFace } from './open-face.js'

/** What fontkit's subsets do; its types say that a glyph's number is a boolean. */
interface FontkitSubset {
  includeGlyph(glyph: Glyph): number
  encode(): Uint8Array
}

/** Glyphs of a face gathered for one document: each character asked for gets a number in the subset. */
export interface FaceSubset {
  readonly face: OpenFace
  /** Number of a character's glyph in the subset; 0 for a character the face lacks. */
  include(codePoint: number): number
  /** The characters by their glyph's number; number 0 is .notdef. */
  readonly codePoints: readonly number[]
  /** Advance widths by number, in thousandths of an em. */
  readonly widths: readonly number[]
  /** The font program with these glyphs only. */
  encode(): Uint8Array
  /** True: an OpenType program with cubic outlines (CFF); false: TrueType. */
  readonly cubic: boolean
}

/**
 * Starts a subset of a face for one document.
 *
 * @param face the face
 */
export function startSubset(face: OpenFace): FaceSubset {
  const program = face.font.createSubset() as unknown as FontkitSubset
  const perMille = 1000 / face.font.unitsPerEm
  const codePoints = [0]
  const widths = [face.font.getGlyph(0).advanceWidth * perMille]
  const numbers = new Map<number, number>()
  const include = (codePoint: number): number => {
    const known = numbers.get(codePoint)
    if (known !== undefined) return known
    const glyph = face.glyph(codePoint)
    if (glyph === undefined) return 0
    const number = program.includeGlyph(glyph)
    numbers.set(codePoint, number)
    codePoints[number] ??= codePoint
    widths[number] ??= glyph.advanceWidth * perMille
    return number
  }
  return { face, include, codePoints, widths, encode: () => program.encode(), cubic: 'cff' in program }
}
