import { buildReport } from './build.js'
import { checkFolder } from './check-folder.js'
import { chooseFormats } from './choose-formats.js'
import { chooseStandard } from './choose-standard.js'
import type { ExitCode } from './exit-codes.js'
import { findFiles } from './find-files.js'
import { formats } from './formats.js'
import type { Printer } from './printer.js'
import { runFiles } from './run-files.js'
import { Shelf } from './shelf.js'
import { watchNames } from './watch-names.js'

/** Options of `nianbao build`, as the user gave them. */
export interface BuildOptions {
  readonly output: string
  readonly format?: string
  readonly pdfStandard?: string
  readonly draft: boolean
  readonly strict: boolean
}

/**
 * `nianbao build`: every report named becomes PDF and Word.
 *
 * @param inputs files and folders
 * @param options where to, which formats, whether as a draft
 * @param printer tells the user
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runBuild(
  inputs: readonly string[],
  { output, format, pdfStandard, draft, strict }: BuildOptions,
  printer: Printer,
): Promise<ExitCode> {
  const chosen = format === undefined ? formats : chooseFormats(format)
  const standard = chooseStandard(pdfStandard)
  const files = findFiles(inputs)
  checkFolder(output)
  const shelf = new Shelf(files)
  const job = { shelf, watchNames: watchNames(shelf), formats: chosen, folder: output, draft, strict, standard }
  return runFiles(files, file => buildReport(file, job), { printer, strict })
}
