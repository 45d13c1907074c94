import { openSync, readFileSync, readSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { DamagedFont } from './damaged-font.js'
import type { ReadBytes } from './sfnt.js'

/** A font file (字体文件), open as long as the process lives. */
export interface FontFile {
  /** Gives bytes of it; of a file on the disk only these are read: a report takes some hundred of its thousands of glyphs. */
  readonly read: ReadBytes
  /** All of it. */
  readonly whole: () => Buffer
}

/**
 * Opens a font file.
 *
 * @param place where it lies
 * @throws DamagedFont when it is not there; so does reading beyond its end
 */
export function openFontFile(place: URL): FontFile {
  const file = intact(place, () => openSync(place, 'r'))
  const read: ReadBytes = (from, to) => {
    const bytes = Buffer.allocUnsafe(Math.max(0, to - from))
    if (intact(place, () => readSync(file, bytes, 0, bytes.length, from)) < bytes.length) throw new DamagedFont(place)
    return bytes
  }
  return { read, whole: () => intact(place, () => readFileSync(place)) }
}

/**
 * Opens a brotli-packed font file: unpacked as a whole, for nothing in it can be found otherwise.
 *
 * @param place where it lies
 * @throws DamagedFont when it is not there, or cannot be unpacked
 */
export function openPackedFontFile(place: URL): FontFile {
  const bytes = intact(place, () => brotliDecompressSync(readFileSync(place)))
  return { read: (from, to) => bytes.subarray(from, to), whole: () => bytes }
}

function intact<Content>(place: URL, read: () => Content): Content {
  try {
    return read()
  } catch (cause) {
    throw new DamagedFont(place, { cause })
  }
}
