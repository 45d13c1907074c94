import { type Passage, passagesOfParts } from '../passages.js'
import { remember } from '../remember.js'
import type { Report } from '../report.js'
import { plainWords } from './plain-words.js'
import { shinglesOf } from './shingles.js'

/** Fewer shingles than this are too few to say anything. */
const fewest = 60

/** A sentence that both texts have is shown from this length on. */
const shownFrom = 16

/** A stretch of a passage. */
export interface Stretch {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** What is compared of a report: its own words in sections 一 and 五. */
const comparable = remember((report: Report) => {
  const passages = passagesOfParts(report, ['overview', 'problems']).filter(({ kind }) => kind === 'paragraph')
  return { passages, shingles: shinglesOf(passages.map(({ text }) => plainWords(`${text}\n`)).join('')) }
})

/**
 * How much alike the texts of two reports are (相似度), from 0 to 1: twice what both have, by what each has. Figures, marks
 * and what all reports share do not count.
 *
 * @param a a report
 * @param b another
 */
export function likenessOf(a: Report, b: Report): number {
  const [ours, theirs] = [comparable(a).shingles, comparable(b).shingles]
  if (Math.min(ours.size, theirs.size) < fewest) return 0
  let both = 0
  for (const shingle of ours) if (theirs.has(shingle)) both += 1
  return (2 * both) / (ours.size + theirs.size)
}

/**
 * The longest sentence that two reports both have, but for figures and marks.
 *
 * @param a a report
 * @param b another
 */
export function sameSentence(a: Report, b: Report): readonly [Stretch, Stretch] | undefined {
  const theirs = new Map(sentencesIn(b).map(({ words, ...stretch }) => [words, stretch]))
  const shared = sentencesIn(a).filter(({ words }) => words.length >= shownFrom && theirs.has(words))
  const [longest] = shared.sort((one, other) => other.words.length - one.words.length)
  const there = longest && theirs.get(longest.words)
  return longest && there && [longest, there]
}

function sentencesIn(report: Report): readonly (Stretch & { readonly words: string })[] {
  return comparable(report).passages.flatMap(passage =>
    [...passage.text.matchAll(/[^。！？；]+[。！？；]?/gu)].map(({ index: start, 0: text }) => {
      return { passage, start, end: start + text.length, words: plainWords(text) }
    }),
  )
}
