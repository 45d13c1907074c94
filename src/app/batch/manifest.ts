import { hash } from 'node:crypto'
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { stampOf } from '../files/stamp.js'
import { temporaryName } from '../files/temporary-files.js'

/** What the manifest (清单) says of a file in the output folder; told in `docs/manifest.md`. */
export interface OutputRecord {
  /** Name of the file within the output folder. */
  readonly file: string
  /** Hash of the file. */
  readonly hash: string
  /** Its stamp, by which it is known again without reading it. */
  readonly stamp: string
  /** Hash of the data file it was made from. */
  readonly data: string
  /** Hash of the files that may hold the years before; empty when there was none. */
  readonly past: string
  /** Hash of everything else it depends on: program, fonts, options. */
  readonly settings: string
  /** True: nothing was found wrong with the data, so there is nothing to tell again. */
  readonly clean: boolean
}

/** Marks a line as ours, and of this form. */
const mark = { nianbao: 1 }

/** Names of manifests: one for whole batches, one for each part of a batch that machines have shared out. */
const names = /^\.nianbao(?:-\d+-of-\d+)?\.jsonl$/u

/**
 * The record of what was made from what, one line of JSON for each file written. Lines are only ever added, each in one
 * stroke: a run that is killed leaves all lines before it, and two runs at once add theirs one after the other. A line
 * that says something wrong does no harm, for every file is compared with its record before it is left alone.
 */
export class Manifest {
  readonly #folder: string
  readonly #path: string
  readonly #records: Map<string, OutputRecord>
  /** False once a record could not be added: the next run will make those files again. */
  #writable = true

  /** Lines that could not be understood. */
  readonly broken: number

  /**
   * Reads the manifests of a folder.
   *
   * @param folder the output folder; it may be missing
   * @param part which part of a batch is being built: `3-of-16`
   */
  constructor(folder: string, part?: string) {
    this.#folder = folder
    this.#path = join(folder, part === undefined ? '.nianbao.jsonl' : `.nianbao-${part}.jsonl`)
    const own = readLines(this.#path)
    const others = manifestsIn(folder).filter(path => path !== this.#path)
    const lines = [...others.flatMap(path => readLines(path)), ...own]
    this.#records = new Map(lines.flatMap(record => (record === undefined ? [] : [[record.file, record]])))
    this.broken = lines.filter(record => record === undefined).length
    this.#compact(own)
  }

  /** True: nothing is known of any file. */
  get empty(): boolean {
    return this.#records.size === 0
  }

  /**
   * What is known of a file that is still as it was written.
   *
   * @param file its name
   */
  find(file: string): OutputRecord | undefined {
    const record = this.#records.get(file)
    if (record === undefined) return undefined
    const stamp = stampOf(join(this.#folder, file))
    if (stamp === '') return undefined
    if (stamp === record.stamp) return record
    // Copied, restored or touched: only its content can tell.
    if (hashFile(join(this.#folder, file)) !== record.hash) return undefined
    this.add([{ ...record, stamp }])
    return record
  }

  /**
   * Adds records of files just written.
   *
   * @param records the records
   */
  add(records: readonly OutputRecord[]): void {
    for (const record of records) this.#records.set(record.file, record)
    if (!this.#writable || records.length === 0) return
    try {
      const manifest = openSync(this.#path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | noFollow)
      try {
        writeSync(manifest, records.map(lineOf).join(''))
      } finally {
        closeSync(manifest)
      }
    } catch {
      this.#writable = false
    }
  }

  /** Writes the lines that still count anew when most do not, or some are broken. */
  #compact(own: readonly (OutputRecord | undefined)[]): void {
    const last = new Map(own.flatMap(record => (record === undefined ? [] : [[record.file, record]])))
    if (own.length <= 2 * last.size + 100 && !own.includes(undefined)) return
    const beside = join(this.#folder, temporaryName())
    try {
      writeFileSync(beside, [...last.values()].map(lineOf).join(''), { flag: 'wx' })
      renameSync(beside, this.#path)
    } catch {
      this.#writable = false
    }
  }
}

function hashFile(path: string): string | undefined {
  try {
    return hash('sha256', readFileSync(path), 'base64url')
  } catch {
    return undefined
  }
}

/** Windows has no such flag, and hardly any links. */
const noFollow = constants.O_NOFOLLOW ?? 0

function lineOf(record: OutputRecord): string {
  return `${JSON.stringify({ ...mark, ...record })}\n`
}

function manifestsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => names.test(name))
      .map(name => join(folder, name))
  } catch {
    return []
  }
}

/** The records of a manifest, nothing in place of what is broken or may not be read; a link is not followed. */
function readLines(path: string): readonly (OutputRecord | undefined)[] {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return []
    if (!stats.isFile()) return [undefined]
    return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(readLine)
  } catch {
    return [undefined]
  }
}

function readLine(line: string): OutputRecord | undefined {
  try {
    const { nianbao, ...record }: { nianbao?: unknown } & OutputRecord = JSON.parse(line)
    return nianbao === mark.nianbao && isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

function isRecord({ clean, ...texts }: OutputRecord): boolean {
  const { file, hash: content, stamp, data, past, settings } = texts
  return (
    typeof clean === 'boolean' &&
    [file, content, stamp, data, past, settings].every(text => typeof text === 'string') &&
    !/[/\\]/u.test(file)
  )
}
