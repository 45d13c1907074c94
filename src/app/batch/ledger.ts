import { hash } from 'node:crypto'
import type { Settings } from '../../model/settings.js'
import type { BuildJob, BuildTask, Built } from '../build.js'
import type { DataFile } from '../files/find-files.js'
import { nameFile } from '../files/name-file.js'
import { formats } from '../formats.js'
import type { Task } from '../open-task.js'
import type { SettingsShelf } from '../settings/settings-shelf.js'
import type { FileIndex } from './file-index.js'
import type { Manifest, OutputRecord } from './manifest.js'

/** A file of the run, and whether there is anything to do about it. */
export interface Plan {
  readonly task: BuildTask
  /** The report's title when its files are as they should be, and there is nothing to tell of them. */
  readonly settled?: string
}

/** What a report is made from, as hashes: what the manifest compares. */
type Origin = Pick<OutputRecord, 'data' | 'past' | 'settings'>

/** What a ledger is kept of. */
export interface LedgerOptions {
  /** What was made before. */
  readonly manifest: Manifest
  /** The files of the run. */
  readonly index: FileIndex
  readonly settings: SettingsShelf
  readonly job: BuildJob
  /** Hash of the program. */
  readonly program: string
}

/** Knows what of a batch has to be done, and keeps account of what was done (台账). */
export class Ledger {
  readonly #options: LedgerOptions
  readonly #settingsHashes = new Map<Settings, string>()

  /**
   * @param options what it is kept of
   */
  constructor(options: LedgerOptions) {
    this.#options = options
  }

  /**
   * A file with all that its report depends on.
   *
   * @param file a file of the run
   */
  taskOf(file: DataFile): Task {
    const { index, settings } = this.#options
    return { ...index.taskOf(file), settings: settings.settingsOf(file.dataFolder) }
  }

  /**
   * What is to be done about a file.
   *
   * @param file a file of the run
   * @param options `force`: build it whether it has changed or not
   */
  plan(file: DataFile, { force }: { readonly force: boolean }): Plan {
    const { index, manifest } = this.#options
    const task = this.taskOf(file)
    const title = index.glanceOf(file)?.identity?.title
    if (force || title === undefined) return { task: { ...task, intact: false } }
    const origin = this.originOf(task)
    const records = this.#namesOf(title).map(name => manifest.find(name))
    const intact = records.every(record => record !== undefined && sameOrigin(record, origin))
    const settled = intact && task.namesakes.length === 0 && records.every(record => record?.clean)
    return { task: { ...task, intact }, ...(settled && { settled: title }) }
  }

  /**
   * Records what was written of a report.
   *
   * @param task the file it was made from
   * @param built what came of it
   */
  record(task: Task, { files, outcome }: Built): void {
    const origin = this.originOf(task)
    const clean = outcome.problems.length === 0
    this.#options.manifest.add(files.map(file => ({ ...file, ...origin, clean })))
  }

  /**
   * What a report is made from.
   *
   * @param task the report's file, and those it depends on
   */
  originOf({ file, past, hashes, settings }: Task): Origin {
    const earlier = past.flat().map(({ path }) => hashes.get(path) ?? '')
    return {
      data: hashes.get(file.path) ?? '',
      past: earlier.length === 0 ? '' : hash('sha256', earlier.join(' '), 'base64url'),
      settings: this.#hashOf(settings),
    }
  }

  #hashOf(settings: Settings): string {
    const known = this.#settingsHashes.get(settings)
    if (known !== undefined) return known
    const { job, program } = this.#options
    // Where to, which formats, and what is taken for an error change nothing in a file that is written.
    const { formats: _, folder: __, strict: ___, ...options } = job
    const text = JSON.stringify([program, options, settings], (_, value) => (value instanceof Map ? [...value] : value))
    const hashed = hash('sha256', text, 'base64url')
    this.#settingsHashes.set(settings, hashed)
    return hashed
  }

  #namesOf(title: string): readonly string[] {
    const { job } = this.#options
    const name = nameFile(title, job)
    return formats.filter(({ id }) => job.formats.includes(id)).map(({ extension }) => `${name}${extension}`)
  }
}

function sameOrigin(record: Origin, origin: Origin): boolean {
  return record.data === origin.data && record.past === origin.past && record.settings === origin.settings
}
