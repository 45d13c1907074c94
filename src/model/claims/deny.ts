import type { Claim, Reading } from './claim.js'
import { fits } from './fits.js'
import { claimAt, type Progress } from './progress.js'
import { targetsOf } from './targets.js'
import type { Token, Word } from './token.js'
import { has, windowAfter } from './window.js'

/** Reads what a word that denies (未收到, 未发生, 无) says there was none of. */
export function deny(progress: Progress, at: number): readonly Claim[] {
  const { tokens, owner, year } = progress
  const denial = tokens[at]
  const words = deniedWords(tokens, at)
  const last = words?.at(-1)
  if (denial === undefined || last === undefined || words === undefined) return []
  if (owner === 'other' || year === 'other' || has(words, 'otherTopic', 'channel', 'opaque', 'otherScope', 'otherTime'))
    return []
  const targets = targetsOf(
    words.filter(({ means }) => means.kind !== 'ambiguous'),
    progress.topic,
    true,
  )
  const counted = tokens[at + words.length + 1]?.kind === 'figure'
  if (counted) return []
  return targets.map(firstOnly).flatMap(readings => {
    const row = readings[0]?.rows[0]
    const measure = { unit: row === 'fees' ? 'money' : 'count', unitWord: '' } as const
    if (row === 'total' || !fits(readings, measure, words, progress)) return []
    const said = { kind: 'none', start: denial.start, end: last.end, value: 0, step: 1, unit: measure.unit } as const
    return [claimAt(said, readings, progress)]
  })
}

/** None received says nothing of those carried in. */
function firstOnly(readings: readonly Reading[]): readonly Reading[] {
  return readings[0]?.rows[0] === 'received' ? readings.slice(0, 1) : readings
}

/**
 * The words denied: up to the end of the part of the sentence; 未发生因政府信息公开，导致的行政复议 goes on after the comma.
 * Nothing where words follow that are not understood: 未收到依申请公开方面的投诉 is not about requests.
 */
function deniedWords(tokens: readonly Token[], at: number): readonly Word[] | undefined {
  const { words, cut } = windowAfter(tokens, at)
  if (cut) return undefined
  const pause = tokens[at + words.length + 1]
  if (pause?.kind !== 'mark' || pause.mark !== 'pause' || has(words, 'row', 'column', 'request')) return words
  const more = windowAfter(tokens, at + words.length + 1)
  return more.cut ? undefined : [...words, ...more.words]
}
