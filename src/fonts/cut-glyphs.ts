import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { FaceId } from './catalog.js'
import type { FlatGlyph } from './charstring.js'
import type { GlyfGlyph } from './glyf-font.js'
import type { OpenFace } from './open-face.js'
import { tableOf } from './sfnt.js'

/** Glyphs cut out of a face (取出的字形), by their numbers: each is cut once per process. */
export interface CutGlyphs {
  /** Those of a face with cubic outlines. */
  readonly flat: Map<number, FlatGlyph>
  /** Those of a face with quadratic ones. */
  readonly bare: Map<number, GlyfGlyph>
}

/** Glyphs cut when the program was built, and what they were made by and of. */
interface Kept {
  /** The engine, which reads what it wrote, and the compression. */
  readonly made: string
  readonly faces: ReadonlyMap<FaceId, CutGlyphs & { readonly font: string }>
}

/** Beside the bundle; absent where only the modules were built. */
const place = new URL('../bundle/glyphs.cut', import.meta.url)

const made = `${process.versions.v8} ${process.versions.zlib} ${process.arch}`

let kept: Kept['faces'] | undefined
const cut = new Map<OpenFace, CutGlyphs>()

/**
 * The glyphs cut out of a face so far: at first those that the program's own reports needed when it was built.
 *
 * @param face the face
 */
export function cutGlyphsOf(face: OpenFace): CutGlyphs {
  const known = cut.get(face)
  if (known !== undefined) return known
  kept ??= readKept()
  const own = kept.get(face.id)
  const glyphs = own?.font === sumOf(face) ? own : { flat: new Map(), bare: new Map() }
  cut.set(face, glyphs)
  return glyphs
}

/** Keeps all glyphs that this process has cut, for those to come. */
export function keepCutGlyphs(): void {
  const faces = new Map([...cut].map(([face, { flat, bare }]) => [face.id, { font: sumOf(face), flat, bare }]))
  writeFileSync(place, serialize({ made, faces } satisfies Kept))
}

function readKept(): Kept['faces'] {
  try {
    const read: Kept = deserialize(readFileSync(place))
    return read.made === made ? read.faces : new Map()
  } catch {
    return new Map()
  }
}

/** A font file says what all of it sums up to (OpenType 1.9, head, checksumAdjustment). */
function sumOf({ tables }: OpenFace): string {
  return Buffer.from(tableOf(tables, 'head').bytes.subarray(8, 12)).toString('hex')
}
