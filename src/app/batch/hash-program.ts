import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashCode } from '../../program/hash-code.js'

const fonts = fileURLToPath(new URL('../../../fonts', import.meta.url))
const manifest = fileURLToPath(new URL('../../../package.json', import.meta.url))

/** Bytes at the start of a font that hold its directory, with a checksum of each of its tables. */
const fontDirectory = 1024

/**
 * A hash of the program: its code, the versions of its packages, its fonts.
 */
export function hashProgram(): string {
  const hash = createHash('sha256').update(readFileSync(manifest)).update(hashCode())
  for (const name of readdirSync(fonts).sort()) {
    if (/\.(?:ttf|otf|br)$/u.test(name)) updateWithHead(hash.update(name), join(fonts, name))
  }
  return hash.digest('base64url')
}

function updateWithHead(hash: Hash, path: string): void {
  const head = Buffer.alloc(fontDirectory)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, fontDirectory, 0)
  } finally {
    closeSync(file)
  }
  hash.update(head)
}
