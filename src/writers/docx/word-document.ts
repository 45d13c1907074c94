import { DocumentGridType, type FileChild, Document as WordDocument } from 'docx'
import { twip } from '../../style/units.js'
import type { Document } from '../../tree/nodes.js'
import type { Look } from './look.js'
import { draftMarks, pageNumbers } from './margins.js'
import type { Part } from './package.js'
import { mainPart, part } from './parts.js'

/**
 * The document of docx: one section with its page, footers and, for a draft, headers.
 *
 * @param document the document
 * @param body its paragraphs and tables
 * @param look page and measures
 */
export function wordDocument(document: Document, body: readonly FileChild[], look: Look): WordDocument {
  const { measures } = look
  const { width, height, top, left } = look.style.page
  const [pageWidth, pageHeight, topMargin, leftMargin] = [twip(width), twip(height), twip(top), twip(left)]
  return new WordDocument({
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: {
              top: topMargin,
              left: leftMargin,
              bottom: pageHeight - topMargin - measures.textHeight,
              right: pageWidth - leftMargin - measures.textWidth,
              header: Math.round(topMargin / 2),
              footer: measures.footerDistance,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: measures.line },
        },
        footers: pageNumbers(),
        ...(document.draft ? { headers: draftMarks(look) } : {}),
        children: body,
      },
    ],
  })
}

/**
 * The parts docx made: the main document, headers, footers.
 *
 * @param word the document of docx
 */
export function wordParts(word: WordDocument): readonly Part[] {
  type View = WordDocument['Document'] | WordDocument['Headers'][number] | WordDocument['Footers'][number]
  const prepare = (viewWrapper: View) => viewWrapper.View.prepForXml({ file: word, viewWrapper, stack: [] }) ?? {}
  const margin = (kind: 'header' | 'footer') => (one: Exclude<View, WordDocument['Document']>, index: number) =>
    part(kind, prepare(one), { id: `rId${one.View.ReferenceId}`, number: index + 1 })
  return [
    mainPart(prepare(word.Document)),
    ...word.Headers.map(margin('header')),
    ...word.Footers.map(margin('footer')),
  ]
}
