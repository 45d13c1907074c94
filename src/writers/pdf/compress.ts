import { deflateSync } from 'node:zlib'

/** Of zlib's nine: pdfkit's, the usual sixth, takes twice the time to save a kilobyte in a report. */
const effort = 3

/**
 * Compresses the content of a stream (FlateDecode).
 *
 * @param bytes the content
 */
export function compress(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: effort })
}
