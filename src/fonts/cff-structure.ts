import { type ReadBytes, viewOf } from './sfnt.js'

/** An INDEX: its items, and the offset behind it (Adobe technical note 5176, 5). */
export interface CffIndex {
  readonly length: number
  /** An item by its number; undefined for one there is not. */
  readonly item: (number: number) => Uint8Array | undefined
  readonly end: number
}

/**
 * Reads where the items of an INDEX lie; each is read when asked for: a font has tens of thousands of glyphs, and a report
 * takes some hundred.
 *
 * @param read gives bytes of the table
 * @param offset where it starts
 */
export function readIndex(read: ReadBytes, offset: number): CffIndex {
  const count = viewOf(read(offset, offset + 2)).getUint16(0)
  if (count === 0) return { length: 0, item: () => undefined, end: offset + 2 }
  const size = read(offset + 2, offset + 3)[0] ?? 1
  const data = offset + 3 + (count + 1) * size - 1
  const offsets = read(offset + 3, data + 1)
  const at = (index: number): number => {
    let value = 0
    for (let byte = index * size; byte < (index + 1) * size; byte += 1) value = value * 256 + (offsets[byte] ?? 0)
    return data + value
  }
  const item = (index: number) => (index >= 0 && index < count ? read(at(index), at(index + 1)) : undefined)
  return { length: count, item, end: at(count) }
}

/**
 * Reads an INDEX with all its items: subroutines are called many times by every glyph.
 *
 * @param read gives bytes of the table
 * @param offset where it starts
 */
export function readWholeIndex(read: ReadBytes, offset: number): CffIndex {
  const { end } = readIndex(read, offset)
  const bytes = read(offset, end)
  return { ...readIndex((from, to) => bytes.subarray(from, to), 0), end }
}

/**
 * Writes an INDEX.
 *
 * @param items its items
 */
export function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return Uint8Array.of(0, 0)
  const length = items.reduce((sum, item) => sum + item.length, 0)
  const size = length + 1 < 0x100 ? 1 : length + 1 < 0x10000 ? 2 : length + 1 < 0x1000000 ? 3 : 4
  const head = Buffer.alloc(3 + (items.length + 1) * size)
  head.writeUInt16BE(items.length, 0)
  head.writeUInt8(size, 2)
  let offset = 1
  items.forEach((item, index) => {
    head.writeUIntBE(offset, 3 + index * size, size)
    offset += item.length
  })
  head.writeUIntBE(offset, 3 + items.length * size, size)
  return Buffer.concat([head, ...items])
}

/**
 * Reads a DICT: the operands of each operator; two-byte operators are 1200 and their second byte. Real numbers, which no
 * operator we use has, are read as 0.
 *
 * @param bytes the dictionary
 */
export function readDict(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, readonly number[]>()
  const view = viewOf(bytes)
  let operands: number[] = []
  let at = 0
  while (at < bytes.length) {
    const first = view.getUint8(at)
    at += 1
    if (first <= 21) {
      const operator = first === 12 ? 1200 + view.getUint8(at) : first
      if (first === 12) at += 1
      entries.set(operator, operands)
      operands = []
    } else if (first === 28) {
      operands.push(view.getInt16(at))
      at += 2
    } else if (first === 29) {
      operands.push(view.getInt32(at))
      at += 4
    } else if (first === 30) {
      while (at < bytes.length && (view.getUint8(at) & 15) !== 15) at += 1
      at += 1
      operands.push(0)
    } else if (first <= 246) operands.push(first - 139)
    else {
      const second = view.getUint8(at)
      at += 1
      operands.push(first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108)
    }
  }
  return entries
}

/** A DICT entry: operator (two-byte ones are 1200 and their second byte) and operands. */
export type DictEntry = readonly [operator: number, ...operands: number[]]

/** Operators whose operands are offsets: they take five bytes, so that a DICT's length does not depend on them. */
const offsetOperators: ReadonlySet<number> = new Set([15, 17, 18, 1236, 1237])

/**
 * Writes a DICT.
 *
 * @param entries its entries
 */
export function writeDict(entries: readonly DictEntry[]): Uint8Array {
  const bytes = entries.flatMap(([operator, ...operands]) => {
    const numbers = operands.flatMap(operand =>
      offsetOperators.has(operator) ? longNumber(operand) : shortNumber(operand),
    )
    return [...numbers, ...(operator >= 1200 ? [12, operator - 1200] : [operator])]
  })
  return Uint8Array.from(bytes)
}

function longNumber(value: number): readonly number[] {
  return [29, (value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function shortNumber(value: number): readonly number[] {
  if (value >= -107 && value <= 107) return [value + 139]
  if (value >= 108 && value <= 1131) return [247 + ((value - 108) >> 8), (value - 108) & 255]
  if (value >= -32768 && value <= 32767) return [28, (value >> 8) & 255, value & 255]
  return longNumber(value)
}
