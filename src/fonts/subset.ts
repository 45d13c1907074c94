import { constants, deflateSync } from 'node:zlib'
import { type CffFont, openCff } from './cff-font.js'
import { writeCharstring } from './charstring.js'
import { cutGlyphsOf } from './cut-glyphs.js'
import { deflatePiece, joinPieces } from './deflated.js'
import { type GlyfFont, movedGlyph, openGlyf } from './glyf-font.js'
import type { OpenFace } from './open-face.js'
import { tableOf } from './sfnt.js'
import { writeCff } from './write-cff.js'
import { type GlyphRecord, glyphRecord, truetypeFront } from './write-truetype.js'

/** White added to a glyph within its own width, in thousandths of an em: the space between Chinese and Latin. */
export interface Padding {
  readonly left: number
  readonly right: number
}

/** Glyphs of a face gathered for one document: each character asked for gets a number in the subset. */
export interface FaceSubset {
  readonly face: OpenFace
  /**
   * Number of a character's glyph in the subset; 0 for a character the face lacks.
   *
   * @param codePoint the character
   * @param padding white on either side
   */
  include(codePoint: number, padding?: Padding): number
  /** The characters by their glyph's number; number 0 is .notdef. */
  readonly codePoints: readonly number[]
  /** Advance widths by number, in thousandths of an em. */
  readonly widths: readonly number[]
  /**
   * The font program with these glyphs only.
   *
   * @param name its PostScript name
   */
  encode(name: string): FontProgram
  /** True: outlines are cubic (CFF); false: TrueType. */
  readonly cubic: boolean
}

/** A font program: its bytes, and the same as a zlib stream. */
export interface FontProgram {
  readonly bytes: Uint8Array
  readonly deflated: Uint8Array
}

/** A glyph of a subset: its number in the face, and the white added to it, in units of the font. */
interface Taken {
  readonly glyph: number
  readonly left: number
  readonly width: number
}

const noPadding: Padding = { left: 0, right: 0 }

/**
 * Starts a subset of a face for one document.
 *
 * @param face the face
 */
export function startSubset(face: OpenFace): FaceSubset {
  const outlines = outlinesOf(face)
  const { glyphOf, widthOf, unitsPerEm } = face.metrics
  const perMille = 1000 / unitsPerEm
  const taken: Taken[] = [{ glyph: 0, left: 0, width: widthOf(0) }]
  const codePoints = [0]
  const widths = [(taken[0]?.width ?? 0) * perMille]
  const numbers = new Map<string | number, number>()
  const include = (codePoint: number, { left, right }: Padding = noPadding): number => {
    const key = left === 0 && right === 0 ? codePoint : `${codePoint} ${left} ${right}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const glyph = glyphOf(codePoint)
    if (glyph === undefined) return 0
    const number = taken.length
    const width = Math.round(widthOf(glyph) + (left + right) / perMille)
    taken.push({ glyph, left: Math.round(left / perMille), width })
    codePoints.push(codePoint)
    widths.push(width * perMille)
    numbers.set(key, number)
    return number
  }
  const encode = (name: string): FontProgram =>
    outlines.cubic ? encodeCff(face, outlines.cff, taken, name) : encodeGlyf(outlines.glyf, taken)
  return { face, include, codePoints, widths, encode, cubic: outlines.cubic }
}

type Outlines = { readonly cubic: true; readonly cff: CffFont } | { readonly cubic: false; readonly glyf: GlyfFont }

const opened = new WeakMap<OpenFace, Outlines>()

/** The outlines of a face, opened once per process. */
function outlinesOf(face: OpenFace): Outlines {
  const known = opened.get(face)
  if (known !== undefined) return known
  const { tables } = face
  const { flat, bare } = cutGlyphsOf(face)
  const outlines: Outlines = tables.has('CFF ')
    ? { cubic: true, cff: openCff(tableOf(tables, 'CFF ').read, flat) }
    : { cubic: false, glyf: openGlyf(tables, bare) }
  opened.set(face, outlines)
  return outlines
}

function encodeCff(face: OpenFace, cff: CffFont, taken: readonly Taken[], name: string): FontProgram {
  const charstrings = taken.map(({ glyph, left, width }) => writeCharstring(cff.glyph(glyph), width, left))
  const bytes = writeCff({ name, box: face.metrics.box, charstrings })
  // Charstrings hardly shrink: more effort costs time and wins next to nothing.
  return { bytes, deflated: deflateSync(bytes, { level: constants.Z_BEST_SPEED }) }
}

function encodeGlyf(glyf: GlyfFont, taken: readonly Taken[]): FontProgram {
  const records: GlyphRecord[] = []
  const widths = taken.map(one => one.width)
  const plain = new Map<number, number>()
  taken.forEach(({ glyph, left }, number) => {
    if (left === 0 && !plain.has(glyph)) plain.set(glyph, number)
  })
  // Components and the bases of moved glyphs follow behind the glyphs that have numbers of their own.
  const extras: number[] = []
  const numberOf = (glyph: number): number => {
    const known = plain.get(glyph)
    if (known !== undefined) return known
    const number = taken.length + extras.length
    plain.set(glyph, number)
    extras.push(glyph)
    widths.push(0)
    return number
  }
  const recordOf = (glyph: number): GlyphRecord => {
    const { record, components } = glyf.glyph(glyph)
    if (components.length === 0) return record
    const copy = Buffer.from(record.bytes)
    for (const component of components) copy.writeUInt16BE(numberOf(component.glyph), component.at)
    return glyphRecord(copy)
  }
  for (const { glyph, left } of taken) {
    const { bytes } = glyf.glyph(glyph).record
    const moved = left !== 0 && bytes.length > 0
    records.push(moved ? glyphRecord(movedGlyph(numberOf(glyph), left, bytes)) : recordOf(glyph))
  }
  for (let index = 0; index < extras.length; index += 1) records.push(recordOf(extras[index] ?? 0))
  const front = truetypeFront({ tables: glyf.tables, records, widths })
  return {
    bytes: Buffer.concat([front, ...records.map(record => record.bytes)]),
    deflated: joinPieces([deflatePiece(front), ...records.map(record => record.deflated)]),
  }
}
