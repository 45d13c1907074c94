import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../..', import.meta.url))
const fonts = fileURLToPath(new URL('../../../fonts', import.meta.url))
const manifest = fileURLToPath(new URL('../../../package.json', import.meta.url))

/** Bytes at the start of a font that hold its directory, with a checksum of each of its tables. */
const fontDirectory = 1024

/**
 * A hash of the program: its code, the versions of its packages, its fonts.
 */
export function hashProgram(): string {
  const hash = createHash('sha256').update(readFileSync(manifest))
  for (const name of namesBelow(program)) {
    if (/(?<!\.d)\.[jt]s$/u.test(name)) hash.update(name).update(readFileSync(join(program, name)))
  }
  for (const name of namesBelow(fonts)) {
    if (/\.(?:ttf|otf|br)$/u.test(name)) updateWithHead(hash.update(name), join(fonts, name))
  }
  return hash.digest('base64url')
}

function namesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
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
