import { type SfntTables, tableOf, viewOf } from './sfnt.js'

/** What setting type asks of a font: which glyph a character has, and how wide glyphs are. Lengths in font units. */
export interface FontMetrics {
  readonly unitsPerEm: number
  /** Box around all glyphs. */
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number]
  /** Height of a capital letter; 0 where the font tells none. */
  readonly capHeight: number
  /**
   * Number of a character's glyph; undefined when the font has none.
   *
   * @param codePoint the character
   */
  glyphOf(codePoint: number): number | undefined
  /**
   * Advance width of a glyph.
   *
   * @param glyph its number
   */
  widthOf(glyph: number): number
}

/**
 * Reads the metrics of a font where they stand, without decoding its tables: opening one costs next to nothing.
 *
 * @param tables its tables
 * @throws Error when it lacks a table, or has no map of all of Unicode
 */
export function readMetrics(tables: SfntTables): FontMetrics {
  const head = viewOf(tableOf(tables, 'head').bytes)
  const widths = viewOf(tableOf(tables, 'hmtx').bytes)
  const lastWidth = viewOf(tableOf(tables, 'hhea').bytes).getUint16(34) - 1
  return {
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    capHeight: readCapHeight(viewOf(tableOf(tables, 'OS/2').bytes)),
    glyphOf: readCharacters(tables),
    widthOf: glyph => widths.getUint16(Math.min(glyph, lastWidth) * 4),
  }
}

/** Fonts tell it since the second version of the table (OpenType 1.9, OS/2). */
function readCapHeight(table: DataView): number {
  return table.getUint16(0) < 2 ? 0 : table.getInt16(88)
}

/** Length of the head of the map's table, and of each of its groups of characters (OpenType 1.9, cmap, format 12). */
const sizes = { head: 16, group: 12, record: 8 } as const

function readCharacters(tables: SfntTables): FontMetrics['glyphOf'] {
  const cmap = viewOf(tableOf(tables, 'cmap').bytes)
  const map = fullMap(cmap)
  const count = cmap.getUint32(map + 12)
  const groupAt = (index: number) => map + sizes.head + index * sizes.group
  return codePoint => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (cmap.getUint32(groupAt(middle) + 4) < codePoint) low = middle + 1
      else high = middle
    }
    if (low === count) return undefined
    const first = cmap.getUint32(groupAt(low))
    const glyph = cmap.getUint32(groupAt(low) + 8) + codePoint - first
    return codePoint < first || glyph === 0 ? undefined : glyph
  }
}

/** Where the map of all of Unicode begins. */
function fullMap(cmap: DataView): number {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const offset = cmap.getUint32(4 + index * sizes.record + 4)
    if (cmap.getUint16(offset) === 12) return offset
  }
  throw new Error('a font has no map of all of Unicode')
}
