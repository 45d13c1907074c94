import type { Reading } from './claim.js'
import type { Progress } from './progress.js'
import type { Figure, Word } from './token.js'
import { has } from './window.js'

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
  { passage, topic, claims }: Progress,
): boolean {
  const { unit, unitWord, value, start } = figure
  const [reading] = readings
  if (reading === undefined) return false
  const row = reading.rows[0] ?? ''
  if (unit !== (row === 'fees' ? 'money' : 'count')) return false
  switch (reading.table) {
    case 'disputes':
      // That there were no reviews at all is true of those over disclosure, too; that there were some is not.
      if (value === 0 || claims.some(({ readings: [before] }) => before?.table === 'requests')) return true
      return /申请/u.test(passage.above.join('')) || isOnDisclosure(passage.text, start)
    case 'requests':
      // 公开指南1条；依申请公开2条: pages of a website.
      return has(words, 'row') || topic.row !== undefined || !'条次项个'.includes(unitWord) || unitWord === ''
    case 'disclosure':
      if (decisions.includes(row) && unitWord === '条') return false
      return reading.columns.includes('inForce') || !has(words, 'publishing')
  }
}

/** Whether the sentence or the one before it speaks of disclosure or of requests for it. */
function isOnDisclosure(text: string, at: number): boolean {
  const begin = text.lastIndexOf('。', text.lastIndexOf('。', at) - 1) + 1
  const end = text.indexOf('。', at)
  return /信息公开|信息.{0,4}申请|依申请|政务公开|公开.{0,4}申请/u.test(text.slice(begin, end < 0 ? undefined : end))
}
