import { constants, deflateRawSync } from 'node:zlib'

/**
 * Bytes compressed by themselves (压缩片段), to be strung together with others into one zlib stream: a glyph is
 * compressed once per process, however many documents it stands in.
 */
export interface DeflatedPiece {
  /** Whole deflate blocks, ended on a byte. */
  readonly blocks: Uint8Array
  /** Length of what is in them. */
  readonly length: number
  /** Adler-32 checksum of what is in them. */
  readonly checksum: number
}

/** The largest prime below 2^16, modulus of the checksum (RFC 1950, 8.2). */
const modulus = 65521

/** Header of a zlib stream: deflate, 32 KB window, default effort (RFC 1950, 2.2). */
const header = Uint8Array.of(0x78, 0x9c)

/** An empty stored block that is the last (RFC 1951, 3.2.4). */
const lastBlock = Uint8Array.of(1, 0, 0, 0xff, 0xff)

/** Effort, and room for a glyph: zlib's usual room is for files, and takes longer to clear than a glyph to compress. */
const glyphEffort = {
  level: constants.Z_BEST_COMPRESSION,
  finishFlush: constants.Z_SYNC_FLUSH,
  chunkSize: 1024,
  windowBits: 10,
  memLevel: 5,
} as const

/**
 * Compresses bytes as a piece.
 *
 * @param bytes the bytes
 */
export function deflatePiece(bytes: Uint8Array): DeflatedPiece {
  // A copy: what zlib returns holds the whole room it worked in, and pieces are kept.
  const blocks = Uint8Array.from(deflateRawSync(bytes, glyphEffort))
  return { blocks, length: bytes.length, checksum: adler32(bytes) }
}

/**
 * Strings pieces together into one zlib stream.
 *
 * @param pieces the pieces
 */
export function joinPieces(pieces: readonly DeflatedPiece[]): Uint8Array {
  const trailer = Buffer.alloc(4)
  trailer.writeUInt32BE(pieces.reduce((sum, piece) => combine(sum, piece), 1))
  return Buffer.concat([header, ...pieces.map(piece => piece.blocks), lastBlock, trailer])
}

/** Bytes whose sums are sure to stay below 2^53: these are divided only once. */
const longest = 4096

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let from = 0; from < bytes.length; from += longest) {
    const to = Math.min(from + longest, bytes.length)
    for (let at = from; at < to; at += 1) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= modulus
    high %= modulus
  }
  return high * 65536 + low
}

/** The checksum of two stretches from those of each: the second starts where the first's sums stand. */
function combine(before: number, { checksum, length }: DeflatedPiece): number {
  const lowBefore = before % 65536
  const low = (lowBefore + (checksum % 65536) + modulus - 1) % modulus
  const grown = (length % modulus) * (lowBefore + modulus - 1)
  const high = (Math.floor(before / 65536) + Math.floor(checksum / 65536) + grown) % modulus
  return high * 65536 + low
}
