import { type ExitCode, exitCodes } from '../exit-codes.js'
import type { DataFile } from '../files/find-files.js'
import { exitCodeOf } from '../outcome.js'
import type { Problem } from '../print/locate-problems.js'
import type { Printer } from '../print/printer.js'
import type { SettingsShelf } from './settings-shelf.js'

/**
 * Tells the problems of the settings files that hold for a run's data files, each file once.
 *
 * @param files the data files
 * @param settings their settings
 * @param options who is told; `strict`: warnings count as errors
 * @returns the exit code that the gravest of them leads to
 * @throws Failure when a settings file cannot be read from the disk
 */
export function tellSettings(
  files: readonly DataFile[],
  settings: SettingsShelf,
  { printer, strict }: { readonly printer: Printer; readonly strict: boolean },
): ExitCode {
  const exitCodesOf = settings
    .filesOf(files.map(({ dataFolder }) => dataFolder))
    .map(file => tellFile(file, { printer, strict }))
  return exitCodesOf.reduce((gravest, one) => (one > gravest ? one : gravest), exitCodes.fine as ExitCode)
}

/**
 * Tells the problems of a file that holds for a whole run, of settings or of choices of layout.
 *
 * @param file its name and problems
 * @param options who is told; `strict`: warnings count as errors
 * @returns the exit code they lead to
 */
export function tellFile(
  { name, problems }: { readonly name: string; readonly problems: readonly Problem[] },
  { printer, strict }: { readonly printer: Printer; readonly strict: boolean },
): ExitCode {
  if (problems.length === 0) return exitCodes.fine
  const outcome = { file: name, problems, written: [], settings: true } as const
  printer.print(outcome)
  return exitCodeOf(outcome, strict)
}
