import type { Claim, Reading } from './claim.js'
import { fits } from './fits.js'
import { claimAt, type Progress } from './progress.js'
import { type Targets, type Topic, targetsOf } from './targets.js'
import type { Figure, Token, Word } from './token.js'
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
  const { tokens, topic } = progress
  if (at < progress.read) return undefined
  const before = windowBefore(tokens, at, progress.read)
  if (!isPlain(figure, before, progress)) return undefined
  if (has(before.words, 'rise', 'fall')) return readChange(figure, before, progress)
  if (has(before.words, 'comparison')) return undefined
  if (has(before.words, 'respectively')) return readRespectively(before.words, at, progress)
  const separately = has(before.words, 'each') || figure.value === 0
  const after = windowAfter(tokens, at)
  const words = wordsFor(before, after)
  if (isOfOthers(before)) progress.topic = { table: 'other' }
  const targets = targetsOf(words, topic, separately).filter(readings => fits(readings, figure, words, progress))
  if (isPartOfLast(before, progress)) widenLast(targets, progress)
  const claims = targets.flatMap(readings => claimOf(figure, readings, progress))
  progress.claims.push(...claims)
  progress.topic = { ...progress.topic, ...columnsOf(targets) }
  progress.read = at + 1 + after.words.findLastIndex(word => words.includes(word)) + 1
  return claims.length === 1 ? claims[0] : undefined
}

function claimOf(
  { start, end, value, step, unit }: Figure,
  readings: readonly Reading[],
  progress: Progress,
): readonly Claim[] {
  if (unit === 'other') return []
  return [claimAt({ kind: 'figure', start, end, value, step, unit }, readings, progress)]
}

/** The columns that words after the figure may go on with. */
function columnsOf(targets: Targets): Pick<Topic, 'columns'> {
  const reading = targets.at(-1)?.[0]
  return reading === undefined ? {} : { columns: reading.columns }
}

/** 行政复议和行政诉讼分别为17件、11件: as many figures as things, in their order. */
function readRespectively(words: readonly Word[], at: number, progress: Progress): undefined {
  const { tokens, topic } = progress
  const end = tokens.findIndex((token, index) => index > at && token.kind !== 'figure' && !isBetween(token))
  const row = tokens.slice(at, end < 0 ? undefined : end)
  const figures = row.flatMap(token => (token.kind === 'figure' ? [token] : []))
  const targets = targetsOf(words, topic, true)
  progress.read = at + row.length
  if (targets.length !== figures.length) return
  for (const [index, readings] of targets.entries()) {
    const figure = figures[index]
    if (figure === undefined || figure.inexact || !fits(readings, figure, words, progress)) continue
    progress.claims.push(...claimOf(figure, readings, progress))
  }
}

function isBetween(token: Token): boolean {
  return (token.kind === 'mark' && token.mark === 'pause') || (token.kind === 'word' && token.means.kind === 'joiner')
}

/** A figure that may be compared: exact, of the agency's own, of this year or the last. */
function isPlain(figure: Figure, { words }: Window, { owner, year, passage }: Progress): boolean {
  if (figure.inexact || Number.isNaN(figure.value) || owner === 'other' || year === 'other') return false
  if (has(words, 'inexact', 'otherTopic', 'channel', 'opaque', 'otherScope', 'otherTime')) return false
  return !isSaying(passage.text, figure)
}

/** 收到一件、办结一件 is a saying, no figure. */
function isSaying(text: string, { start, end }: Figure): boolean {
  if (text.slice(start, end) !== '一') return false
  const sentence =
    (/[^。；！？]*$/u.exec(text.slice(0, start))?.[0] ?? '') + (/^[^。；！？]*/u.exec(text.slice(start))?.[0] ?? '')
  return /[每逐]$/u.test(text.slice(0, start)) || (sentence.match(/一[件起份次项条个]/gu)?.length ?? 0) > 1
}

/** The words a figure belongs to: those before it, else those after it; what was done to what may stand on both sides. */
function wordsFor(before: Window, after: Window): readonly Word[] {
  const named = before.words
  if (named.some(isRow) || (has(named, 'request') && !(before.cut && !has(named, 'row')))) return named
  const column = named.map(columnOf).find(Boolean)
  const rows = after.words.filter(word => isRow(word) && (column === undefined || rowOf(word)?.table === column.table))
  if (has(named, 'column', 'ambiguous')) return [...named, ...rows]
  if (!has(named, 'row')) return has(after.words, 'row', 'column', 'ambiguous') ? after.words : []
  if (rows.length > 0) return [...named, ...after.words]
  const nouns = after.words.filter(({ means }) => means.kind === 'request')
  // 收到3件 is of the requests spoken of, 收到3件留言 is not.
  const isClosed = !after.cut && !has(after.words, 'otherTopic', 'channel', 'opaque')
  return nouns.length > 0 || isClosed ? [...named, ...nouns] : []
}

/** 困难救助申请35件, 涉及征地的申请23件: other requests, or a part of them; what follows is of those. */
function isOfOthers({ words, cut }: Window): boolean {
  return cut && has(words, 'request') && !has(words, 'row')
}

function isRow(word: Word): boolean {
  const row = rowOf(word)
  return row !== undefined && !row.act
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
  const of = named === undefined && !cut ? last : undefined
  const readings = named ?? of?.readings
  if (readings === undefined) return last
  const { start, end, step } = figure
  const value = has(words, 'fall') ? -figure.value : figure.value
  const percent = figure.unit === 'percent'
  if (!percent && figure.unit !== 'count') return last
  const kind = percent ? 'growth' : 'difference'
  const said = { kind, start, end, value, step, unit: percent ? 'percent' : 'count', ...(of && { of }) } as const
  claims.push(claimAt(said, readings, progress))
  return last
}
