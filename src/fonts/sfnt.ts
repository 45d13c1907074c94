/** The tables of a font file by tag, as stretches of its bytes (OpenType 1.9, font file). */
export type SfntTables = ReadonlyMap<string, Uint8Array>

/**
 * Finds the tables of a font file.
 *
 * @param bytes the file
 */
export function readTables(bytes: Uint8Array): SfntTables {
  const view = viewOf(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const offset = view.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(entry + 12)))
  }
  return tables
}

/**
 * A table that must be there.
 *
 * @param tables the font's tables
 * @param tag the table's tag
 * @throws Error when the font lacks it
 */
export function tableOf(tables: SfntTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`a font has no table ${tag}`)
  return table
}

/**
 * Bytes as numbers.
 *
 * @param bytes the bytes
 */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
