import { hash } from 'node:crypto'
import { Failure } from '../failure.js'
import type { DataFile } from '../files/find-files.js'
import { type Identity, peekIdentity } from '../files/peek-identity.js'
import { readForNow } from '../files/read-bytes.js'
import { readDataFile } from '../files/read-data-file.js'

/** What a glance into a data file tells (一瞥): which report it is, and whether it is still the same file. */
export interface Glance {
  readonly file: DataFile
  /** SHA-256 of its bytes, in base64url. */
  readonly hash: string
  /** Absent when no report can be made of it. */
  readonly identity?: Identity
}

/**
 * Glances into a data file. Only a file written in an unusual way is parsed for it, and nothing is kept of that.
 *
 * @param file the file
 * @returns undefined when it cannot be read from the disk
 */
export function glanceAt(file: DataFile): Glance | undefined {
  try {
    const bytes = readForNow(file)
    const hashed = hash('sha256', bytes, 'base64url')
    const identity = peekIdentity(bytes) ?? readIdentity(file)
    return { file, hash: hashed, ...(identity && { identity }) }
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function readIdentity(file: DataFile): Identity | undefined {
  const { report } = readDataFile(file, () => undefined)
  return report && { agency: report.agency, year: report.year, title: report.title }
}
