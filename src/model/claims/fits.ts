import type { Claim, Reading } from './claim.js'
import type { Progress } from './progress.js'
import type { Figure, Word } from './token.js'
import { has, rowOf } from './window.js'

/** Decisions on licences and the like; what is published of them is counted in 条, and is another number. */
const decisions = ['licences', 'otherServices', 'penalties', 'coercion']

/**
 * Says whether a figure can be what words mean: money is a fee, documents published are none issued, requests in a list
 * of web pages are none received, and reviews and lawsuits are those over disclosure.
 *
 * @param readings what the words mean
 * @param figure the figure
 * @param words the words
 * @param progress the passage
 */
export function fits(
  readings: readonly Reading[],
  figure: Pick<Figure, 'unit' | 'unitWord' | 'value' | 'start'>,
  words: readonly Word[],
  { passage, claims }: Progress,
): boolean {
  const { unit, unitWord, value, start } = figure
  const [reading] = readings
  if (reading === undefined) return false
  const row = reading.rows[0] ?? ''
  if (unit !== (row === 'fees' ? 'money' : 'count')) return false
  switch (reading.table) {
    case 'disputes':
      // That there were no reviews at all is true of those over disclosure, too; that there were some is not.
      if (isOverSomethingElse(passage.text.slice(0, start))) return false
      if (value === 0 || claims.some(isOnRequests)) return true
      return /申请/u.test(passage.above.join('')) || isOnDisclosure(passage.text, start)
    case 'requests':
      // 公开指南1条；依申请公开2条: pages of a website.
      return !/[条次项个]/u.test(unitWord) || words.some(isAct) || claims.some(isOnRequests)
    case 'disclosure':
      if (decisions.includes(row) && unitWord === '条') return false
      return reading.columns.includes('inForce') || !has(words, 'publishing')
  }
}

function isAct(word: Word): boolean {
  return rowOf(word)?.act === true
}

function isOnRequests({ readings: [reading] }: Claim): boolean {
  return reading?.table === 'requests'
}

/** 因具体行政行为被提起行政诉讼: the part of the sentence that ends here gives another cause than disclosure. */
function isOverSomethingElse(text: string): boolean {
  const clause = text.slice(Math.max(...['，', '。', '；', '：'].map(mark => text.lastIndexOf(mark))) + 1)
  return /[因涉]/u.test(clause) && !/信息|公开|申请|答复/u.test(clause)
}

/** Whether the sentence or the one before it speaks of disclosure or of requests for it. */
function isOnDisclosure(text: string, at: number): boolean {
  const begin = text.lastIndexOf('。', text.lastIndexOf('。', at) - 1) + 1
  const end = text.indexOf('。', at)
  return /信息公开|信息.{0,4}申请|依申请|政务公开|公开.{0,4}申请/u.test(text.slice(begin, end < 0 ? undefined : end))
}
