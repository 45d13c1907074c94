import type { Report } from '../model/report.js'
import { writeReport } from '../model/write-report.js'
import { governmentStyle, type Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import type { Page } from '../typeset/page.js'
import { typesetDocument } from '../typeset/typeset-document.js'
import type { PdfStandard } from '../writers/pdf/standard.js'

/** A report on its way into files (排版结果): typeset once, drawn by every writer. */
export interface Rendering {
  readonly document: Document
  readonly pages: readonly Page[]
  readonly style: Style
  /** The report's data in their canonical form, to be carried inside the PDF. */
  readonly data: string
  readonly standard: PdfStandard
}

/**
 * Typesets a composed report.
 *
 * @param report the report
 * @param document what was composed of it
 * @param standard the standard its PDF is to follow
 * @throws RangeError when a table's figures are wider than the page
 */
export function prepareRendering(report: Report, document: Document, standard: PdfStandard): Rendering {
  const style = governmentStyle
  return { document, pages: typesetDocument(document, style), style, data: writeReport(report), standard }
}
