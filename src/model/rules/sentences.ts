import { type Passage, withWords } from '../passages.js'
import { remember } from '../remember.js'

/** A sentence (句) of a passage; `start` and `end` are units of the passage's text. */
export interface Sentence {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** Its words; what stands in 《 》 or quotation marks is blotted out, unit by unit. */
  readonly text: string
}

/** Names of documents and what others said: years, names and figures in them are not the report's own. */
const foreign = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|‘[^‘’]*’/gu

/**
 * A passage whose 《 》 and quotations are blotted out, unit by unit.
 *
 * @param passage the passage
 */
export const ownWordsOf = remember((passage: Passage): Passage => {
  const blotted = passage.text.replace(foreign, quoted => '○'.repeat(quoted.length))
  return withWords(passage, blotted)
})

/**
 * The sentences of a passage; a semicolon ends one too.
 *
 * @param passage the passage
 */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  return [...ownWordsOf(passage).text.matchAll(/[^。！？；!?;]+[。！？；!?;]*/gu)].map(({ index, 0: text }) => {
    return { passage, start: index, end: index + text.length, text }
  })
}
