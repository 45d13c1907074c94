import { governmentStyle } from '../../src/style/style.js'
import type { Document } from '../../src/tree/nodes.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import { type DocxParts, writeDocx } from '../../src/writers/docx/write-docx.js'

/**
 * A document as a Word file, typeset in the usual style or another.
 *
 * @param document the document
 * @param options what the file is made for
 */
export function wordOf(document: Document, options: Partial<DocxParts> = {}): Promise<Uint8Array> {
  const { style = governmentStyle } = options
  return writeDocx(document, { pages: typesetDocument(document, style), style, ...options })
}
