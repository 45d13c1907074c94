import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { draftMark } from './draft-mark.js'
import { marginStyleIds } from './style-ids.js'
import { OwnElement } from './xml.js'

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
  const run = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({ children: [new Paragraph({ style, children: [run] })] })
}

/** Headers that mark every page of a draft 草稿. */
export function draftMarks(): Margin<Header> {
  return { default: draftHeader(1), even: draftHeader(2) }
}

function draftHeader(number: number): Header {
  const mark = new TextRun({ children: [new OwnElement(draftMark(number))] })
  return new Header({ children: [new Paragraph({ style: marginStyleIds.header, children: [mark] })] })
}
