import { governmentStyle } from '../../style/style.js'
import type { Document } from '../../tree/nodes.js'
import { typesetDocument } from '../../typeset/typeset-document.js'
import { definePages } from './definition.js'
import { PageLayout } from './page-layout.js'
import { PageRenderer } from './page-renderer.js'
import { ReportDocument } from './report-document.js'

/**
 * Writes a document as PDF: the typesetting decides every place, pdfmake draws.
 *
 * @param document the document
 * @returns the bytes of the file, the same for the same document
 * @throws RangeError when a table's figures are wider than the page
 */
export async function writePdf(document: Document): Promise<Uint8Array> {
  const pages = typesetDocument(document, governmentStyle)
  const definition = definePages(pages, document, governmentStyle)
  const pdf = new ReportDocument({
    size: [definition.pageSize.width, definition.pageSize.height],
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    compress: true,
    autoFirstPage: false,
    font: null,
    info: information(document),
  })
  const laid = new PageLayout(definition.pageSize).layPages(definition, pdf)
  if (laid.length !== pages.length) throw new Error(`pdfmake laid ${laid.length} pages, expected ${pages.length}`)
  new PageRenderer(pdf).renderPages(laid)
  return bytesOf(pdf)
}

function information({ title, author, dated }: Document): Record<string, string | Date> {
  const day = new Date(`${dated}T00:00:00Z`)
  return {
    Title: title,
    Author: author,
    Creator: 'nianbao',
    Producer: 'nianbao (pdfmake)',
    CreationDate: day,
    ModDate: day,
  }
}

function bytesOf(pdf: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', chunk => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.end()
  })
}
