import { type CffIndex, readDict, readIndex } from './cff-structure.js'
import { type FlatGlyph, flattenCharstring } from './charstring.js'
import { viewOf } from './sfnt.js'

/** A CFF font opened for taking glyphs out of it; each glyph is flattened once per process. */
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
 * @param bytes the table
 * @throws Error when it is no CFF font with glyphs
 */
export function openCff(bytes: Uint8Array): CffFont {
  const names = readIndex(bytes, bytes[2] ?? 4)
  const tops = readIndex(bytes, names.end)
  const strings = readIndex(bytes, tops.end)
  const globalSubrs = readIndex(bytes, strings.end)
  const top = readDict(tops.item(0) ?? new Uint8Array())
  const offsetOf = (operator: number): number | undefined => top.get(operator)?.[0]
  const charStrings = readIndex(bytes, offsetOf(operators.charStrings) ?? 0)
  const fdArray = offsetOf(operators.fdArray)
  const dicts =
    fdArray === undefined
      ? [readFontDict(bytes, top)]
      : itemsOf(readIndex(bytes, fdArray)).map(item => readFontDict(bytes, readDict(item)))
  const dictOf = readFdSelect(bytes, offsetOf(operators.fdSelect))
  const flat = new Map<number, FlatGlyph>()
  return {
    glyph(number) {
      const known = flat.get(number)
      if (known !== undefined) return known
      const charString = charStrings.item(number)
      const dict = dicts[dictOf(number)]
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

function readFontDict(bytes: Uint8Array, dict: ReadonlyMap<number, readonly number[]>): FontDict {
  const [size = 0, offset = 0] = dict.get(operators.private) ?? []
  const own = readDict(bytes.subarray(offset, offset + size))
  const subrs = own.get(operators.subrs)?.[0]
  return {
    subrs: subrs === undefined ? emptyIndex : readIndex(bytes, offset + subrs),
    nominalWidth: own.get(operators.nominalWidth)?.[0] ?? 0,
    defaultWidth: own.get(operators.defaultWidth)?.[0] ?? 0,
  }
}

/** Which font dictionary a glyph belongs to (technical note 5176, 19). */
function readFdSelect(bytes: Uint8Array, offset: number | undefined): (glyph: number) => number {
  if (offset === undefined) return () => 0
  const view = viewOf(bytes)
  if (view.getUint8(offset) === 0) return glyph => view.getUint8(offset + 1 + glyph)
  const ranges = view.getUint16(offset + 1)
  return glyph => {
    let range = ranges - 1
    while (range > 0 && view.getUint16(offset + 3 + range * 3) > glyph) range -= 1
    return view.getUint8(offset + 5 + range * 3)
  }
}
