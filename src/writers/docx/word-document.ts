import {
  DocumentGridType,
  type FileChild,
  type ISectionPropertiesOptions,
  PageOrientation,
  Document as WordDocument,
} from 'docx'
import { textBlock, turnedPage } from '../../style/page.js'
import { twip } from '../../style/units.js'
import type { Document } from '../../tree/nodes.js'
import { type Segment, segmentsOf } from '../../typeset/segments.js'
import type { Look } from './look.js'
import { draftMarks, pageNumbers } from './margins.js'
import type { Part } from './package.js'
import { mainPart, part } from './parts.js'
import { withSectionEnds } from './section-ends.js'

/**
 * The document of docx: one section, or several where a table stands across the paper; each with its page, footers and,
 * for a draft, headers.
 *
 * @param document the document
 * @param body makes the paragraphs and tables of a segment
 * @param look page and measures
 */
export function wordDocument(
  document: Document,
  body: (segment: Segment) => readonly FileChild[],
  look: Look,
): WordDocument {
  const sections = segmentsOf(document, look.style.table.turned).map((segment, index) => {
    const { turned } = segment
    const headers = document.draft ? { headers: draftMarks(look, { turned, section: index }) } : {}
    const footers = pageNumbers(look, { turned, section: index })
    return { properties: sectionProperties(turned, look), footers, ...headers, children: body(segment) }
  })
  return new WordDocument({ sections })
}

function sectionProperties(turned: boolean, { style, measures }: Look): ISectionPropertiesOptions {
  const page = turned ? turnedPage(style.page) : style.page
  const text = textBlock(page)
  const [width, height] = [twip(page.width), twip(page.height)]
  const [top, left] = [twip(page.top), twip(page.left)]
  const bottom = height - top - twip(text.height)
  return {
    page: {
      // Of a page laid down docx wants the measures upright.
      size: turned ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height },
      margin: {
        top,
        left,
        bottom,
        right: width - left - twip(text.width),
        header: Math.round(top / 2),
        // What stands in the footer of a page laid down has a place of its own.
        footer: turned ? Math.round(bottom / 4) : measures.footerDistance,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: measures.line },
  }
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
    mainPart(withSectionEnds(prepare(word.Document))),
    ...word.Headers.map(margin('header')),
    ...word.Footers.map(margin('footer')),
  ]
}
