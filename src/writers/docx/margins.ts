import { Footer, Header, Paragraph, TextRun } from 'docx'
import type { PageStyle } from '../../style/page.js'
import { acrossPaper } from './across-paper.js'
import { draftMark } from './draft-mark.js'
import type { Look } from './look.js'
import { textRuns } from './runs.js'
import { marginStyleIds } from './style-ids.js'
import { element, OwnBlock, OwnElement, type XmlElement } from './xml.js'

/** Headers or footers: of odd and even pages, or of all pages where there is no `even`. */
export interface Margin<Part> {
  readonly default: Part
  readonly even?: Part
}

/** Which section of the document, from 0, and whether its pages are laid down (横排). */
interface Section {
  readonly turned: boolean
  readonly section: number
}

/** Styles of the page number on odd and on even pages, or on all, by where the style has it. */
const pageNumberStyles: Readonly<Record<PageStyle['pageNumbers'], Margin<string>>> = {
  outer: { default: marginStyleIds.odd, even: marginStyleIds.even },
  right: { default: marginStyleIds.right },
  centre: { default: marginStyleIds.centre },
}

/**
 * Page numbers as GB/T 9704-2012, 7.5 wants them: — 1 —, a field that Word keeps up to date. On a page laid down they
 * stand where they stand on all others of the paper (GB/T 9704-2012, 8).
 *
 * @param look the look
 * @param section the section
 */
export function pageNumbers(look: Look, { turned, section }: Section): Margin<Footer> {
  return onBoth(look, (style, number) => {
    const written = pageNumber(style)
    const across = turned ? acrossPaper(written, 2 * section + number, look) : written
    return new Footer({ children: [new OwnBlock(across)] })
  })
}

/** Makes a part for odd and for even pages, or one for all: with the page number's style there, and 1 or 2. */
function onBoth<Part>({ style }: Look, make: (style: string, number: number) => Part): Margin<Part> {
  const { default: first, even } = pageNumberStyles[style.page.pageNumbers]
  return { default: make(first, 1), ...(even === undefined ? {} : { even: make(even, 2) }) }
}

function pageNumber(style: string): XmlElement {
  const properties = element('w:pPr', {}, [element('w:pStyle', { 'w:val': style })])
  return element('w:p', {}, [properties, ...textRuns('— '), ...pageField, ...textRuns(' —')])
}

/** A field as Word itself writes it: each of its signs in a run of its own, and a number to show until it is counted. */
const pageField: readonly XmlElement[] = [
  element('w:fldChar', { 'w:fldCharType': 'begin' }),
  element('w:instrText', { 'xml:space': 'preserve' }, [' PAGE ']),
  element('w:fldChar', { 'w:fldCharType': 'separate' }),
  element('w:t', {}, ['1']),
  element('w:fldChar', { 'w:fldCharType': 'end' }),
].map(sign => element('w:r', {}, [sign]))

/**
 * Headers that mark every page of a draft 草稿.
 *
 * @param look the look
 * @param section the section
 */
export function draftMarks(look: Look, { turned, section }: Section): Margin<Header> {
  return onBoth(look, (_, number) => {
    const mark = new OwnElement(draftMark({ number: 2 * section + number, turned }, look))
    const run = new TextRun({ children: [mark] })
    return new Header({ children: [new Paragraph({ style: marginStyleIds.header, children: [run] })] })
  })
}
