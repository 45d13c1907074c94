import type { Reading } from './claim.js'
import type { Progress } from './progress.js'
import type { Unit, Word } from './token.js'
import { has } from './window.js'

/** Decisions on licences and the like; what is published of them is counted in 条, and is another number. */
const decisions = ['licences', 'otherServices', 'penalties', 'coercion']

/** A figure's unit, as it decides what the figure can be of. */
export interface Measure {
  readonly unit: Unit
  readonly unitWord: string
}

/**
 * Says whether a figure can be what words mean: money is a fee, documents published are none issued, and reviews and
 * lawsuits are those over disclosure.
 *
 * @param readings what the words mean
 * @param measure the figure's unit
 * @param words the words
 * @param progress the passage
 */
export function fits(
  readings: readonly Reading[],
  { unit, unitWord }: Measure,
  words: readonly Word[],
  { passage, topic }: Progress,
): boolean {
  const [reading] = readings
  if (reading === undefined) return false
  const row = reading.rows[0] ?? ''
  if (unit !== (row === 'fees' ? 'money' : 'count')) return false
  if (reading.table === 'disputes')
    return topic.table === 'requests' || isOnDisclosure([passage.text, ...passage.above].join(''))
  if (reading.table === 'requests') return true
  if (decisions.includes(row) && unitWord === '条') return false
  return reading.columns.includes('inForce') || !has(words, 'publishing')
}

function isOnDisclosure(text: string): boolean {
  return /信息公开|依申请|政务公开/u.test(text)
}
