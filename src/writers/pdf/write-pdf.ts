import type { Style } from '../../style/style.js'
import type { Document } from '../../tree/nodes.js'
import type { Page } from '../../typeset/page.js'
import { type Attachment, addArchiveParts } from './archive.js'
import { ContentMarks } from './content-marks.js'
import { definePages } from './definition.js'
import { PageLayout } from './page-layout.js'
import { PageRenderer } from './page-renderer.js'
import { ReportDocument } from './report-document.js'
import { type PdfStandard, pdfStandards } from './standard.js'
import { buildStructure } from './structure.js'
import { writeStructure } from './write-structure.js'

/** What a PDF is made of and made to. */
export interface PdfParts {
  /** The document as typeset, and the style it was typeset in. */
  readonly pages: readonly Page[]
  readonly style: Style
  readonly standard: PdfStandard
  /** The data the report was made from, carried inside where the standard allows it. */
  readonly attachment?: Attachment
}

/**
 * Writes a document as PDF: the typesetting decides every place, pdfmake draws.
 *
 * @param document the document
 * @param parts its pages, the standard to follow, the data to carry
 * @returns the bytes of the file, the same for the same document and parts
 */
export async function writePdf(
  document: Document,
  { pages, style, standard, attachment }: PdfParts,
): Promise<Uint8Array> {
  const structure = buildStructure(document)
  const definition = definePages(pages, { document, structure, style })

  const marks = pdfStandards[standard]
  const { title, author, dated } = document
  const pdf = new ReportDocument({ title, author, dated, creator: 'nianbao', producer: 'nianbao (pdfmake)' }, marks)
  const laid = new PageLayout(definition.pageSize).layPages(definition, pdf)
  if (laid.length !== pages.length) throw new Error(`pdfmake laid ${laid.length} pages, expected ${pages.length}`)
  const contents = new ContentMarks(pdf)
  new PageRenderer(pdf, contents).renderPages(laid)
  writeStructure(pdf, structure.root, contents)
  addArchiveParts(pdf, marks, attachment)
  return pdf.finish()
}
