import { checkFile } from './check.js'
import type { ExitCode } from './exit-codes.js'
import { findFiles } from './find-files.js'
import type { Printer } from './printer.js'
import { runFiles } from './run-files.js'
import { SettingsShelf } from './settings-shelf.js'
import { Shelf } from './shelf.js'
import { tellSettings } from './tell-settings.js'
import { watchNames } from './watch-names.js'

/** Options of `nianbao check`, as the user gave them. */
export interface CheckOptions {
  readonly config?: string
  readonly strict: boolean
}

/**
 * `nianbao check`: the problems of every report named; nothing is written.
 *
 * @param inputs files and folders
 * @param options which settings file, whether warnings count as errors
 * @param printer tells the user
 * @throws Failure for a wrong call
 */
export async function runCheck(
  inputs: readonly string[],
  { config, strict }: CheckOptions,
  printer: Printer,
): Promise<ExitCode> {
  const files = findFiles(inputs)
  const shelf = new Shelf(files)
  const settings = new SettingsShelf(config)
  const from = tellSettings(files, settings, { printer, strict })
  const job = { shelf, settings, watchNames: watchNames(shelf) }
  return runFiles(files, async file => checkFile(file, job), { printer, strict, from })
}
