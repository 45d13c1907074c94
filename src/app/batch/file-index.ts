import { setImmediate } from 'node:timers/promises'
import { type DataFile, filesBelow } from '../files/find-files.js'
import { nameKey } from '../files/name-file.js'
import type { Task } from '../open-task.js'
import { type Glance, glanceAt } from './glance.js'

/** Files glanced into before others have a turn: ten milliseconds' worth. */
const inOneTurn = 256

/** The data files of a run, and those in the folders around them, by what they report on (索引). None is kept open. */
export class FileIndex {
  readonly #glance: (file: DataFile) => Glance | undefined
  readonly #given = new Map<string, Glance>()
  readonly #givenByName = new Map<string, Glance[]>()
  readonly #givenBySubject = new Map<string, Glance[]>()
  readonly #foldersBySubject = new Map<string, ReadonlyMap<string, readonly Glance[]>>()

  /**
   * Glances into all files of a run.
   *
   * @param given the files named by the user
   * @param glance how to glance; what is remembered of an earlier glance will do
   */
  constructor(given: readonly DataFile[], glance: (file: DataFile) => Glance | undefined = glanceAt) {
    this.#glance = glance
    for (const file of given) this.#take(glance(file))
  }

  /**
   * Glances into all files of a run, and lets others have their turn meanwhile: signals, and workers that get ready.
   *
   * @param given the files named by the user
   */
  static async open(given: readonly DataFile[]): Promise<FileIndex> {
    const index = new FileIndex([])
    for (const [number, file] of given.entries()) {
      if (number % inOneTurn === inOneTurn - 1) await setImmediate()
      index.#take(index.#glance(file))
    }
    return index
  }

  /**
   * What a glance told of a file of the run.
   *
   * @param file the file
   */
  glanceOf({ path }: DataFile): Glance | undefined {
    return this.#given.get(path)
  }

  /**
   * A file with the others its report depends on.
   *
   * @param file a file of the run
   */
  taskOf(file: DataFile): Omit<Task, 'settings'> {
    const glance = this.glanceOf(file)
    const past = this.past(file)
    const sameName = glance?.identity && this.#givenByName.get(nameKey(glance.identity.title))
    const namesakes = sameName?.filter(other => other !== glance) ?? []
    const seen = [...(glance === undefined ? [] : [glance]), ...past.flat(), ...namesakes]
    return {
      file,
      past: past.map(glances => glances.map(other => other.file)),
      namesakes: namesakes.map(other => other.file),
      hashes: new Map(seen.map(other => [other.file.path, other.hash])),
    }
  }

  /**
   * The files that may hold the reports of the same agency on the year before, on the one before that, and so on, up to
   * the first year that has none: files of the run, and others in the same data folder.
   *
   * @param file a file of the run
   */
  past(file: DataFile): readonly (readonly Glance[])[] {
    const identity = this.glanceOf(file)?.identity
    if (identity === undefined) return []
    const nearby = file.wholeFolder === true ? undefined : this.#folder(file.dataFolder)
    const past = []
    for (let year = identity.year - 1; ; year -= 1) {
      const key = subjectKey({ agency: identity.agency, year })
      const found = new Map(
        [...(this.#givenBySubject.get(key) ?? []), ...(nearby?.get(key) ?? [])].map(glance => [
          glance.file.path,
          glance,
        ]),
      )
      found.delete(file.path)
      if (found.size === 0) return past
      past.push([...found.values()])
    }
  }

  #take(glance: Glance | undefined): void {
    if (glance === undefined) return
    this.#given.set(glance.file.path, glance)
    if (glance.identity === undefined) return
    add(this.#givenByName, nameKey(glance.identity.title), glance)
    add(this.#givenBySubject, subjectKey(glance.identity), glance)
  }

  /** The files below a data folder that were not given, glanced into when they are first asked for. */
  #folder(folder: string): ReadonlyMap<string, readonly Glance[]> {
    const known = this.#foldersBySubject.get(folder)
    if (known !== undefined) return known
    const bySubject = new Map<string, Glance[]>()
    for (const file of filesBelow(folder)) {
      const glance = this.#given.has(file.path) ? undefined : this.#glance(file)
      if (glance?.identity !== undefined) add(bySubject, subjectKey(glance.identity), glance)
    }
    this.#foldersBySubject.set(folder, bySubject)
    return bySubject
  }
}

function add(map: Map<string, Glance[]>, key: string, glance: Glance): void {
  const sameKey = map.get(key)
  if (sameKey === undefined) map.set(key, [glance])
  else sameKey.push(glance)
}

function subjectKey({ agency, year }: { readonly agency: string; readonly year: number }): string {
  return `${year} ${agency}`
}
