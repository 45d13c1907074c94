import { excerpt } from '../source/excerpt.js'
import type { SourceMap } from '../source/source.js'
import type { Edition } from '../tables/edition.js'
import { editions } from '../tables/index.js'
import { expectWords } from './expect-node.js'
import { reportFields } from './fields.js'
import { findNamed } from './names.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import { readDate } from './read-date.js'
import type { CalendarDate } from './report.js'

/** The first year reported on: the regulation (条例) came into force on 1 May 2008. */
export const firstReportYear = 2008

/**
 * Reads the year reported on (年度): 2024, ２０２４ or 2024年.
 *
 * @param found its node; undefined when it was left out
 * @param context receives the problems
 */
export function readYear(found: FoundNode | undefined, context: ReadContext): number | undefined {
  const words = found && expectWords(found, context)
  if (found === undefined || words === undefined) return undefined
  const year = yearOf(words)
  if (year !== undefined && year >= firstReportYear) return year
  context.diagnostics.push(
    problem(
      'bad-year',
      { path: found.path },
      {
        zh: `年度写的是“${excerpt(words)}”，应为四位数字的年份，从 ${firstReportYear} 年起`,
        en: `Unexpected year “${excerpt(words)}”, expected four digits from ${firstReportYear} on`,
      },
      { zh: '写报告的是哪一年的工作，例如“年度: 2024”。', en: 'Write the year reported on, as in “年度: 2024”.' },
    ),
  )
  return undefined
}

function yearOf(words: string): number | undefined {
  const digits = /^(\d{4})\s*年?度?$/u.exec(words.normalize('NFKC'))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * The edition of the form (格式) a file takes: the one it names, else the one for its year, else the newest.
 * `tellEdition` says what is wrong with a name.
 *
 * @param root the file's entries
 */
export function readEdition(root: SourceMap): Edition {
  const wordsOf = (id: 'edition' | 'year') => {
    const entry = root.entries.find(({ key }) => findNamed(key, reportFields)?.id === id)
    return entry?.value.kind === 'scalar' ? entry.value.value.trim() : ''
  }
  const year = yearOf(wordsOf('year'))
  const forYear = editions.find(({ firstYear, lastYear = Number.POSITIVE_INFINITY }) => {
    return year !== undefined && year >= firstYear && year <= lastYear
  })
  return namedEdition(wordsOf('edition')) ?? forYear ?? editions.at(-1) ?? editions[0]
}

function namedEdition(words: string): Edition | undefined {
  const [digits] = /\d{4}/u.exec(words.normalize('NFKC')) ?? []
  return editions.find(({ id }) => id === digits)
}

/**
 * Tells when 格式 names no edition.
 *
 * @param found its node; undefined when it was left out
 * @param context receives the problem
 */
export function tellEdition(found: FoundNode | undefined, context: ReadContext): void {
  const words = found && expectWords(found, context)
  if (found === undefined || words === undefined || namedEdition(words) !== undefined) return
  const known = editions.map(({ id }) => id)
  context.diagnostics.push(
    problem(
      'bad-edition',
      { path: found.path },
      {
        zh: `格式写的是“${excerpt(words)}”，应为 ${known.join(' 或 ')}`,
        en: `Unexpected edition “${excerpt(words)}”, expected ${known.join(' or ')}`,
      },
      { zh: '一般不用写这一项，程序按年度选格式。', en: 'It may be left out: the year decides.' },
    ),
  )
}

/**
 * Reads the day the report was written (成文日期).
 *
 * @param found its node; undefined when it was left out
 * @param context receives the problems
 */
export function readDay(found: FoundNode | undefined, context: ReadContext): CalendarDate | undefined {
  const words = found && expectWords(found, context)
  if (found === undefined || words === undefined) return undefined
  const date = readDate(words)
  if (date !== undefined) return date
  context.diagnostics.push(
    problem(
      'bad-date',
      { path: found.path },
      {
        zh: `日期写的是“${excerpt(words)}”，应为日历上有的一天，例如 2025年1月20日`,
        en: `Unexpected date “${excerpt(words)}”, expected a day of the calendar such as 2025年1月20日`,
      },
      { zh: '写成“2025年1月20日”或“2025-01-20”。', en: 'Write 2025年1月20日 or 2025-01-20.' },
    ),
  )
  return undefined
}
