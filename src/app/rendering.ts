import type { Report } from '../model/report.js'
import { writeReport } from '../model/write-report.js'
import type { Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import type { Page } from '../typeset/page.js'
import { typesetDocument } from '../typeset/typeset-document.js'
import type { PdfStandard } from '../writers/pdf/standard.js'
import type { ChosenStyle } from './choose-style.js'

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
  /** The report's data in their canonical form, to be carried inside the PDF; written when they are asked for. */
  readonly data: () => string
}

/**
 * Typesets a composed report.
 *
 * @param report the report
 * @param document what was composed of it
 * @param options its style with the choices that made it, what is wanted of its files
 */
export function prepareRendering(
  report: Report,
  document: Document,
  { style, choices, standard, protect, embedFonts }: RenderingOptions & Pick<ChosenStyle, 'style' | 'choices'>,
): Rendering {
  const pages = typesetDocument(document, style)
  return { document, pages, style, data: () => writeReport(report, choices), standard, protect, embedFonts }
}
