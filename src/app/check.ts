import { checkReport } from '../model/check-report.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { placeNames } from './describe-place.js'
import type { DataFile } from './find-files.js'
import { locateProblems } from './locate-problems.js'
import type { Outcome } from './outcome.js'
import type { Reading } from './read-data-file.js'
import type { SettingsShelf } from './settings-shelf.js'
import type { Shelf } from './shelf.js'
import type { WatchNames } from './watch-names.js'

/** What the files of a run have in common. */
export interface CheckJob {
  readonly shelf: Shelf
  readonly settings: SettingsShelf
  readonly watchNames: WatchNames
}

/**
 * Checks a data file (检查) and writes nothing.
 *
 * @param file the file
 * @param job what the run has in common
 * @throws Failure when the file cannot be read from the disk
 */
export function checkFile(file: DataFile, job: CheckJob): Outcome {
  const reading = job.shelf.read(file)
  return tellOutcome(reading, examine(reading, job), job)
}

/**
 * All problems of a file: its form, the rules, its name among the others.
 *
 * @param reading the file as read
 * @param job what the run has in common
 */
export function examine(reading: Reading, { shelf, settings, watchNames }: CheckJob): readonly Diagnostic[] {
  const { file, report, diagnostics } = reading
  if (report === undefined) return diagnostics
  const previous = shelf.yearBefore(reading)
  const context = { settings: settings.settingsOf(file.dataFolder), ...(previous && { previous }) }
  return [...diagnostics, ...checkReport(report, context), ...watchNames(reading)]
}

/**
 * What became of a file when nothing was written.
 *
 * @param reading the file as read
 * @param diagnostics its problems
 * @param job what the run has in common
 */
export function tellOutcome(
  reading: Reading,
  diagnostics: readonly Diagnostic[],
  { shelf }: Pick<CheckJob, 'shelf'>,
): Outcome {
  const { file, source, report } = reading
  const problems = locateProblems(diagnostics, place => shelf.spot(reading, place), placeNames(source, report))
  return { file: file.name, problems, written: [], ...(report && { title: report.title }) }
}
