/** Gives bytes of a file or table, from an offset up to another; what is not asked for need not be read. */
export type ReadBytes = (from: number, to: number) => Uint8Array

/** A table of a font file (OpenType 1.9, font file). */
export interface TableReader {
  readonly read: ReadBytes
  /** All of it, read when first asked for. */
  readonly bytes: Uint8Array
}

/** The tables of a font file by tag. */
export type SfntTables = ReadonlyMap<string, TableReader>

/**
 * Finds the tables of a font file.
 *
 * @param read gives bytes of the file
 */
export function readTables(read: ReadBytes): SfntTables {
  const count = viewOf(read(4, 6)).getUint16(0)
  const directory = read(12, 12 + count * 16)
  const view = viewOf(directory)
  const tables = new Map<string, TableReader>()
  for (let entry = 0; entry < directory.length; entry += 16) {
    const tag = String.fromCharCode(...directory.subarray(entry, entry + 4))
    tables.set(tag, tableAt(read, view.getUint32(entry + 8), view.getUint32(entry + 12)))
  }
  return tables
}

function tableAt(read: ReadBytes, offset: number, length: number): TableReader {
  let whole: Uint8Array | undefined
  return {
    read: (from, to) => read(offset + from, offset + to),
    get bytes() {
      whole ??= read(offset, offset + length)
      return whole
    },
  }
}

/**
 * A table that must be there.
 *
 * @param tables the font's tables
 * @param tag the table's tag
 * @throws Error when the font lacks it
 */
export function tableOf(tables: SfntTables, tag: string): TableReader {
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
