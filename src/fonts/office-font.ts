import type { Glyph } from 'fontkit'
import type { Family } from '../style/roles.js'
import { faceOf } from './face-of.js'
import { boxOf, glyphBytes } from './glyph-bytes.js'
import { fontTables, type OfficeGlyph, unitsPerEm } from './office-tables.js'
import { type OpenFace, openFace } from './open-face.js'
import { quadraticContours } from './quadratic.js'
import { viewOf } from './sfnt.js'
import { wordSum, writeSfnt } from './write-sfnt.js'

/** A font to be made for an office program. */
export interface OfficeFontOrder {
  readonly family: Family
  /** Name of the family in the file, by which a program finds it. */
  readonly name: string
  /** The characters it is to have; those no face has are left out. */
  readonly codePoints: Iterable<number>
}

/**
 * Makes a TrueType font of some characters of a family, as Word can embed it (OpenType 1.9): each character from the face
 * the PDF takes it from, all outlines quadratic.
 *
 * @param order the font
 * @returns the file, the same for the same order
 */
export function makeOfficeFont({ family, name, codePoints }: OfficeFontOrder): Uint8Array {
  const glyphs: OfficeGlyph[] = [missingGlyph()]
  const notices = new Set<string>()
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const face = faceOf(codePoint, family)
    const glyph = face && officeGlyph(openFace(face), codePoint)
    if (face === undefined || glyph === undefined) continue
    glyphs.push(glyph)
    notices.add(openFace(face).font.copyright)
  }
  return summed(writeSfnt(fontTables({ name, glyphs, notice: [...notices].join('\n'), version: '1.000' })))
}

const made = new Map<string, OfficeGlyph>()

/** The glyph of a character; each is converted once per process. */
function officeGlyph({ id, font, glyph }: OpenFace, codePoint: number): OfficeGlyph | undefined {
  const key = `${id} ${codePoint}`
  const known = made.get(key)
  if (known !== undefined) return known
  const found = glyph(codePoint)
  if (found === undefined) return undefined
  const converted = { codePoint, ...convert(found, unitsPerEm / font.unitsPerEm) }
  made.set(key, converted)
  return converted
}

/** Glyph 0, shown for a character the font lacks: a crossed box. */
function missingGlyph(): OfficeGlyph {
  const { font } = openFace('song')
  return { codePoint: undefined, ...convert(font.getGlyph(0), unitsPerEm / font.unitsPerEm) }
}

function convert({ path, advanceWidth }: Glyph, scale: number): Omit<OfficeGlyph, 'codePoint'> {
  const contours = quadraticContours(path.commands, scale)
  const points = contours.flat()
  return {
    record: glyphBytes(contours),
    box: points.length === 0 ? undefined : boxOf(points),
    points: points.length,
    contours: contours.length,
    width: Math.round(advanceWidth * scale),
  }
}

/** The file with the checksum of the whole in its head (OpenType 1.9, head, checksumAdjustment). */
function summed(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const isHead = view.getUint32(entry) === 0x68656164
    if (isHead) view.setUint32(view.getUint32(entry + 8) + 8, (0xb1b0afba - wordSum(bytes)) >>> 0)
  }
  return bytes
}
