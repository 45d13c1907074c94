import type { Claim, Reading } from './claim.js'
import { fits } from './fits.js'
import { claimAt, type Progress } from './progress.js'
import { type Targets, targetsOf } from './targets.js'
import type { Figure, Word } from './token.js'
import { columnOf, has, rowOf, type Window, windowAfter, windowBefore } from './window.js'

/**
 * Reads what a figure says, and adds it to the claims.
 *
 * @param figure the figure
 * @param at its index among the tokens
 * @param progress the passage
 * @returns the claim that words after it go on from; none where it was not understood
 */
export function readFigure(figure: Figure, at: number, progress: Progress): Claim | undefined {
  const before = windowBefore(progress.tokens, at)
  if (!isPlain(figure, before, progress)) return undefined
  if (has(before.words, 'rise', 'fall')) return readChange(figure, before, progress)
  if (has(before.words, 'comparison') || figure.unit === 'percent' || figure.unit === 'other') return undefined
  const separately = has(before.words, 'each') || figure.value === 0
  const words = wordsFor(before, windowAfter(progress.tokens, at))
  const targets = targetsOf(words, progress.topic, separately).filter(readings =>
    fits(readings, figure, words, progress),
  )
  if (isPartOfLast(before, progress)) widenLast(targets, progress)
  const { start, end, value, step, unit } = figure
  const claims = targets.map(readings =>
    claimAt(
      { kind: 'figure', start, end, value, step, unit: unit === 'money' ? 'money' : 'count' },
      readings,
      progress,
    ),
  )
  progress.claims.push(...claims)
  return claims.length === 1 ? claims[0] : undefined
}

/** A figure that may be compared: exact, of the agency's own, of this year or the last. */
function isPlain(figure: Figure, { words }: Window, { owner, year, passage }: Progress): boolean {
  if (figure.inexact || Number.isNaN(figure.value) || owner === 'other' || year === 'other') return false
  if (has(words, 'inexact', 'otherTopic', 'channel', 'opaque', 'respectively', 'otherScope', 'otherTime')) return false
  return !isSaying(passage.text, figure)
}

/** 收到一件、办结一件 is a saying, no figure. */
function isSaying(text: string, { start, end }: Figure): boolean {
  if (text.slice(start, end) !== '一') return false
  const sentence =
    (/[^。；！？]*$/u.exec(text.slice(0, start))?.[0] ?? '') + (/^[^。；！？]*/u.exec(text.slice(start))?.[0] ?? '')
  return /[每逐]$/u.test(text.slice(0, start)) || (sentence.match(/一[件起份次项条个]/gu)?.length ?? 0) > 1
}

/** The words a figure belongs to: those before it, else those after it; a verb before may have its noun after. */
function wordsFor(before: Window, after: Window): readonly Word[] {
  const says = ({ means }: Word) =>
    means.kind === 'column' || means.kind === 'ambiguous' || (means.kind === 'row' && !means.act)
  const named = before.words
  if (named.some(says) || (has(named, 'request') && !(before.cut && !has(named, 'row')))) return named
  const nouns = after.words.filter(({ means }) => means.kind === 'request')
  if (has(named, 'row')) return [...named, ...nouns]
  return after.words.some(word => rowOf(word) ?? columnOf(word)) ? after.words : []
}

/** 含上年结转34件 right after a figure: that one holds both. */
function isPartOfLast({ words }: Window, { passage }: Progress): boolean {
  return words.some(({ start, end, means }) => means.kind === 'including' || passage.text.slice(start, end) === '其中')
}

function widenLast(targets: Targets, { claims, last }: Progress): void {
  const isCarried = targets[0]?.[0]?.rows.join() === 'carriedIn'
  const [first] = last?.readings ?? []
  if (!isCarried || last === undefined || first?.rows.join() !== 'received') return
  const both: Reading = { ...first, rows: ['received', 'carriedIn'] }
  claims[claims.indexOf(last)] = {
    ...last,
    readings: [both, ...last.readings.filter(({ rows }) => rows.join() !== both.rows.join())],
  }
}

/** 同比增长12.5%, 较上年增加3件: of what the words name, else of the figure before. */
function readChange(figure: Figure, { words, cut }: Window, progress: Progress): Claim | undefined {
  const { claims, topic, last, compared, year } = progress
  if (!compared || year !== 'this') return last
  const alone = cut && !has(words, 'row', 'column')
  const [named] = alone ? [] : targetsOf(words, topic, false)
  const readings = named ?? (cut ? undefined : last?.readings)
  if (readings === undefined) return last
  const { start, end, step } = figure
  const value = has(words, 'fall') ? -figure.value : figure.value
  const percent = figure.unit === 'percent'
  if (!percent && figure.unit !== 'count') return last
  const kind = percent ? 'growth' : 'difference'
  claims.push(claimAt({ kind, start, end, value, step, unit: percent ? 'percent' : 'count' }, readings, progress))
  return last
}
