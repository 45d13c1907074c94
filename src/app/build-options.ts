import type { GivenOption } from '../style/apply-options.js'
import type { BuildJob } from './build.js'
import { chooseFormats } from './choose-formats.js'
import { chooseStandard } from './choose-standard.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import type { DataFile } from './files/find-files.js'
import { formats } from './formats.js'
import { SettingsShelf } from './settings/settings-shelf.js'
import { tellFile, tellSettings } from './settings/tell-settings.js'
import { openStyleFile, type StyleFile } from './style-file.js'

/** Options of the commands that build, as the user gave them. */
export interface BuildOptions {
  readonly output: string
  readonly format?: string
  readonly pdfStandard?: string
  readonly config?: string
  readonly style?: string
  readonly jobs?: string
  readonly draft: boolean
  readonly protect: boolean
  readonly embedFonts: boolean
  readonly strict: boolean
}

/**
 * What the reports of a build have in common.
 *
 * @param options the options
 * @param styleChoices the choices of the style file
 * @throws Failure for a format or a standard there is not
 */
export function jobOf(
  { output, format, pdfStandard, ...options }: BuildOptions,
  styleChoices: readonly GivenOption[],
): BuildJob {
  const chosen = format === undefined ? formats : chooseFormats(format)
  const standard = chooseStandard(pdfStandard)
  const { draft, strict, protect, embedFonts } = options
  const ids = chosen.map(({ id }) => id)
  return { formats: ids, folder: output, draft, strict, standard, protect, embedFonts, styleChoices }
}

/** The files that hold for a whole run: settings, layout. */
export interface CommonFiles {
  readonly settings: SettingsShelf
  readonly style?: StyleFile
}

/**
 * Opens the settings and the style file of a build.
 *
 * @param options the options that name them
 * @throws Failure when one that was named is not there
 */
export function openCommonFiles({ config, style }: Pick<BuildOptions, 'config' | 'style'>): CommonFiles {
  return { settings: new SettingsShelf(config), ...(style !== undefined && { style: openStyleFile(style) }) }
}

/**
 * Tells the problems of settings and style file.
 *
 * @param files the data files
 * @param common settings and style file
 * @param options who is told; `strict`: warnings count as errors
 * @returns the exit code that the gravest of them leads to
 */
export function tellCommonFiles(
  files: readonly DataFile[],
  { settings, style }: CommonFiles,
  options: Parameters<typeof tellSettings>[2],
): ExitCode {
  const ofSettings = tellSettings(files, settings, options)
  const ofStyle = style === undefined ? exitCodes.fine : tellFile(style, options)
  return ofSettings > ofStyle ? ofSettings : ofStyle
}
