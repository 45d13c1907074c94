import type { Passage } from '../passages.js'
import { allAlike } from './all-alike.js'
import type { Claim } from './claim.js'
import { deny } from './deny.js'
import { isOwnName, namesAnother } from './owner.js'
import type { Progress, Reporter } from './progress.js'
import { readFigure } from './read-figure.js'
import type { Topic } from './targets.js'
import type { Mark, Token, Word } from './token.js'
import { tokenize } from './tokenize.js'

/**
 * Reads what a passage says of the tables (陈述): figures that have a cell, and that there was none. What is not
 * understood for sure is left alone.
 *
 * @param passage the passage
 * @param reporter who reports on which year
 */
export function readClaims(passage: Passage, reporter: Reporter): readonly Claim[] {
  const tokens = sentencesWorthReading(passage.text).map(token => withOwner(token, reporter))
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
    read: 0,
  }
  for (const [at, token] of tokens.entries()) readToken(token, at, progress)
  return progress.claims
}

/** A sentence that says something of the tables counts or denies, and names what the tables are about. */
const counting =
  /[\d０-９零〇一二两三四五六七八九十百千万亿余多](?:件|份|条|次|项|起|宗|例|个|部|封|[万亿]?元|%|％)|[为是：][\d零]/u
const denying = /[未无零]|没有|不存在|不涉及/u
const ofTables =
  /申请|复议|诉讼|规章|规范性|许可|处罚|强制|收费|受理|办[结理复]|答复|结转|提供|不予|予以|公开\d|[部全]分?公开|处理|维持|纠正|自然人|法人|公民|采购|第三方|秘密|案卷|稳定|制作|信息[\d一二]/u

/** What a sentence that says nothing of the tables may be about: the next one goes on from there. */
const aboutRequests = /依申请|公开申请/u

/** The tokens of the sentences that may say something of the tables: few do, and taking apart is what costs time. */
function sentencesWorthReading(text: string): readonly Token[] {
  return [...text.matchAll(/[^。！？]+[。！？]?/gu)].flatMap(({ 0: sentence, index }): readonly Token[] => {
    if (ofTables.test(sentence) && (counting.test(sentence) || denying.test(sentence))) return tokenize(sentence, index)
    const named = aboutRequests.exec(sentence)
    if (named === null) return []
    const stretch = { start: index + named.index, end: index + named.index + named[0].length }
    return [
      { kind: 'word', ...stretch, means: { kind: 'request' } },
      { kind: 'mark', start: stretch.end, end: stretch.end, mark: 'stop' },
    ]
  })
}

/** The agency's own name is no word that is not understood. */
function withOwner(token: Token, { agency }: Reporter): Token {
  if (token.kind !== 'unknown' || !isOwnName(token.text.trim(), agency)) return token
  return { kind: 'word', start: token.start, end: token.end, means: { kind: 'ownScope' } }
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
  const topic = topicAfter(progress.topic)
  Object.assign(progress, { topic, year: 'this', owner: 'own', compared: false, last: undefined })
}

/** Beyond a sentence its columns do not go on, nor does an outcome: 不予公开28件。自然人113件 is of all. */
function topicAfter({ table, row }: Topic): Topic {
  return { ...(table && { table }), ...(row && row.table !== 'requests' && { row }) }
}

/** Documents made public are no documents made: what was made does not go on beyond them. */
function withoutColumns({ columns: _, ...topic }: Topic): Topic {
  return topic
}

function yearOf(year: number, { year: own }: Reporter): Progress['year'] {
  return year === own ? 'this' : year === own - 1 ? 'last' : 'other'
}

function readWord(word: Word, at: number, progress: Progress): void {
  const { means } = word
  switch (means.kind) {
    case 'row':
      if (means.table !== 'requests' || progress.topic.table === 'requests')
        progress.topic = { ...progress.topic, table: means.table, row: means }
      return
    case 'request':
      progress.topic = { ...(progress.topic.row?.table === 'requests' && progress.topic), table: 'requests' }
      return
    case 'otherTopic':
      progress.topic = { table: 'other' }
      return
    case 'publishing':
      progress.topic = withoutColumns(progress.topic)
      return
    case 'each':
      progress.claims.push(...allAlike(progress, at))
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
    case 'cumulative':
      if (!isOfTheYear(word, progress)) progress.year = 'other'
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

/** 全年累计 is of the year; 截至2024年底累计 is of all years. */
function isOfTheYear({ start }: Word, { passage: { text } }: Progress): boolean {
  const before = text.slice(text.lastIndexOf('。', start) + 1, start)
  return /20\d\d年|全年|年度/u.test(before) && !/截[至止]|以来|自/u.test(before)
}

/** 较2022年 in a report on 2024 is no comparison with the year before. */
function isWithLastYear({ start, end }: Word, { passage, reporter }: Progress): boolean {
  const year = /20\d\d/u.exec(passage.text.slice(start, end))?.[0]
  return year === undefined || Number(year) === reporter.year - 1
}
