import { type ExitCode, exitCodes } from './exit-codes.js'
import type { DataFile } from './find-files.js'
import { exitCodeOf } from './outcome.js'
import type { Printer } from './printer.js'
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
  let gravest: ExitCode = exitCodes.fine
  for (const { name, problems } of settings.filesOf(files.map(({ dataFolder }) => dataFolder))) {
    if (problems.length === 0) continue
    const outcome = { file: name, problems, written: [], settings: true } as const
    printer.print(outcome)
    const exitCode = exitCodeOf(outcome, strict)
    if (exitCode > gravest) gravest = exitCode
  }
  return gravest
}
