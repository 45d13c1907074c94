import type { Claim, Reading } from './claim.js'
import { fits } from './fits.js'
import { claimAt, type Progress } from './progress.js'
import { targetsOf } from './targets.js'
import type { Token, Word } from './token.js'
import { has, windowAfter, windowBefore } from './window.js'

/**
 * Reads what a word that denies (未收到, 未发生, 无) says there was none of.
 *
 * @param progress the passage
 * @param at the word's index
 */
export function deny(progress: Progress, at: number): readonly Claim[] {
  const { tokens, owner, year, topic } = progress
  const denial = tokens[at]
  // 行政执法工作未发生行政复议 is about other reviews.
  const words = has(windowBefore(tokens, at).words, 'otherTopic') ? [] : withoutComplaints(deniedWords(tokens, at))
  const last = words.at(-1)
  if (denial === undefined || last === undefined || owner === 'other' || year === 'other') return []
  if (has(words, 'otherTopic', 'channel', 'opaque', 'otherScope', 'otherTime', 'ambiguous')) return []
  return targetsOf(words, topic, true).flatMap(readings => {
    const row = readings[0]?.rows[0]
    const nothing = { unit: row === 'fees' ? 'money' : 'count', unitWord: '', value: 0, start: last.start } as const
    // 没有答复 is no answer missing, but one that was not given in time or the like.
    if (readings[0]?.table === 'disclosure' && row !== 'fees' && !has(words, 'column')) return []
    if (row === 'total' || !fits(readings, nothing, words, progress)) return []
    const said = { kind: 'none', start: denial.start, end: last.end, value: 0, step: 1, unit: nothing.unit } as const
    return [claimAt(said, firstOnly(readings), progress)]
  })
}

/** None received says nothing of those carried in. */
function firstOnly(readings: readonly Reading[]): readonly Reading[] {
  return readings[0]?.rows[0] === 'received' ? readings.slice(0, 1) : readings
}

/** 未发生举报、投诉、行政复议: complaints in a row of things are passed over; at its end they are what is denied. */
function withoutComplaints(words: readonly Word[]): readonly Word[] {
  return words.filter(({ means }, index) => means.kind !== 'otherTopic' || words[index + 1]?.means.kind !== 'joiner')
}

/**
 * The words denied: up to the end of the part of the sentence; 未发生因政府信息公开，导致的行政复议 goes on after the comma.
 * None where words follow that are not understood (未收到依申请公开方面的意见建议箱), or a figure.
 */
function deniedWords(tokens: readonly Token[], at: number): readonly Word[] {
  const { words, cut } = windowAfter(tokens, at)
  const next = tokens[at + words.length + 1]
  if (cut || next?.kind === 'figure') return []
  const goesOn = next?.kind === 'mark' && next.mark === 'pause' && !has(words, 'row', 'column', 'request')
  if (!goesOn) return words
  const more = windowAfter(tokens, at + words.length + 1)
  return more.cut ? [] : [...words, ...more.words]
}
