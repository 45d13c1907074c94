import { type SfntTables, tableOf, viewOf } from './sfnt.js'

/** Windows, Unicode; and the number of the name by which a document calls a font (OpenType 1.9, name). */
const wanted = { platform: 3, encoding: 1, name: 6 } as const

/**
 * The name by which a PDF calls a font (PostScript名).
 *
 * @param tables its tables
 * @throws Error when it has none
 */
export function postScriptName(tables: SfntTables): string {
  const { bytes } = tableOf(tables, 'name')
  const view = viewOf(bytes)
  const texts = view.getUint16(4)
  for (let record = 6; record < 6 + view.getUint16(2) * 12; record += 12) {
    const [platform, encoding, name] = [0, 2, 6].map(field => view.getUint16(record + field))
    if (platform !== wanted.platform || encoding !== wanted.encoding || name !== wanted.name) continue
    const from = texts + view.getUint16(record + 10)
    const text = bytes.subarray(from, from + view.getUint16(record + 8))
    return Buffer.from(text).swap16().toString('utf16le')
  }
  throw new Error('a font has no PostScript name')
}
