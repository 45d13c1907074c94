import type { Report } from '../model/report.js'
import type { CollectedReports } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import type { OffsetPlace, Place } from '../source/diagnostic.js'
import { Failure } from './failure.js'
import type { DataFile } from './files/find-files.js'
import { type Reading, readContent, readDataFile } from './files/read-data-file.js'
import { type Spot, spotIn } from './print/locate-problems.js'

/** A data file with the other files its report depends on (任务): all that is needed to work on it anywhere. */
export interface Task {
  readonly file: DataFile
  /** Files that may hold the agency's reports on the year before, on the one before that, and so on. */
  readonly past: readonly (readonly DataFile[])[]
  /** Other files of the run whose report bears the same title. */
  readonly namesakes: readonly DataFile[]
  /** Files of the units it sums up, where it is a government's; `complete`: all that have to report. */
  readonly units?: { readonly files: readonly DataFile[]; readonly complete: boolean }
  /** Files of other agencies on the same year whose texts may be like this one’s; absent where none were looked for. */
  readonly alike?: readonly DataFile[]
  /** The settings that hold for it. */
  readonly settings: Settings
  /** SHA-256 of the files, by path, when they were glanced into. */
  readonly hashes: ReadonlyMap<string, string>
}

/** A task whose files were read, each once. */
export interface OpenTask {
  readonly reading: Reading
  /** The report of the same agency on the year before. */
  readonly previous?: Report
  readonly namesakes: readonly Reading[]
  readonly units?: CollectedReports
  /** Reports of other agencies that may be like this one; absent where none were looked for. */
  readonly others?: readonly Report[]
  readonly settings: Settings
  /** False when a file has changed since it was glanced into. */
  readonly asSeen: boolean
  /** Where a place is in its file: the one worked on, or the one the place names. */
  readonly spot: (place: Place | OffsetPlace) => Spot
  /** The same task, were this the text of its file. */
  readonly reread: (text: string) => OpenTask
}

/**
 * Reads the files of a task.
 *
 * @param task the task
 * @throws Failure when its own file cannot be read from the disk; others that cannot be read are nobody's past
 */
export function openTask({ file, past, namesakes, units, alike, settings, hashes }: Task): OpenTask {
  const readings = new Map<string, Reading>()
  const read = (one: DataFile, earlier: Task['past']): Reading => {
    const known = readings.get(one.path)
    if (known !== undefined) return known
    const reading = readDataFile(one, (agency, year) => find(agency, year, earlier))
    readings.set(one.path, reading)
    return reading
  }
  const find = (agency: string, year: number, [files = [], ...earlier]: Task['past']): Report | undefined => {
    for (const one of files) {
      const report = attempt(() => read(one, earlier))?.report
      if (report?.agency === agency && report.year === year) return report
    }
    return undefined
  }
  const first = read(file, past)
  const sameTitle = namesakes.flatMap(one => attempt(() => read(one, [])) ?? [])
  const reports = units?.files.flatMap(one => attempt(() => read(one, []))?.report ?? [])
  const collected = units && reports && { reports, complete: units.complete && reports.length === units.files.length }
  const others = alike?.flatMap(one => attempt(() => read(one, []))?.report ?? [])
  const openedWith = (reading: Reading): OpenTask => {
    const previous = reading.report && find(reading.report.agency, reading.report.year - 1, past)
    return {
      reading,
      ...(previous && { previous }),
      ...(collected && { units: collected }),
      ...(others && { others }),
      settings,
      asSeen: [...readings.values()].every(one => one.hash === hashes.get(one.file.path)),
      namesakes: sameTitle.filter(({ report }) => report !== undefined),
      spot: place => {
        const named = 'path' in place ? place.file : undefined
        const { file: meant, ...content } =
          named === undefined ? reading : ([...readings.values()].find(one => one.file.name === named) ?? reading)
        return spotIn({ file: meant.name, ...content }, place)
      },
      reread: text => openedWith(readContent(file, text, (agency, year) => find(agency, year, past))),
    }
  }
  return openedWith(first)
}

function attempt(read: () => Reading): Reading | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
