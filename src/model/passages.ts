import type { Place } from '../source/diagnostic.js'
import type { TextId } from '../tables/edition.js'
import { remember } from './remember.js'
import type { Phrase, Report, Text } from './report.js'

/** Where a passage stands: before 一 (引言), in one of the texts, or in one of the single lines. */
export type PassagePart = TextId | 'title' | 'introduction' | 'signature'

/** A paragraph or a heading as it prints (一段), with the way back to the file. Rules on wording read these. */
export interface Passage {
  readonly part: PassagePart
  readonly kind: 'heading' | 'paragraph'
  /** What is printed, references as their values. */
  readonly text: string
  /** The headings above it, outermost first. */
  readonly above: readonly string[]
  readonly pieces: readonly Piece[]
}

/** A phrase of a passage and the units of its text that it takes. */
export interface Piece {
  readonly phrase: Phrase
  readonly start: number
  readonly end: number
}

/** All passages of a report in the order of print; each report is taken apart once, however many rules ask. */
export const passagesOf = remember((report: Report): readonly Passage[] => {
  const { title, titleGiven, introduction, edition, texts, signature } = report
  const line = (part: PassagePart, phrase: Phrase) => passageOf({ kind: 'paragraph', part, above: [] }, [phrase])
  const inTexts = edition.sections.flatMap(section => {
    return section.kind === 'text' ? passagesIn(texts[section.id], section.id, []) : []
  })
  return [
    ...(titleGiven ? [line('title', { kind: 'words', text: title, from: { path: ['标题'] } })] : []),
    ...passagesIn(introduction, 'introduction', []),
    ...inTexts,
    ...(signature ? [line('signature', signature)] : []),
  ]
})

/**
 * The passages of some parts, in the order of print.
 *
 * @param report the report
 * @param parts the parts
 */
export function passagesOfParts(report: Report, parts: readonly PassagePart[]): readonly Passage[] {
  return passagesOf(report).filter(({ part }) => parts.includes(part))
}

function passagesIn(text: Text, part: PassagePart, above: readonly string[]): readonly Passage[] {
  return text.flatMap(block => {
    if (block.kind === 'paragraph') return [passageOf({ kind: 'paragraph', part, above }, block.content)]
    const heading = passageOf({ kind: 'heading', part, above }, block.heading)
    return [heading, ...passagesIn(block.body, part, [...above, heading.text])]
  })
}

function passageOf(kind: Pick<Passage, 'kind' | 'part' | 'above'>, phrases: readonly Phrase[]): Passage {
  const pieces: Piece[] = []
  let text = ''
  for (const phrase of phrases) {
    pieces.push({ phrase, start: text.length, end: text.length + phrase.text.length })
    text += phrase.text
  }
  return { text, pieces, ...kind }
}

/**
 * A passage in other words of the same length.
 *
 * @param passage the passage
 * @param text its words
 */
export function withWords({ part, kind, above, pieces }: Passage, text: string): Passage {
  return { part, kind, text, above, pieces }
}

/**
 * Where a stretch of a passage stands in the file; a reference is meant as a whole.
 *
 * @param passage the passage
 * @param start first UTF-16 unit of its text
 * @param end unit after the last
 */
export function placeIn({ pieces }: Passage, start: number, end: number): Place {
  const first = pieceAt(pieces, start)
  const last = pieceAt(pieces, Math.max(start, end - 1))
  const [from, to] = [first?.phrase.from, last?.phrase.from]
  if (first === undefined || last === undefined || from?.span === undefined || to?.span === undefined)
    return { path: from?.path ?? [] }
  const startsAt = isExact(first) ? from.span.start + start - first.start : from.span.start
  const endsAt = isExact(last) ? to.span.start + end - last.start : to.span.end
  return { path: from.path, span: { start: startsAt, end: endsAt } }
}

/**
 * Says whether a stretch of a passage was typed as it stands: no reference is in it.
 *
 * @param passage the passage
 * @param start first UTF-16 unit of its text
 * @param end unit after the last
 */
export function isTyped({ pieces }: Passage, start: number, end: number): boolean {
  return pieces.every(piece => piece.end <= start || piece.start >= end || isExact(piece))
}

/** The piece that holds a unit; for one after the last, the last piece. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.find(({ end }) => at < end) ?? pieces.at(-1)
}

/** Words stand in the file as they print, but for a brace, which is written twice. */
function isExact({ phrase: { kind, text, from } }: Piece): boolean {
  return kind === 'words' && (from.span === undefined || from.span.end - from.span.start === text.length)
}
