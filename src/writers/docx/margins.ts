import { Footer, Header, Paragraph, TextRun } from 'docx'
import { draftMark } from './draft-mark.js'
import type { Look } from './look.js'
import { textRuns } from './runs.js'
import { marginStyleIds } from './style-ids.js'
import { element, OwnElement, type XmlElement } from './xml.js'

/** Headers or footers of odd (`default`) and even pages. */
interface Margin<Part> {
  readonly default: Part
  readonly even: Part
}

/** Page numbers as GB/T 9704-2012, 7.5 wants them: — 1 —, outside, a field that Word keeps up to date. */
export function pageNumbers(): Margin<Footer> {
  return { default: pageNumber(marginStyleIds.odd), even: pageNumber(marginStyleIds.even) }
}

function pageNumber(style: string): Footer {
  const runs = [...textRuns('— '), ...pageField, ...textRuns(' —')]
  return new Footer({ children: [new Paragraph({ style, children: runs.map(run => new OwnElement(run)) })] })
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
 */
export function draftMarks(look: Look): Margin<Header> {
  return { default: draftHeader(1, look), even: draftHeader(2, look) }
}

function draftHeader(number: number, look: Look): Header {
  const mark = new TextRun({ children: [new OwnElement(draftMark(number, look))] })
  return new Header({ children: [new Paragraph({ style: marginStyleIds.header, children: [mark] })] })
}
