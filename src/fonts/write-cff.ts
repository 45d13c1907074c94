import { type DictEntry, writeDict, writeIndex } from './cff-structure.js'

/** Operators of the dictionaries we write (Adobe technical note 5176, tables 9, 10 and 23). */
const op = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  defaultWidth: 20,
  nominalWidth: 21,
  ros: 1230,
  cidCount: 1234,
  fdArray: 1236,
  fdSelect: 1237,
} as const

/** First string number that is not a standard one. */
const firstString = 391

/** A CFF font to be written. */
export interface CffProgram {
  readonly name: string
  /** Smallest box around all glyphs, units of the font. */
  readonly box: readonly [number, number, number, number]
  /** Charstrings with their widths, from .notdef on; nominal width 0. */
  readonly charstrings: readonly Uint8Array[]
}

/**
 * Writes a CFF font whose character numbers are its glyph numbers (CIDFontType0C of ISO 32000-1, 9.9).
 *
 * @param program the font
 */
export function writeCff({ name, box, charstrings }: CffProgram): Uint8Array {
  const count = charstrings.length
  const header = Uint8Array.of(1, 0, 4, 4)
  const names = writeIndex([Buffer.from(name, 'latin1')])
  const strings = writeIndex([Buffer.from('Adobe', 'latin1'), Buffer.from('Identity', 'latin1')])
  const globalSubrs = writeIndex([])
  const charset = Uint8Array.of(2, 0, 1, ((count - 2) >> 8) & 255, (count - 2) & 255)
  const fdSelect = Uint8Array.of(3, 0, 1, 0, 0, 0, (count >> 8) & 255, count & 255)
  const charStrings = writeIndex(charstrings)
  const privateDict = writeDict([
    [op.defaultWidth, 0],
    [op.nominalWidth, 0],
  ])
  const fontDict = (offset: number) => writeIndex([writeDict([[op.private, privateDict.length, offset]])])
  const topDict = (offsets: readonly [number, number, number, number]): Uint8Array => {
    const [charsetAt, fdSelectAt, charStringsAt, fdArrayAt] = offsets
    const entries: readonly DictEntry[] = [
      [op.ros, firstString, firstString + 1, 0],
      [op.cidCount, count],
      [op.fontBBox, ...box],
      [op.charset, charsetAt],
      [op.fdSelect, fdSelectAt],
      [op.charStrings, charStringsAt],
      [op.fdArray, fdArrayAt],
    ]
    return writeIndex([writeDict(entries)])
  }
  const start = [header, names, topDict([0, 0, 0, 0]), strings, globalSubrs].reduce((sum, part) => sum + part.length, 0)
  const fdSelectAt = start + charset.length
  const charStringsAt = fdSelectAt + fdSelect.length
  const fdArrayAt = charStringsAt + charStrings.length
  const privateAt = fdArrayAt + fontDict(0).length
  const top = topDict([start, fdSelectAt, charStringsAt, fdArrayAt])
  const body = [charset, fdSelect, charStrings, fontDict(privateAt), privateDict]
  return Buffer.concat([header, names, top, strings, globalSubrs, ...body])
}
