import { composeReport } from '../compose/compose-report.js'
import type { Report } from '../model/report.js'
import { defaultStandard, type PdfStandard } from '../writers/pdf/standard.js'
import { checkFonts } from './check-fonts.js'
import { formats } from './formats.js'
import { prepareRendering } from './rendering.js'

/** How a report is rendered. */
export interface RenderOptions {
  /** True: every page is marked 草稿. */
  readonly draft?: boolean
  /** The standard its PDF follows. */
  readonly standard?: PdfStandard
}

/**
 * Renders a report in one format, for the library (排版).
 *
 * @param report the report
 * @param id the format
 * @param options draft mark, standard
 * @returns the file's bytes
 * @throws RangeError for a format there is not, or when a character stands in the report that no font has
 */
export async function renderReport(
  report: Report,
  id: 'pdf' | 'docx',
  { draft = false, standard = defaultStandard }: RenderOptions,
): Promise<Uint8Array> {
  const format = formats.find(one => one.id === id)
  if (format === undefined) throw new RangeError(`no format ${id}`)
  const document = composeReport(report, { draft })
  const missing = checkFonts(document).find(({ severity }) => severity === 'error')
  if (missing !== undefined) throw new RangeError(missing.message.en)
  return format.write(prepareRendering(report, document, standard))
}
