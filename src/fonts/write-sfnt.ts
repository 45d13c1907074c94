import { viewOf } from './sfnt.js'

/** A table to be put into a font file. */
export interface SfntTable {
  readonly tag: string
  readonly bytes: Uint8Array
}

/** A table as its directory sees it; `room` is its length in the file. */
export interface TableEntry {
  readonly tag: string
  readonly length: number
  readonly room: number
  readonly sum: number
}

/**
 * Writes a font file of tables, in their order (OpenType 1.9, font file).
 *
 * @param tables the tables
 */
export function writeSfnt(tables: readonly SfntTable[]): Uint8Array {
  const bodies = tables.map(({ bytes }) => padded(bytes))
  const entries = tables.map(({ tag, bytes }, index) => tableEntry(tag, bytes.length, bodies[index] ?? bytes))
  return Buffer.concat([writeDirectory(entries), ...bodies])
}

/**
 * A table's entry.
 *
 * @param tag its tag
 * @param length its length
 * @param body its bytes, padded
 */
export function tableEntry(tag: string, length: number, body: Uint8Array): TableEntry {
  return { tag, length, room: body.length, sum: wordSum(body) }
}

/**
 * Writes the directory of tables that follow it in the given order.
 *
 * @param tables the tables
 */
export function writeDirectory(tables: readonly TableEntry[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(tables.some(({ tag }) => tag === 'CFF ') ? 0x4f54544f : 0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((tables.length - power) * 16, 10)
  let offset = head.length
  const placed = tables.map(table => {
    const own = { offset, ...table }
    offset += table.room
    return own
  })
  const sorted = placed.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  sorted.forEach(({ tag, sum, offset: at, length }, index) => {
    const entry = 12 + index * 16
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(sum, entry + 4)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(length, entry + 12)
  })
  return head
}

/**
 * Bytes filled up to whole words.
 *
 * @param bytes the bytes
 */
export function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  return whole
}

/**
 * Sum of a table's words, its checksum.
 *
 * @param bytes the table, padded
 */
export function wordSum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
