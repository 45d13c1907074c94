import { governmentStyle } from '../../style/style.js'
import type { Document } from '../../tree/nodes.js'
import { typesetDocument } from '../../typeset/typeset-document.js'
import { type Attachment, addArchiveParts } from './archive.js'
import { ContentMarks } from './content-marks.js'
import { definePages } from './definition.js'
import { PageLayout } from './page-layout.js'
import { PageRenderer } from './page-renderer.js'
import { ReportDocument } from './report-document.js'
import { type PdfStandard, pdfStandards } from './standard.js'
import { buildStructure } from './structure.js'
import { writeStructure } from './write-structure.js'

/** What a PDF is made to. */
export interface PdfOptions {
  readonly standard?: PdfStandard
  /** The data the report was made from, carried inside where the standard allows it. */
  readonly attachment?: Attachment
}

/**
 * Writes a document as PDF: the typesetting decides every place, pdfmake draws.
 *
 * @param document the document
 * @param options `standard`: PDF/A-3a with PDF/UA-1 unless another is given
 * @returns the bytes of the file, the same for the same document and options
 * @throws RangeError when a table's figures are wider than the page
 */
export async function writePdf(
  document: Document,
  { standard = 'a-3a,ua-1', attachment }: PdfOptions = {},
): Promise<Uint8Array> {
  const style = governmentStyle
  const pages = typesetDocument(document, style)
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
  return bytesOf(pdf)
}

function bytesOf(pdf: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', chunk => chunks.push(chunk))
    pdf.on('end', () => {
      const { buffer, byteOffset, byteLength } = Buffer.concat(chunks)
      resolve(new Uint8Array(buffer, byteOffset, byteLength))
    })
    pdf.on('error', reject)
    pdf.end()
  })
}
