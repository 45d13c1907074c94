import type { Meaning } from './meaning.js'
import { readNumeral } from './numeral.js'
import type { Figure, Mark, Token, Unit } from './token.js'
import { vocabulary } from './vocabulary/index.js'

/** Units of figures that the tables have, and those that only end a figure. */
const units: readonly (readonly [unit: Unit, words: string])[] = [
  ['money', '元'],
  ['percent', '%|个百分点'],
  ['other', '人次|人|期|户|家|场|篇|倍|分|册|名|类|种|天|个工作日|工作日|日|小时|米'],
  ['count', '件次|件|条|份|封|次|项|起|宗|例|部|个'],
]

/** Whole figures only, and none longer than any count: a row of a thousand digits is no figure. */
const arabic = '(?<![\\d.,])(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}(?:\\.\\d{1,6})?)'
const chineseDigits = '[零〇一二两三四五六七八九十百千万亿]'
const chinese = `(?<!${chineseDigits})${chineseDigits}{1,20}`
const numeral = `${arabic}|${chinese}`
const unitWords = units.map(([, words]) => words).join('|')

/** Patterns read before the vocabulary; the first group of each names its kind. */
const patterns = [
  '(?<date>\\d{1,2}月\\d{1,2}日|1(?:-|—|–|至|到)12月份?|12月(?:底|末))',
  '(?<month>\\d{1,2}月份?)',
  '(?<year>20\\d\\d)年(?!度?结转(?!至|到|下|20))(?:度|全年)?',
  '(?<ordinal>第(?:[\\d一二三四五六七八九十百]+)[条项款号批次个届期])',
  `(?<numeral>${numeral})(?<scale>[万亿])?(?<more>余|多|来)?(?:(?<lateScale>万)?(?<unit>${unitWords}))(?<lateMore>余|多)?`,
  `(?<=[为是：:均])(?<bare>\\d+|零|〇)(?=[，,。；;、）)]|$)`,
  '(?<stop>[。！？!?])',
  '(?<pause>[，,；;])',
  '(?<open>[（(])',
  '(?<close>[）)])',
]

const tokenPattern = new RegExp([...patterns, ...vocabulary.map(({ words }) => `(${words.join('|')})`)].join('|'), 'gu')

/** Length of a text from which on V8 compiles a pattern to machine code at once; its other way is slow for large ones. */
const longText = 1000
let compiled = false

/** The pattern, compiled when it is first needed, in a third of the time a short text would take. */
function readyPattern(): RegExp {
  if (!compiled) tokenPattern.test(' '.repeat(longText))
  compiled = true
  return tokenPattern
}

/** Groups of the pattern before those of the vocabulary. */
const patternGroups = patterns.join('').match(/\(\?<[a-z]/giu)?.length ?? 0

/**
 * Takes a text apart into words, figures and marks; what is not understood stays as it is between them.
 *
 * @param text a sentence
 * @param offset where it begins in its passage
 */
export function tokenize(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = []
  let read = 0
  const unknown = (until: number) => {
    if (until > read)
      tokens.push({ kind: 'unknown', start: offset + read, end: offset + until, text: text.slice(read, until) })
  }
  for (const match of narrow(text).matchAll(readyPattern())) {
    if (match[0] === '') continue
    unknown(match.index)
    tokens.push(tokenOf(match, offset))
    read = match.index + match[0].length
  }
  unknown(text.length)
  return tokens.filter(token => token.kind !== 'unknown' || token.text.trim() !== '')
}

/** Full-width figures as half-width ones, unit for unit. */
function narrow(text: string): string {
  return text.replace(/[０-９．％]/gu, character => character.normalize('NFKC'))
}

function tokenOf(match: RegExpExecArray, offset: number): Token {
  const { index, 0: written } = match
  const start = offset + index
  const stretch = { start, end: start + written.length }
  const means = meaningOf(match)
  if (means !== undefined) return { kind: 'word', ...stretch, means }
  const { date, month, year, ordinal, stop, pause, open, close } = match.groups ?? {}
  if (date !== undefined) return { kind: 'word', ...stretch, means: { kind: 'filler' } }
  if (month !== undefined) return { kind: 'word', ...stretch, means: { kind: 'otherTime' } }
  if (year !== undefined) return { kind: 'year', ...stretch, year: Number(year) }
  if (ordinal !== undefined) return { kind: 'unknown', ...stretch, text: written }
  const marks: readonly (readonly [Mark['mark'], string | undefined])[] = [
    ['stop', stop],
    ['pause', pause],
    ['open', open],
    ['close', close],
  ]
  const mark = marks.find(([, found]) => found !== undefined)?.[0]
  return mark === undefined ? figureOf(match, start) : { kind: 'mark', ...stretch, mark }
}

/** The meaning of the vocabulary's entry that matched. A loop, since this is done for every word of every report. */
function meaningOf(match: RegExpExecArray): Meaning | undefined {
  for (let entry = 0; entry < vocabulary.length; entry += 1) {
    if (match[patternGroups + 1 + entry] !== undefined) return vocabulary[entry]?.means
  }
  return undefined
}

function figureOf({ groups = {} }: RegExpExecArray, start: number): Figure {
  const { numeral = groups.bare ?? '', scale = '', more, lateScale = '', lateMore, unit = '' } = groups
  const unitOf = units.find(([, words]) => words.split('|').includes(unit))?.[0] ?? 'count'
  const written = numeral + scale
  const factor = readNumeral(`1${scale || lateScale}`) ?? 1
  const value = readNumeral(written)
  const decimals = /\.(\d+)$/u.exec(numeral)?.[1]?.length ?? 0
  return {
    kind: 'figure',
    start,
    end: start + written.length,
    value: value === undefined ? Number.NaN : lateScale === '' ? value : value * factor,
    unit: unitOf,
    step: factor / 10 ** decimals,
    inexact: more !== undefined || lateMore !== undefined,
    unitWord: unit,
  }
}
