import { type Passage, withWords } from '../passages.js'
import { ownWordsOf, type Sentence, sentencesOf } from './sentences.js'

/** A year that is not the one meant (年份笔误); `start` and `end` are units of the passage's text. */
export interface YearSlip {
  readonly kind: 'title' | 'report' | 'period' | 'opening' | 'carried' | 'named' | 'plan' | 'digits'
  readonly start: number
  readonly end: number
  /** As it is written. */
  readonly written: string
  /** The year that was expected; absent where only the writer can know. */
  readonly expected?: number
}

/** What is looked for in one kind of passage or sentence. */
interface Search {
  readonly kind: YearSlip['kind']
  /** Every group `year…` is a year. */
  readonly pattern: RegExp
  /** How far from the report's own year the right one is. */
  readonly offset: number
  /** True where another year is meant after all. */
  readonly isMeant?: (match: RegExpExecArray, year: number, own: number) => boolean
}

const reportNamed: Search = {
  kind: 'report',
  pattern: /(?<year>\d{4})年(?:度)?(?:的)?政府信息公开(?:工作)?(?:年度)?报告/gu,
  offset: 0,
}

const anywhere: readonly Search[] = [
  {
    kind: 'period',
    pattern:
      /(?<year>\d{4})\s*年\s*1\s*月\s*1\s*日(?:\d+时)?起?\s*(?:至|到|[-—–－~～])+\s*(?:(?<year2>\d{4})\s*年\s*)?12\s*月\s*31\s*日/gu,
    offset: 0,
    // Documents of several years are put in order, not counted for one.
    isMeant: ({ groups = {} }, _, own) =>
      groups.year2 !== undefined && groups.year2 !== groups.year && Number(groups.year) < own - 1,
  },
  {
    kind: 'period',
    pattern: /统计(?:期限|时间|时限|周期|范围)[^。；\d]{0,12}(?<year>\d{4})年(?!\s*1\s*月)/gu,
    offset: 0,
  },
  {
    kind: 'period',
    pattern: /(?<![较比同与从]\s{0,2})截[至止]到?\s*(?<year>\d{4})年(?:12月(?:31日|底|末)|底|末|年底|年末)(?=[，,])/gu,
    offset: 0,
    isMeant: ({ input, index }, year, own) => year < own - 1 || /增|减|较|比|升|降/u.test(clauseAfter(input, index)),
  },
  {
    kind: 'carried',
    pattern: /(?<![流运周移好扭旋倒])(?:结转|顺延|转)(?<to>至|到|入|为)?\s*(?<year>\d{4})年/gu,
    offset: 1,
    isMeant: ({ groups, input, index }, year, own) => {
      // 结转2023年申请3件, 由2023年结转至2024年: what was carried in.
      if (year === own - 1) return groups?.to === undefined
      return year === own && /上(?:一)?年|去年|往年/u.test(clauseBefore(input, index).replace(`${own - 1}年`, '上年'))
    },
  },
  { kind: 'named', pattern: /下(?:一)?年度?[（(](?<year>\d{4})年/gu, offset: 1 },
  { kind: 'named', pattern: /上(?:一)?年度?[（(](?<year>\d{4})年/gu, offset: -1 },
  { kind: 'named', pattern: /本年度?[（(](?<year>\d{4})年/gu, offset: 0 },
]

const plans: readonly Search[] = [
  {
    kind: 'plan',
    pattern:
      /^[^，。；：、]{0,8}?(?<year>\d{4})年(?:度)?(?:的)?(?:政务公开|政府信息公开)?(?:工作)?(?:的)?(?:打算|计划|思路|安排|措施|举措)/gu,
    offset: 1,
    isMeant: ({ 0: words }, year, own) => year > own || /按照|根据|落实|对照|围绕|完成/u.test(words),
  },
  {
    kind: 'plan',
    // 将 alone may be 把.
    pattern:
      /(?<year>\d{4})年(?:度)?[，,]?[^，。；]{0,10}?将(?:切实|继续|进一步|认真|着力|不断|重点|持续|坚持|严格|深入|全面|努力|采取|积极|从以下)/gu,
    offset: 1,
    isMeant: (_, year, own) => year > own,
  },
]

/**
 * Years in a passage that are left over from last year’s report, or wrong otherwise.
 *
 * @param passage the passage
 * @param own the year reported on
 */
export function yearSlipsIn(passage: Passage, own: number): readonly YearSlip[] {
  const { part } = passage
  const text = inFigures(passage.text)
  if (part === 'signature' || !/\d年|\d{4}\s/u.test(text)) return []
  if (part === 'title') return search(text, { kind: 'title', pattern: /(?<year>\d{4})年/gu, offset: 0 }, own)
  const inDigits = text === passage.text ? passage : withWords(passage, text)
  const [sentences, masked] = [sentencesOf(inDigits), ownWordsOf(inDigits).text]
  const found = [
    ...(part === 'introduction' ? search(text, reportNamed, own) : []),
    ...anywhere.flatMap(one => search(masked, one, own)),
    ...(part === 'problems' ? plans.flatMap(one => search(masked, one, own)) : []),
    ...openings(sentences, passage, own),
    ...brokenYears(masked),
  ]
  // 2023年1月1日 at the beginning is told as a period.
  const first = found.filter((slip, index) => found.findIndex(({ start }) => start === slip.start) === index)
  return first.sort((a, b) => a.start - b.start)
}

/** 二〇二三年 as 2023年, unit by unit. */
function inFigures(text: string): string {
  const digits = '〇一二三四五六七八九'
  return text.replace(/二[〇零○][一二三][〇零○一二三四五六七八九](?=年)/gu, year =>
    [...year].map(digit => Math.max(0, digits.indexOf(digit))).join(''),
  )
}

function search(text: string, { kind, pattern, offset, isMeant }: Search, own: number): readonly YearSlip[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    let from = match.index
    return [match.groups?.year, match.groups?.year2].flatMap((figures): readonly YearSlip[] => {
      if (figures === undefined) return []
      const start = text.indexOf(figures, from)
      from = start + figures.length
      const year = Number(figures)
      if (year === own + offset || isMeant?.(match, year, own)) return []
      return [{ kind, start, end: start + figures.length + 1, written: `${figures}年`, expected: own + offset }]
    })
  })
}

function clauseBefore(text: string, at: number): string {
  return text.slice(0, at).replace(/^.*[，。；：]/su, '')
}

function clauseAfter(text: string, at: number): string {
  return /^[^。；]*/u.exec(text.slice(at))?.[0] ?? ''
}

/** 2023年，……: a year that a sentence is about, with its comma or the words that begin such a sentence. */
const opening =
  /^(?:[\s\u3000，]|[一二三四五六七八九]是)*(?<year>\d{4})年(?:度|全年)?(?:[，,]|(?=我|全|本|区|县|市|省|局|镇|乡|街道|各级|政府|共|未|收到|受理|新收|主动公开|主要|工作(?!要点|计划|任务|安排|方案)))/u
const comparison = /同比|上年|去年|相比|较|以来|起[，,]|比\d{4}年/u
const future = /将|计划|拟|继续|打算|下一步|今后|力争|努力/u
/** What only this year’s sentences say. */
const claim = /收到|受理|新收|答复|办结|未发生|收取|公开(?:各类)?(?:政府)?信息\d/u
const shortfall =
  /取得(?:了)?(?:一定|较好|明显|良好)?(?:的)?(?:成绩|成效|进展)|存在(?:一些|以下|一定|着)?(?:的)?(?:主要)?(?:问题|不足|差距)/u

function openings(sentences: readonly Sentence[], { part, kind }: Passage, own: number): readonly YearSlip[] {
  if (part === 'introduction' || kind === 'heading') return []
  return sentences.flatMap(({ text, start }, index): readonly YearSlip[] => {
    const figures = opening.exec(text)?.groups?.year
    const year = Number(figures)
    if (figures === undefined || year === own || comparison.test(text) || text.includes(`${own}年`)) return []
    const isLeft = year < own ? isLeftOver(sentences, index, own) : isTooEarly(text, part)
    if (!isLeft) return []
    const at = start + text.indexOf(figures)
    return [{ kind: 'opening', start: at, end: at + figures.length + 1, written: `${figures}年`, expected: own }]
  })
}

/** A passage that never speaks of this year is about it; in one that does, only what was counted can be meant. */
function isLeftOver(sentences: readonly Sentence[], at: number, own: number): boolean {
  const ownYear = `${own}年`
  const mentionsOwn = sentences.some(({ text }) =>
    text.replace(/(?:结转|顺延|转)[至到入]?\d{4}年/gu, '').includes(ownYear),
  )
  if (!mentionsOwn) return true
  const around = `${sentences[at - 1]?.text ?? ''}${sentences[at + 1]?.text ?? ''}`
  const isCompared = comparison.test(around) || (around.includes(ownYear) && claim.test(around))
  return claim.test(sentences[at]?.text ?? '') && !isCompared
}

/** A year to come that is spoken of as if it were over. */
function isTooEarly(text: string, part: Passage['part']): boolean {
  return !future.test(text) && (part !== 'problems' || shortfall.test(text))
}

function brokenYears(text: string): readonly YearSlip[] {
  return [...text.matchAll(/(?<![\d.])(?:20[123]|20[123]\d\d)年(?![代来间内以期历]|前)/gu)].map(
    ({ index, 0: written }) => {
      return { kind: 'digits', start: index, end: index + written.length, written }
    },
  )
}
