import type { Report } from '../model/report.js'
import type { OffsetPlace, Place } from '../source/diagnostic.js'
import { Failure } from './failure.js'
import { type DataFile, filesBelow } from './find-files.js'
import { type IdentityIndex, indexIdentities } from './identity-index.js'
import { type Spot, spotIn } from './locate-problems.js'
import { type Reading, readDataFile } from './read-data-file.js'

/** All data files of a run (数据架): each is read when it is first asked for, and once. */
export class Shelf {
  readonly #given: readonly DataFile[]
  readonly #givenByPath: ReadonlyMap<string, DataFile>
  readonly #readings = new Map<string, Reading>()
  readonly #indexes = new Map<string, IdentityIndex>()

  /**
   * @param given the files named by the user
   */
  constructor(given: readonly DataFile[]) {
    this.#given = given
    this.#givenByPath = new Map(given.map(file => [file.path, file]))
  }

  /**
   * Reads a file, or gives what was read before.
   *
   * @param file the file
   * @throws Failure when it cannot be read from the disk
   */
  read(file: DataFile): Reading {
    const known = this.#readings.get(file.path)
    if (known !== undefined) return known
    // While a file is being read it must not be asked for its own past.
    this.#readings.set(file.path, { file, text: '', diagnostics: [] })
    try {
      const reading = readDataFile(file, (agency, year) => this.#find(file, agency, year))
      this.#readings.set(file.path, reading)
      return reading
    } catch (error) {
      this.#readings.delete(file.path)
      throw error
    }
  }

  /**
   * The report of the same agency on the year before, among the files given and those in the same data folder.
   *
   * @param reading a file that was read
   */
  yearBefore({ file, report }: Reading): Report | undefined {
    return report && this.#find(file, report.agency, report.year - 1)
  }

  /**
   * The other files of this run that report on the same agency and year.
   *
   * @param reading a file that was read
   */
  namesakes({ file, report }: Reading): readonly Reading[] {
    if (report === undefined) return []
    const { agency, year } = report
    return this.#index('', () => this.#given)
      .filesOf(agency, year)
      .filter(other => other.path !== file.path)
      .flatMap(other => this.#attempt(other) ?? [])
      .filter(other => other.report?.agency === agency && other.report.year === year)
  }

  /**
   * Where a place is in its file.
   *
   * @param reading the file whose problem names the place
   * @param place the place, in that file or in the one it names
   */
  spot(reading: Reading, place: Place | OffsetPlace): Spot {
    const elsewhere = 'path' in place && place.file !== undefined ? this.#named(place.file) : undefined
    const { file, ...content } = elsewhere ?? reading
    return spotIn({ file: file.name, ...content }, place)
  }

  #find(asking: DataFile, agency: string, year: number): Report | undefined {
    const nearby = this.#index(asking.dataFolder, () => [...this.#given, ...filesBelow(asking.dataFolder)])
    for (const file of nearby.filesOf(agency, year)) {
      const report = file.path === asking.path ? undefined : this.#attempt(file)?.report
      if (report?.agency === agency && report.year === year) return report
    }
    return undefined
  }

  /** The index of some files, made when it is first asked for; a file that was given keeps the name it was given by. */
  #index(key: string, list: () => readonly DataFile[]): IdentityIndex {
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    const files = new Map(list().map(file => [file.path, this.#givenByPath.get(file.path) ?? file]))
    const index = indexIdentities([...files.values()])
    this.#indexes.set(key, index)
    return index
  }

  /** A file that cannot be read is nobody's year before. */
  #attempt(file: DataFile): Reading | undefined {
    try {
      return this.read(file)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  #named(name: string): Reading | undefined {
    return [...this.#readings.values()].find(({ file }) => file.name === name)
  }
}
