import { openSync, readFileSync, readSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
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
 * @throws Error when it is not there
 */
export function openFontFile(place: URL): FontFile {
  const file = openSync(place, 'r')
  const read: ReadBytes = (from, to) => {
    const bytes = Buffer.allocUnsafe(Math.max(0, to - from))
    if (readSync(file, bytes, 0, bytes.length, from) < bytes.length) throw new Error(`${place.pathname} is cut short`)
    return bytes
  }
  return { read, whole: () => readFileSync(place) }
}

/**
 * Opens a brotli-packed font file: unpacked as a whole, for nothing in it can be found otherwise.
 *
 * @param place where it lies
 * @throws Error when it is not there
 */
export function openPackedFontFile(place: URL): FontFile {
  const bytes = brotliDecompressSync(readFileSync(place))
  return { read: (from, to) => bytes.subarray(from, to), whole: () => bytes }
}
