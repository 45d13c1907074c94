import { buildReport } from './build.js'
import { checkFolder } from './check-folder.js'
import { chooseFormats } from './choose-formats.js'
import { chooseStandard } from './choose-standard.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { findFiles } from './find-files.js'
import { formats } from './formats.js'
import type { Printer } from './printer.js'
import { runFiles } from './run-files.js'
import { SettingsShelf } from './settings-shelf.js'
import { Shelf } from './shelf.js'
import { openStyleFile } from './style-file.js'
import { tellFile, tellSettings } from './tell-settings.js'
import { watchNames } from './watch-names.js'

/** Options of `nianbao build`, as the user gave them. */
export interface BuildOptions {
  readonly output: string
  readonly format?: string
  readonly pdfStandard?: string
  readonly config?: string
  readonly style?: string
  readonly draft: boolean
  readonly protect: boolean
  readonly embedFonts: boolean
  readonly strict: boolean
}

/**
 * `nianbao build`: every report named becomes PDF and Word. With an error in the settings or the
 * style file nothing does.
 *
 * @param inputs files and folders
 * @param options where to, which formats, what is wanted of them
 * @param printer tells the user
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runBuild(
  inputs: readonly string[],
  { output, format, pdfStandard, config, style, draft, protect, embedFonts, strict }: BuildOptions,
  printer: Printer,
): Promise<ExitCode> {
  const chosen = format === undefined ? formats : chooseFormats(format)
  const standard = chooseStandard(pdfStandard)
  const files = findFiles(inputs)
  checkFolder(output)
  const shelf = new Shelf(files)
  const settings = new SettingsShelf(config)
  const styleFile = style === undefined ? undefined : openStyleFile(style)
  const ofSettings = tellSettings(files, settings, { printer, strict })
  const ofStyle = styleFile === undefined ? exitCodes.fine : tellFile(styleFile, { printer, strict })
  const from = ofSettings > ofStyle ? ofSettings : ofStyle
  if (from !== exitCodes.fine) {
    printer.end(from)
    return from
  }
  const job = {
    shelf,
    settings,
    watchNames: watchNames(shelf),
    formats: chosen,
    folder: output,
    draft,
    strict,
    standard,
    protect,
    embedFonts,
    styleChoices: styleFile?.choices ?? [],
  }
  return runFiles(files, file => buildReport(file, job), { printer, strict })
}
