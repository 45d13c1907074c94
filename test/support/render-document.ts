import { governmentStyle, type Style } from '../../src/style/style.js'
import type { Document } from '../../src/tree/nodes.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import type { PdfStandard } from '../../src/writers/pdf/standard.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'

/**
 * A document as the PDF the program makes of it.
 *
 * @param document the document
 * @param options style and standard, when they are not the usual ones
 */
export function renderDocument(
  document: Document,
  { style = governmentStyle, standard = 'a-3a,ua-1' }: { readonly style?: Style; readonly standard?: PdfStandard } = {},
): Promise<Uint8Array> {
  return writePdf(document, { pages: typesetDocument(document, style), style, standard })
}
