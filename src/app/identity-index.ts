import { decodeText } from '../source/decode-text.js'
import { Failure } from './failure.js'
import type { DataFile } from './find-files.js'
import { peekIdentity } from './peek-identity.js'
import { readBytes } from './read-bytes.js'

/** Data files by agency and year (索引). */
export interface IdentityIndex {
  /** Files that report on an agency and a year, and those of which only reading them can tell. */
  readonly filesOf: (agency: string, year: number) => readonly DataFile[]
}

/**
 * Glances into files to know which report each holds; none is parsed.
 *
 * @param files the files; one that cannot be read is left out
 */
export function indexIdentities(files: readonly DataFile[]): IdentityIndex {
  const known = new Map<string, DataFile[]>()
  const unclear: DataFile[] = []
  for (const file of files) {
    const text = textOf(file)
    if (text === undefined) continue
    const identity = peekIdentity(text)
    const key = identity && keyOf(identity.agency, identity.year)
    const sameKey = key === undefined ? unclear : (known.get(key) ?? [])
    sameKey.push(file)
    if (key !== undefined) known.set(key, sameKey)
  }
  return { filesOf: (agency, year) => [...(known.get(keyOf(agency, year)) ?? []), ...unclear] }
}

function keyOf(agency: string, year: number): string {
  return `${year} ${agency}`
}

function textOf(file: DataFile): string | undefined {
  try {
    return decodeText(readBytes(file)).text
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
