import { checkFile } from './check.js'
import type { ExitCode } from './exit-codes.js'
import { findFiles } from './find-files.js'
import type { Printer } from './printer.js'
import { runFiles } from './run-files.js'
import { Shelf } from './shelf.js'
import { watchNames } from './watch-names.js'

/**
 * `nianbao check`: the problems of every report named; nothing is written.
 *
 * @param inputs files and folders
 * @param options `strict`: warnings count as errors
 * @param printer tells the user
 * @throws Failure for a wrong call
 */
export async function runCheck(
  inputs: readonly string[],
  { strict }: { readonly strict: boolean },
  printer: Printer,
): Promise<ExitCode> {
  const files = findFiles(inputs)
  const shelf = new Shelf(files)
  const job = { shelf, watchNames: watchNames(shelf) }
  return runFiles(files, async file => checkFile(file, job), { printer, strict })
}
