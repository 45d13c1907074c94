import { composeReport } from '../compose/compose-report.js'
import type { Report } from '../model/report.js'
import { defaultStandard } from '../writers/pdf/standard.js'
import { checkFonts } from './check-fonts.js'
import { chooseStyle } from './choose-style.js'
import { formats } from './formats.js'
import { prepareRendering, type RenderingOptions } from './rendering.js'

/** How a report is rendered. */
export interface RenderOptions extends Partial<RenderingOptions> {
  /** True: every page is marked 草稿. */
  readonly draft?: boolean
}

/**
 * Renders a report in one format, for the library (排版).
 *
 * @param report the report
 * @param id the format
 * @param options draft mark, standard of the PDF, locks and fonts of the Word file
 * @returns the file's bytes
 * @throws RangeError for a format there is not, or when a character stands in the report that no font has
 */
export async function renderReport(
  report: Report,
  id: 'pdf' | 'docx',
  { draft = false, standard = defaultStandard, protect = false, embedFonts = false }: RenderOptions,
): Promise<Uint8Array> {
  const format = formats.find(one => one.id === id)
  if (format === undefined) throw new RangeError(`no format ${id}`)
  const chosen = chooseStyle(report.layout, [])
  const document = composeReport(report, { draft, runIn: chosen.style.runIn })
  const missing = checkFonts(document, chosen.style).find(({ severity }) => severity === 'error')
  if (missing !== undefined) throw new RangeError(missing.message.en)
  return format.write(prepareRendering(report, document, { ...chosen, standard, protect, embedFonts }))
}
