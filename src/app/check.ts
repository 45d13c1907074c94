import { checkReport } from '../model/check-report.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { tellSameTitle } from './files/same-title.js'
import { type OpenTask, openTask, type Task } from './open-task.js'
import type { Outcome } from './outcome.js'
import { placeNames } from './print/describe-place.js'
import { locateProblems } from './print/locate-problems.js'

/**
 * Checks a data file (检查) and writes nothing.
 *
 * @param task the file, and those its report depends on
 * @throws Failure when the file cannot be read from the disk
 */
export function checkFile(task: Task): Outcome {
  const opened = openTask(task)
  return tellOutcome(opened, examine(opened))
}

/**
 * All problems of a file: its form, the rules, its name among the others.
 *
 * @param task the file as read
 */
export function examine(task: OpenTask): readonly Diagnostic[] {
  const { reading, previous, units, others, settings } = task
  if (reading.report === undefined) return reading.diagnostics
  const known = { ...(previous && { previous }), ...(units && { units }), ...(others && { others }) }
  const found = checkReport(reading.report, { settings, ...known })
  return [...reading.diagnostics, ...found, ...tellSameTitle(task)]
}

/**
 * What became of a file when nothing was written.
 *
 * @param task the file as read
 * @param diagnostics its problems
 */
export function tellOutcome({ reading, spot }: OpenTask, diagnostics: readonly Diagnostic[]): Outcome {
  const { file, source, report } = reading
  const problems = locateProblems(diagnostics, spot, { names: placeNames(source, report), source })
  return { file: file.name, problems, written: [], ...(report && { title: report.title }) }
}
