import { type CffIndex, readDict, readIndex, readWholeIndex } from './cff-structure.js'
import { type FlatGlyph, flattenCharstring } from './charstring.js'
import { type ReadBytes, viewOf } from './sfnt.js'

/** A CFF font opened for taking glyphs out of it. */
export interface CffFont {
  /**
   * A glyph without calls to subroutines.
   *
   * @param glyph its number
   */
  glyph(glyph: number): FlatGlyph
}

/** Operators of dictionaries we read (Adobe technical note 5176, tables 9, 10 and 23). */
const operators = {
  charStrings: 17,
  private: 18,
  subrs: 19,
  nominalWidth: 21,
  defaultWidth: 20,
  fdArray: 1236,
  fdSelect: 1237,
}

/** Subroutines and widths of one font dictionary. */
interface FontDict {
  readonly subrs: CffIndex
  readonly nominalWidth: number
  readonly defaultWidth: number
}

/**
 * Opens a CFF table.
 *
 * @param read gives bytes of the table
 * @param flat the glyphs flattened so far
 * @throws Error when it is no CFF font with glyphs
 */
export function openCff(read: ReadBytes, flat: Map<number, FlatGlyph>): CffFont {
  const names = readIndex(read, read(2, 3)[0] ?? 4)
  const tops = readIndex(read, names.end)
  const strings = readIndex(read, tops.end)
  const globalSubrs = readWholeIndex(read, strings.end)
  const top = readDict(tops.item(0) ?? new Uint8Array())
  const offsetOf = (operator: number): number | undefined => top.get(operator)?.[0]
  const charStrings = readIndex(read, offsetOf(operators.charStrings) ?? 0)
  const fdArray = offsetOf(operators.fdArray)
  const fontDicts = fdArray === undefined ? [top] : itemsOf(readIndex(read, fdArray)).map(readDict)
  const select = readFdSelect(read, offsetOf(operators.fdSelect), charStrings.length)
  const dicts: (FontDict | undefined)[] = []
  const dictOf = (glyph: number): FontDict | undefined => {
    const number = select(glyph)
    const own = fontDicts[number]
    dicts[number] ??= own && readFontDict(read, own)
    return dicts[number]
  }
  return {
    glyph(number) {
      const known = flat.get(number)
      if (known !== undefined) return known
      const charString = charStrings.item(number)
      const dict = dictOf(number)
      if (charString === undefined || dict === undefined) throw new Error(`a CFF font has no glyph ${number}`)
      const glyph = flattenCharstring(charString, { globalSubrs, ...dict })
      flat.set(number, glyph)
      return glyph
    },
  }
}

const emptyIndex: CffIndex = { length: 0, item: () => undefined, end: 0 }

function itemsOf({ length, item }: CffIndex): readonly Uint8Array[] {
  return Array.from({ length }, (_, number) => item(number) ?? new Uint8Array())
}

function readFontDict(read: ReadBytes, dict: ReadonlyMap<number, readonly number[]>): FontDict {
  const [size = 0, offset = 0] = dict.get(operators.private) ?? []
  const own = readDict(read(offset, offset + size))
  const subrs = own.get(operators.subrs)?.[0]
  return {
    subrs: subrs === undefined ? emptyIndex : readWholeIndex(read, offset + subrs),
    nominalWidth: own.get(operators.nominalWidth)?.[0] ?? 0,
    defaultWidth: own.get(operators.defaultWidth)?.[0] ?? 0,
  }
}

/** Which font dictionary a glyph belongs to (technical note 5176, 19). */
function readFdSelect(read: ReadBytes, offset: number | undefined, glyphs: number): (glyph: number) => number {
  if (offset === undefined) return () => 0
  if (read(offset, offset + 1)[0] === 0) {
    const dicts = read(offset + 1, offset + 1 + glyphs)
    return glyph => dicts[glyph] ?? 0
  }
  const count = viewOf(read(offset + 1, offset + 3)).getUint16(0)
  const ranges = viewOf(read(offset + 3, offset + 3 + count * 3))
  return glyph => {
    let range = count - 1
    while (range > 0 && ranges.getUint16(range * 3) > glyph) range -= 1
    return ranges.getUint8(range * 3 + 2)
  }
}
