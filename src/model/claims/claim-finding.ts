import type { Localized, Related, Suggestion } from '../../source/diagnostic.js'
import { excerpt } from '../../source/excerpt.js'
import { placeIn } from '../passages.js'
import type { Report } from '../report.js'
import type { Finding } from '../rule.js'
import { cellsMeant } from './cells-meant.js'
import { type Claim, clauseOf } from './claim.js'
import type { Disagreement } from './disagreement.js'
import { nameReading } from './name-reading.js'
import { readNumeral } from './numeral.js'
import { referenceTo } from './reference-to.js'
import { typedFigure } from './typed-figure.js'

/**
 * The finding that a claim and the tables say different things: the sentence, the cell in words, both numbers, both
 * places, and the reference that would keep them together.
 *
 * @param claim the claim
 * @param disagreement what the tables say
 * @param report the report the claim stands in
 */
export function claimFinding(claim: Claim, disagreement: Disagreement, report: Report): Finding {
  const { passage, start, end } = claim
  const [found, expected] = [printed(claim, claim.value), printed(claim, disagreement.expected)]
  const where = whereOf(claim, disagreement)
  const quote = excerpt(clauseOf(claim))
  const suggestion = suggestionFor(claim, disagreement)
  return {
    message: {
      zh: `“${quote}”与${where.zh}不一致：${saidWords(claim, found.zh, expected.zh)}`,
      en: `Unexpected ${found.en} in “${quote}”, expected ${expected.en} as in ${where.en}`,
    },
    place: placeIn(passage, start, end),
    hint: hintFor(suggestion),
    related: relatedCells(disagreement, report),
    values: { found: found.zh, expected: expected.zh },
    ...(suggestion && { suggestion }),
  }
}

function saidWords({ kind }: Claim, found: string, expected: string): string {
  switch (kind) {
    case 'figure':
      return `文中是 ${found}，表中是 ${expected}`
    case 'all':
      return `文中说都是（${found}），表中是 ${expected}`
    case 'none':
      return `文中说${found}，表中是 ${expected}`
    case 'growth':
    case 'difference':
      return `文中是${found}，算出来是${expected}`
  }
}

function whereOf({ kind, year }: Claim, { reading, report }: Disagreement): Localized {
  const name = nameReading(reading, report)
  if (year === 'last') return { zh: `上年报告${name.zh}`, en: `last year’s report, ${name.en}` }
  if (kind !== 'growth' && kind !== 'difference') return name
  return { zh: `两年报告的${name.zh}`, en: `the reports of both years, ${name.en}` }
}

/** A figure as it was written: money in 万元 or in 元, changes with their direction. */
function printed({ kind, unit, step, passage, start, end }: Claim, value: number): Localized {
  if (kind === 'none') return value === 0 ? { zh: '没有', en: 'none' } : plain(value)
  if (kind === 'growth') {
    const decimals = Math.max(0, Math.round(-Math.log10(step)))
    const share = `${Math.abs(value).toFixed(decimals)}%`
    return changed(value, share)
  }
  if (kind === 'difference') return changed(value, String(Math.abs(value)))
  return unit === 'money' ? inYuan(value, passage.text.slice(start, end)) : plain(value)
}

/** Money in the unit it was written in: 元, 万元, 亿元. */
function inYuan(value: number, written: string): Localized {
  const scale = /[万亿]$/u.exec(written)?.[0] ?? ''
  const factor = readNumeral(`1${scale}`) ?? 1
  return plain(Number((value / factor).toPrecision(15)), `${scale}元`)
}

function plain(value: number, unit = ''): Localized {
  return { zh: `${value}${unit}`, en: `${value}${unit}` }
}

function changed(value: number, amount: string): Localized {
  return value < 0
    ? { zh: `减少${amount}`, en: `a fall of ${amount}` }
    : { zh: `增加${amount}`, en: `a rise of ${amount}` }
}

function hintFor(suggestion: Suggestion | undefined): Localized {
  const safe =
    suggestion === undefined
      ? { zh: '', en: '' }
      : { zh: '；改成引用，以后就不会再不一致', en: '; a reference keeps them together' }
  return {
    zh: `核对文中的话和表中的数，改正写错的${safe.zh}。文中说的如果是另一个范围，请写明范围，或在“说明”里写明理由。`,
    en: `Check the sentence and the table, and mend the wrong one${safe.en}. If the sentence is about something else, say so in it, or give a reason under 说明.`,
  }
}

/** The cells with a figure; for a sum only those that add to it. */
function relatedCells({ reading, report: meant }: Disagreement, report: Report): readonly Related[] {
  const cells = cellsMeant(reading, meant)
  const telling = cells.length === 1 ? cells : cells.filter(({ value }) => value.printed !== '0')
  return telling.map(({ value: { path, printed: figure } }) => ({
    message: { zh: `表中是 ${figure}`, en: `${figure} in the table` },
    place: { path, ...(meant !== report && { file: meant.file }) },
  }))
}

/** The reference to write instead of the typed figure; it is asked about, since the figure may be the right one. */
function suggestionFor(claim: Claim, { reading, report }: Disagreement): Suggestion | undefined {
  const typed = typedFigure(claim)
  const name = referenceTo(reading, report)
  if (typed === undefined || name === undefined) return undefined
  const text = `{${claim.year === 'last' ? `上年.${name}` : name}}`
  return {
    message: { zh: `改为引用“${text}”`, en: `Write the reference “${text}”` },
    replacements: [{ place: placeIn(claim.passage, typed.start, typed.end), text }],
    asks: 'figure',
  }
}
