import { createRequire } from 'node:module'
import type { Font, Glyph } from 'fontkit'
import { catalog, type FaceId } from './catalog.js'
import { openFontFile, openPackedFontFile } from './font-file.js'
import { type FontMetrics, readMetrics } from './font-metrics.js'
import { readTables, type SfntTables } from './sfnt.js'

/** The folder of the font files, beside both `src` and `dist`. */
const fontFolder = new URL('../../fonts/', import.meta.url)

/** Upper and lower edge of every face's em box, in em: one line height for all, so a fallback never moves a line. */
export const emBox = { ascent: 0.88, descent: 0.12 } as const

/** A font file opened once per process (字体). */
export interface OpenFace {
  readonly id: FaceId
  /** The tables of the font file. */
  readonly tables: SfntTables
  readonly metrics: FontMetrics
  /** The font with its outlines and names, opened when first asked for. */
  readonly font: Font
  /** Whether the face has a glyph for a code point. */
  has(codePoint: number): boolean
  /** Advance width of a code point in em; 0 when the face has no glyph for it. */
  advance(codePoint: number): number
  /** The glyph of a code point with its outline, or undefined when the face has none. */
  glyph(codePoint: number): Glyph | undefined
}

const faces = new Map<FaceId, OpenFace>()

/**
 * Opens a face of the catalog; the second call returns the first one's.
 *
 * @param id the face
 * @throws DamagedFont when the file is missing or cut short
 */
export function openFace(id: FaceId): OpenFace {
  const known = faces.get(id)
  if (known !== undefined) return known
  const face = readFace(id)
  faces.set(id, face)
  return face
}

function readFace(id: FaceId): OpenFace {
  const { file, packed } = catalog[id]
  const place = new URL(file, fontFolder)
  const { read, whole } = packed ? openPackedFontFile(place) : openFontFile(place)
  const tables = readTables(read)
  const metrics = readMetrics(tables)
  const { glyphOf, widthOf, unitsPerEm } = metrics
  let opened: Font | undefined
  const font = (): Font => {
    opened ??= openFont(whole(), file)
    return opened
  }
  return {
    id,
    tables,
    metrics,
    get font() {
      return font()
    },
    has: codePoint => glyphOf(codePoint) !== undefined,
    advance(codePoint) {
      const glyph = glyphOf(codePoint)
      return glyph === undefined ? 0 : widthOf(glyph) / unitsPerEm
    },
    glyph: codePoint => (glyphOf(codePoint) === undefined ? undefined : font().glyphForCodePoint(codePoint)),
  }
}

/** The package is loaded when the first outline is asked for, in the form that pdfkit loads too: never twice. */
function openFont(bytes: Buffer, file: string): Font {
  const { create }: typeof import('fontkit') = createRequire(import.meta.url)('fontkit')
  const font = create(bytes)
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is a collection of fonts, expected one font`)
  return font
}
