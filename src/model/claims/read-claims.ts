import type { Passage } from '../passages.js'
import type { Claim } from './claim.js'
import { deny } from './deny.js'
import { namesAnother } from './owner.js'
import type { Progress, Reporter } from './progress.js'
import { readFigure } from './read-figure.js'
import type { Mark, Token, Word } from './token.js'
import { tokenize } from './tokenize.js'

/** Passages without any of these words say nothing of the tables. */
const worthReading = /申请|复议|诉讼|规章|规范性|许可|处罚|强制|收费|受理|采购/u

/**
 * Reads what a passage says of the tables (陈述): figures that have a cell, and that there was none. What is not
 * understood for sure is left alone.
 *
 * @param passage the passage
 * @param reporter who reports on which year
 */
export function readClaims(passage: Passage, reporter: Reporter): readonly Claim[] {
  if (!worthReading.test(passage.text)) return []
  const tokens = tokenize(passage.text)
  const progress: Progress = {
    passage,
    tokens,
    reporter,
    claims: [],
    topic: /依申请/u.test(passage.above.join('')) ? { table: 'requests' } : {},
    year: 'this',
    owner: 'own',
    compared: false,
    last: undefined,
    outer: [],
  }
  for (const [at, token] of tokens.entries()) readToken(token, at, progress)
  return progress.claims
}

function readToken(token: Token, at: number, progress: Progress): void {
  switch (token.kind) {
    case 'mark':
      readMark(token, progress)
      return
    case 'year':
      progress.year = yearOf(token.year, progress.reporter)
      return
    case 'unknown':
      if (namesAnother(token.text, progress.reporter.agency)) progress.owner = 'other'
      return
    case 'word':
      readWord(token, at, progress)
      return
    case 'figure':
      progress.last = readFigure(token, at, progress)
  }
}

function readMark({ mark }: Mark, progress: Progress): void {
  const { last, owner, year, outer } = progress
  if (mark === 'open') outer.push({ last, owner, year })
  if (mark === 'close') Object.assign(progress, outer.pop())
  if (mark !== 'stop') return
  Object.assign(progress, { year: 'this', owner: 'own', compared: false, last: undefined })
}

function yearOf(year: number, { year: own }: Reporter): Progress['year'] {
  return year === own ? 'this' : year === own - 1 ? 'last' : 'other'
}

function readWord(word: Word, at: number, progress: Progress): void {
  const { means } = word
  switch (means.kind) {
    case 'row':
      if (!means.act) progress.topic = { table: means.table, row: means }
      else if (progress.topic.table === 'requests') progress.topic = { table: 'requests', row: means }
      return
    case 'request':
      progress.topic = { ...(progress.topic.row?.table === 'requests' && progress.topic), table: 'requests' }
      return
    case 'otherTopic':
      progress.topic = { table: 'other' }
      return
    case 'thisYear':
      progress.year = 'this'
      return
    case 'lastYear':
      progress.year = 'last'
      return
    case 'otherTime':
      progress.year = 'other'
      return
    case 'comparison':
      progress.compared = isWithLastYear(word, progress)
      return
    case 'ownScope':
      progress.owner = 'own'
      return
    case 'wholeRegion':
      progress.owner = progress.reporter.body === 'government' ? 'own' : 'other'
      return
    case 'otherScope':
      progress.owner = 'other'
      return
    case 'negation':
      progress.claims.push(...deny(progress, at))
  }
}

/** 较2022年 in a report on 2024 is no comparison with the year before. */
function isWithLastYear({ start, end }: Word, { passage, reporter }: Progress): boolean {
  const year = /20\d\d/u.exec(passage.text.slice(start, end))?.[0]
  return year === undefined || Number(year) === reporter.year - 1
}
