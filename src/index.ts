import { placeNames } from './app/print/describe-place.js'
import { locateProblems, type Problem, spotIn } from './app/print/locate-problems.js'
import { readSettingsFile, type SettingsFile } from './app/settings/settings-file.js'
import { checkReport as runRules } from './model/check-report.js'
import { readReport as readSource } from './model/read-report.js'
import type { Report } from './model/report.js'
import type { Settings } from './model/settings.js'
import { decodeText } from './source/decode-text.js'
import type { Diagnostic, OffsetPlace, Place } from './source/diagnostic.js'
import { readYaml } from './source/read-yaml.js'
import type { Source } from './source/source.js'
import type { PdfStandard } from './writers/pdf/standard.js'

export type { Problem, RelatedSpot, Spot } from './app/print/locate-problems.js'
export type { SettingsFile } from './app/settings/settings-file.js'
export { version } from './app/version.js'
export type { Report } from './model/report.js'
export type { Settings } from './model/settings.js'
export type { Language, Localized, Severity } from './source/diagnostic.js'
export type { PdfStandard } from './writers/pdf/standard.js'

/** What reading a data file gives: the report, when one could be made of it, and the problems of its form. */
export interface ReadResult {
  readonly report?: Report
  readonly problems: readonly Problem[]
}

/** The sources of the reports read here, to find places in them. */
const sources = new WeakMap<Report, Source>()

/**
 * Reads a data file: YAML in the documented format.
 *
 * @param content the file's text, or its bytes
 * @param options `file`: its name, for messages; `previous`: the report of the year before, for references to it
 * @returns the report, unless the file is too far from one, and every problem found on the way; nothing is thrown
 */
export function readReport(
  content: string | Uint8Array,
  options: { readonly file?: string; readonly previous?: Report } = {},
): ReadResult {
  const { file = 'report.yaml', previous } = options
  const { source, diagnostics } = readYaml(content, file)
  if (source === undefined) {
    const text = decodeText(content).text ?? ''
    return { problems: locateProblems(diagnostics, place => spotIn({ file, text }, place)) }
  }
  const isPrevious = (agency: string, year: number) => previous?.agency === agency && previous.year === year
  const read = readSource(source, (agency, year) => (isPrevious(agency, year) ? previous : undefined))
  const problems = locateAll({ source, report: read.report }, [...diagnostics, ...read.diagnostics], previous)
  if (read.report === undefined) return { problems }
  sources.set(read.report, source)
  return { report: read.report, problems }
}

/**
 * Reads a settings file (`nianbao.config.yaml`).
 *
 * @param content the file's text, or its bytes
 * @param options `file`: its name, for messages
 * @returns the settings, and every problem found; nothing is thrown
 */
export function readSettings(
  content: string | Uint8Array,
  { file = 'nianbao.config.yaml' }: { readonly file?: string } = {},
): SettingsFile {
  return readSettingsFile(content, file)
}

/**
 * Runs the rules over a report: the sums the form prescribes, and all others there are.
 *
 * @param report a report from `readReport`
 * @param options `previous`: the report of the year before, for the rules that compare; `settings`: from `readSettings`
 * @returns the problems, in the order of the file
 * @throws TypeError for a report that did not come from `readReport`
 */
export function checkReport(
  report: Report,
  options: { readonly previous?: Report; readonly settings?: Settings } = {},
): readonly Problem[] {
  const source = sources.get(report)
  if (source === undefined) throw new TypeError('checkReport takes a report from readReport')
  return locateAll({ source, report }, runRules(report, options), options.previous)
}

/**
 * Renders a report as PDF, ready for print.
 *
 * @param report the report; whether it may be published is for `checkReport` to say
 * @param options `draft`: mark every page 草稿; `standard`: `a-3a,ua-1` (the usual), `a-2b` or `none`
 * @returns the file's bytes, the same for the same report
 * @throws RangeError when a character stands in it that no font has
 */
export async function renderPdf(
  report: Report,
  options: { readonly draft?: boolean; readonly standard?: PdfStandard } = {},
): Promise<Uint8Array> {
  return (await import('./app/render-report.js')).renderReport(report, 'pdf', options)
}

/**
 * Renders a report as a Word file (.docx).
 *
 * @param report the report; whether it may be published is for `checkReport` to say
 * @param options `draft`: mark every page 草稿; `protect`: lock the words of the form; `embedFonts`: carry the fonts
 * @returns the file's bytes, the same for the same report
 * @throws RangeError when a character stands in it that no font has
 */
export async function renderDocx(
  report: Report,
  options: { readonly draft?: boolean; readonly protect?: boolean; readonly embedFonts?: boolean } = {},
): Promise<Uint8Array> {
  return (await import('./app/render-report.js')).renderReport(report, 'docx', options)
}

function locateAll(
  { source, report }: { readonly source: Source; readonly report: Report | undefined },
  diagnostics: readonly Diagnostic[],
  previous?: Report,
): readonly Problem[] {
  const other = previous && sources.get(previous)
  const spotOf = (place: Place | OffsetPlace) => {
    const meant = other !== undefined && 'path' in place && place.file === other.file ? other : source
    return spotIn({ file: meant.file, text: meant.text, source: meant }, place)
  }
  return locateProblems(diagnostics, spotOf, { names: placeNames(source, report), source })
}
