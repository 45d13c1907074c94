import { type SfntTables, tableOf, viewOf } from './sfnt.js'

/** Glyphs of a TrueType font to be written. */
export interface TrueTypeProgram {
  /** Tables of the font they come from. */
  readonly tables: SfntTables
  /** Their records, from .notdef on. */
  readonly records: readonly Uint8Array[]
  /** Their advance widths, units of the font. */
  readonly widths: readonly number[]
}

/**
 * Writes a TrueType font with the tables a PDF needs (ISO 32000-1, 9.9): its glyphs are found by number only.
 *
 * @param program the glyphs
 */
export function writeTrueType({ tables, records, widths }: TrueTypeProgram): Uint8Array {
  const glyf = padEach(records)
  const parts: readonly (readonly [string, Uint8Array])[] = [
    ['glyf', glyf.bytes],
    ['head', headTable(tableOf(tables, 'head'))],
    ['hhea', withCount(tableOf(tables, 'hhea'), 34, records.length)],
    ['hmtx', metricsTable(records, widths)],
    ['loca', locaTable(glyf.offsets)],
    ['maxp', withCount(tableOf(tables, 'maxp'), 4, records.length)],
  ]
  return writeSfnt(parts)
}

function padEach(records: readonly Uint8Array[]): { readonly bytes: Uint8Array; readonly offsets: readonly number[] } {
  const offsets = [0]
  for (const record of records) offsets.push((offsets.at(-1) ?? 0) + Math.ceil(record.length / 4) * 4)
  const bytes = new Uint8Array(offsets.at(-1) ?? 0)
  records.forEach((record, index) => {
    bytes.set(record, offsets[index])
  })
  return { bytes, offsets }
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

function metricsTable(records: readonly Uint8Array[], widths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(records.length * 4)
  const view = viewOf(bytes)
  records.forEach((record, index) => {
    view.setUint16(index * 4, widths[index] ?? 0)
    view.setInt16(index * 4 + 2, record.length === 0 ? 0 : viewOf(record).getInt16(2))
  })
  return bytes
}

function locaTable(offsets: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(offsets.length * 4)
  const view = viewOf(bytes)
  offsets.forEach((offset, index) => {
    view.setUint32(index * 4, offset)
  })
  return bytes
}

/**
 * Writes a font file of tables.
 *
 * @param tables tag and bytes, sorted by tag
 */
export function writeSfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((tables.length - power) * 16, 10)
  const bodies: Uint8Array[] = []
  let offset = head.length
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([head, ...bodies])
}

/** Sum of a table's words (OpenType 1.9, font file, calculating checksums). */
function checksum(padded: Uint8Array): number {
  const view = viewOf(padded)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
