import {
  Body,
  DocumentGridType,
  type FileChild,
  type Footer,
  FooterWrapper,
  type Header,
  HeaderWrapper,
  type ISectionPropertiesOptions,
  type IXmlableObject,
  type Media,
  PageOrientation,
  Document as WordDocument,
  type XmlComponent,
} from 'docx'
import { textBlock, turnedPage } from '../../style/page.js'
import { twip } from '../../style/units.js'
import type { Document } from '../../tree/nodes.js'
import { type Segment, segmentsOf } from '../../typeset/segments.js'
import type { Look } from './look.js'
import { draftMarks, type Margin, pageNumbers } from './margins.js'
import type { Part } from './package.js'
import { mainPart, part } from './parts.js'
import { childrenOf, withSectionEnds } from './section-ends.js'

/** The file of docx, made once: it comes with styles, settings and notes of its own, of which none are used. */
const file = new WordDocument({ sections: [] })

/** Id of the first header or footer; docx has six for parts of its own. */
const firstId = 7

/** Names of the main document's namespaces. */
const namespaces = childrenOf(prepare(file.Document.View), 'w:document').filter(part => !('w:body' in part))

/**
 * The parts docx makes: the main document of one section, or several where a table stands across the paper, and the
 * footers and, for a draft, headers of each.
 *
 * @param document the document
 * @param body makes the paragraphs and tables of a segment
 * @param look page and measures
 */
export function wordParts(
  document: Document,
  body: (segment: Segment) => readonly FileChild[],
  look: Look,
): readonly Part[] {
  const main = new Body()
  const headers: HeaderWrapper[] = []
  const footers: FooterWrapper[] = []
  const nextId = () => firstId + headers.length + footers.length
  for (const [section, segment] of segmentsOf(document, look.style.table.turned).entries()) {
    const { turned } = segment
    const marks = document.draft ? draftMarks(look, { turned, section }) : undefined
    main.addSection({
      ...sectionProperties(turned, look),
      ...(marks && { headerWrapperGroup: referTo(marks, headers, { Wrapper: HeaderWrapper, nextId }) }),
      footerWrapperGroup: referTo(pageNumbers(look, { turned, section }), footers, { Wrapper: FooterWrapper, nextId }),
    })
    for (const child of body(segment)) main.push(child)
  }
  const margin =
    (kind: 'header' | 'footer') =>
    ({ View }: HeaderWrapper | FooterWrapper, index: number) =>
      part(kind, prepare(View), { id: `rId${View.ReferenceId}`, number: index + 1 })
  return [
    mainPart({ 'w:document': [...namespaces, withSectionEnds(prepare(main))] }),
    ...headers.map(margin('header')),
    ...footers.map(margin('footer')),
  ]
}

function prepare(component: XmlComponent): IXmlableObject {
  return component.prepForXml({ file, viewWrapper: file.Document, stack: [] }) ?? {}
}

/** Wraps headers or footers of a section for docx to refer to them; their ids count on throughout the document. */
function referTo<One extends HeaderWrapper | FooterWrapper>(
  { default: first, even }: Margin<Header | Footer>,
  all: One[],
  { Wrapper, nextId }: { readonly Wrapper: new (media: Media, id: number) => One; readonly nextId: () => number },
): Margin<One> {
  const wrap = ({ options }: Header | Footer) => {
    const wrapper = new Wrapper(file.Media, nextId())
    for (const child of options.children) wrapper.add(child)
    all.push(wrapper)
    return wrapper
  }
  return { default: wrap(first), ...(even && { even: wrap(even) }) }
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
