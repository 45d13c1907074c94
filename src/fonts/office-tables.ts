import { characterMap } from './character-map.js'
import type { Box } from './glyph-bytes.js'
import { type FontNames, nameTable } from './name-table.js'
import { emBox } from './open-face.js'
import type { SfntTable } from './write-sfnt.js'

/** A glyph of a font we make, with what its tables say of it. */
export interface OfficeGlyph {
  /** The character; undefined for the sign of a missing one. */
  readonly codePoint: number | undefined
  readonly record: Uint8Array
  /** Box of its ink; undefined for a blank. */
  readonly box: Box | undefined
  readonly points: number
  readonly contours: number
  readonly width: number
}

/** A font to be written: its glyphs from the sign of a missing one on, sorted by character. */
export interface OfficeFont extends FontNames {
  readonly glyphs: readonly OfficeGlyph[]
}

/** Units of an em in the fonts we make. */
export const unitsPerEm = 1000
const ascent = Math.round(emBox.ascent * unitsPerEm)
const descent = Math.round(emBox.descent * unitsPerEm)

/**
 * The tables of a TrueType font for office programs, sorted by tag (OpenType 1.9, required tables).
 *
 * @param font the font
 */
export function fontTables(font: OfficeFont): readonly SfntTable[] {
  const { glyphs } = font
  const box = wholeBox(glyphs)
  const tables: Readonly<Record<string, Uint8Array>> = {
    'OS/2': os2Table(glyphs, box),
    cmap: characterMap(glyphs.map(({ codePoint }) => codePoint)),
    glyf: Buffer.concat(glyphs.map(({ record }) => Buffer.concat([record, new Uint8Array(-record.length & 3)]))),
    head: headTable(box),
    hhea: hheaTable(glyphs, box),
    hmtx: hmtxTable(glyphs),
    loca: locaTable(glyphs),
    maxp: maxpTable(glyphs),
    name: nameTable(font),
    post: postTable(),
  }
  return Object.entries(tables).map(([tag, bytes]) => ({ tag, bytes }))
}

function wholeBox(glyphs: readonly OfficeGlyph[]): Box {
  const boxes = glyphs.flatMap(({ box }) => box ?? [])
  return {
    xMin: Math.min(0, ...boxes.map(box => box.xMin)),
    yMin: Math.min(0, ...boxes.map(box => box.yMin)),
    xMax: Math.max(0, ...boxes.map(box => box.xMax)),
    yMax: Math.max(0, ...boxes.map(box => box.yMax)),
  }
}

/** A field of a table: its size in bytes and its value; below 0 it is written as a signed number. */
type Field = readonly [bytes: 1 | 2 | 4, value: number]

function fields(values: readonly Field[]): Uint8Array {
  const table = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of values) {
    table.writeUIntBE(value < 0 ? value + 2 ** (8 * bytes) : value, at, bytes)
    at += bytes
  }
  return table
}

const short = (value: number): Field => [2, value]
const long = (value: number): Field => [4, value]

/** Seconds since the beginning of 1904. */
const newYear2025 = 3_818_534_400

function headTable({ xMin, yMin, xMax, yMax }: Box): Uint8Array {
  // Base line at 0, side bearing at 0; dated the same for ever; records are found by long offsets.
  const [version, sum, magic, flags] = [long(0x10000), long(0), long(0x5f0f3cf5), short(3)]
  const dates = [long(0), long(newYear2025), long(0), long(newYear2025)]
  const box = [xMin, yMin, xMax, yMax].map(short)
  const ending = [short(0), short(8), short(2), short(1), short(0)]
  return fields([version, version, sum, magic, flags, short(unitsPerEm), ...dates, ...box, ...ending])
}

function hheaTable(glyphs: readonly OfficeGlyph[], { xMax }: Box): Uint8Array {
  const widest = Math.max(...glyphs.map(({ width }) => width))
  const left = Math.min(...glyphs.map(({ box }) => box?.xMin ?? 0))
  const right = Math.min(...glyphs.map(({ box, width }) => (box === undefined ? 0 : width - box.xMax)))
  const metrics = [ascent, -descent, 0, widest, left, right, xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length]
  return fields([long(0x10000), ...metrics.map(short)])
}

function hmtxTable(glyphs: readonly OfficeGlyph[]): Uint8Array {
  return fields(glyphs.flatMap(({ width, box }) => [short(width), short(box?.xMin ?? 0)]))
}

function locaTable(glyphs: readonly OfficeGlyph[]): Uint8Array {
  let offset = 0
  return fields([
    long(0),
    ...glyphs.map(({ record }) => {
      offset += (record.length + 3) & ~3
      return long(offset)
    }),
  ])
}

function maxpTable(glyphs: readonly OfficeGlyph[]): Uint8Array {
  const points = Math.max(...glyphs.map(glyph => glyph.points))
  const contours = Math.max(...glyphs.map(glyph => glyph.contours))
  return fields([long(0x10000), ...[glyphs.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0].map(short)])
}

function postTable(): Uint8Array {
  return fields([long(0x30000), long(0), short(-100), short(50), long(0), long(0), long(0), long(0), long(0)])
}

/** Bits of the OS/2 table that say: Latin, CJK marks, ideographs, half- and full-width forms; code pages 1252 and 936. */
const unicodeRanges = [0x80000003, (1 << 16) | (1 << 27), 1 << 4, 0] as const
const codePages = [(1 << 18) | 1, 0] as const

/** Beyond the basic plane. */
const nonPlane0 = 1 << 25

function os2Table(glyphs: readonly OfficeGlyph[], { yMin, yMax }: Box): Uint8Array {
  const characters = glyphs.flatMap(({ codePoint }) => codePoint ?? [])
  const [first = 0, last = 0] = [characters[0], characters.at(-1)].map(one => Math.min(one ?? 0, 0xffff))
  const average = Math.round(glyphs.reduce((sum, { width }) => sum + width, 0) / glyphs.length)
  const [basic, middle, forms, high] = unicodeRanges
  const planes = last === 0xffff ? middle | nonPlane0 : middle
  // Version 4, regular and of medium width; may be embedded for editing; strike-out and super- and subscript as usual.
  const opening = [4, average, 400, 5, editable, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0].map(short)
  const panose: readonly Field[] = [2, 1, 6, 0, 3, 1, 1, 1, 1, 1].map(value => [1, value] as const)
  const regular = 0x40
  // What Windows may cut off is what lies beyond the last two.
  const metrics = [regular, first, last, ascent, -descent, 0, Math.max(ascent, yMax), Math.max(descent, -yMin)].map(
    short,
  )
  const ranges = [basic, planes, forms, high, 0x20202020].map(long)
  const ending = [500, 700, 0, 0x20, 1].map(short)
  return fields([...opening, ...panose, ...ranges, ...metrics, ...codePages.map(long), ...ending])
}

/** The strictest of what the faces allow: they may be embedded in documents that are edited. */
const editable = 8
