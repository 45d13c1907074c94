import type { Report } from '../model/report.js'
import { writeReport } from '../model/write-report.js'
import { governmentStyle, type Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import type { Page } from '../typeset/page.js'
import { typesetDocument } from '../typeset/typeset-document.js'
import type { PdfStandard } from '../writers/pdf/standard.js'

/** What is wanted of a report's files. */
export interface RenderingOptions {
  /** The standard the PDF follows. */
  readonly standard: PdfStandard
  /** True: in the Word file the words of the form are locked. */
  readonly protect: boolean
  /** True: the Word file carries its fonts. */
  readonly embedFonts: boolean
}

/** A report on its way into files (排版结果): typeset once, drawn by every writer. */
export interface Rendering extends RenderingOptions {
  readonly document: Document
  readonly pages: readonly Page[]
  readonly style: Style
  /** The report's data in their canonical form, to be carried inside the PDF. */
  readonly data: string
}

/**
 * Typesets a composed report.
 *
 * @param report the report
 * @param document what was composed of it
 * @param options what is wanted of its files
 * @throws RangeError when a table's figures are wider than the page
 */
export function prepareRendering(
  report: Report,
  document: Document,
  { standard, protect, embedFonts }: RenderingOptions,
): Rendering {
  const style = governmentStyle
  const pages = typesetDocument(document, style)
  return { document, pages, style, data: writeReport(report), standard, protect, embedFonts }
}
