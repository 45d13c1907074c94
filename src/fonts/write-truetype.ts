import { type DeflatedPiece, deflatePiece } from './deflated.js'
import { type SfntTables, tableOf, viewOf } from './sfnt.js'
import { padded, tableEntry, wordSum, writeDirectory } from './write-sfnt.js'

/** A glyph's record as it is put into a font file: padded to whole words, summed up, compressed. */
export interface GlyphRecord {
  readonly bytes: Uint8Array
  readonly sum: number
  readonly deflated: DeflatedPiece
}

/** Glyphs of a TrueType font to be written. */
export interface TrueTypeGlyphs {
  /** Tables of the font they come from. */
  readonly tables: SfntTables
  /** Their records, from .notdef on. */
  readonly records: readonly GlyphRecord[]
  /** Their advance widths, units of the font. */
  readonly widths: readonly number[]
}

/**
 * Makes a glyph's record ready for font files.
 *
 * @param record the record
 */
export function glyphRecord(record: Uint8Array): GlyphRecord {
  const bytes = padded(record)
  return { bytes, sum: wordSum(bytes), deflated: deflatePiece(bytes) }
}

/**
 * The front of a TrueType font with the tables a PDF needs (ISO 32000-1, 9.9); its glyphs, found by number only, follow
 * behind it, record by record.
 *
 * @param glyphs the glyphs
 */
export function truetypeFront({ tables, records, widths }: TrueTypeGlyphs): Uint8Array {
  const offsets = [0]
  for (const { bytes } of records) offsets.push((offsets.at(-1) ?? 0) + bytes.length)
  const others: readonly (readonly [string, Uint8Array])[] = [
    ['head', headTable(tableOf(tables, 'head').bytes)],
    ['hhea', withCount(tableOf(tables, 'hhea').bytes, 34, records.length)],
    ['hmtx', metricsTable(records, widths)],
    ['loca', locaTable(offsets)],
    ['maxp', withCount(tableOf(tables, 'maxp').bytes, 4, records.length)],
  ]
  const bodies = others.map(([, bytes]) => padded(bytes))
  const entries = others.map(([tag, bytes], index) => tableEntry(tag, bytes.length, bodies[index] ?? bytes))
  const room = offsets.at(-1) ?? 0
  const sum = records.reduce((all, record) => (all + record.sum) >>> 0, 0)
  return Buffer.concat([writeDirectory([...entries, { tag: 'glyf', length: room, room, sum }]), ...bodies])
}

/** The head with long offsets and no checksum of the whole, which a subset has no use for. */
function headTable(head: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(head)
  const view = viewOf(bytes)
  view.setUint32(8, 0)
  view.setInt16(50, 1)
  return bytes
}

function withCount(table: Uint8Array, at: number, count: number): Uint8Array {
  const bytes = Uint8Array.from(table)
  viewOf(bytes).setUint16(at, count)
  return bytes
}

function metricsTable(records: readonly GlyphRecord[], widths: readonly number[]): Uint8Array {
  const table = new Uint8Array(records.length * 4)
  const view = viewOf(table)
  records.forEach(({ bytes }, index) => {
    view.setUint16(index * 4, widths[index] ?? 0)
    view.setInt16(index * 4 + 2, bytes.length === 0 ? 0 : viewOf(bytes).getInt16(2))
  })
  return table
}

function locaTable(offsets: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(offsets.length * 4)
  const view = viewOf(bytes)
  offsets.forEach((offset, index) => {
    view.setUint32(index * 4, offset)
  })
  return bytes
}
