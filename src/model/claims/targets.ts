import type { TableId } from '../../tables/table-spec.js'
import type { Reading } from './claim.js'
import type { ColumnMeaning, RowMeaning } from './meaning.js'
import type { Word } from './token.js'
import { columnOf, has, rowOf } from './window.js'

/** What was spoken of last. */
export interface Topic {
  /** The table, or something that no table has. */
  readonly table?: TableId | 'other'
  /** The word for its rows. */
  readonly row?: RowMeaning
  /** The columns that were spoken of: 办理行政许可35件，行政处罚3件; 制发规章1件、规范性文件9件; 自然人5件、其他1件. */
  readonly columns?: readonly string[]
}

/** What words count: one thing, or several of which each is said to be the same. */
export type Targets = readonly (readonly Reading[])[]

/** A thing counted, while the words are read. */
interface Item {
  readonly row: RowMeaning
  /** True where 、 or 和 joins it to the one before. */
  readonly joined: boolean
}

/** The noun 申请 without a verb: those received, or all there were to be answered. */
export const requestsAlone: RowMeaning = {
  kind: 'row',
  table: 'requests',
  readings: [['received'], ['received', 'carriedIn'], ['total']],
  usual: ['total'],
}

/** Where the number of decisions stands: in the form of 2021 alone in its row, in that of 2019 in a column. */
export const decisionColumns: readonly string[] = ['', 'decisions']

/**
 * Finds what words count.
 *
 * @param words the words beside a figure
 * @param topic what was spoken of before
 * @param separately true where each thing counted is said to be the same (均为0), false where they are added up
 */
export function targetsOf(words: readonly Word[], topic: Topic, separately: boolean): Targets {
  const settled = words.map(word => settle(word, topic))
  const items = itemsIn(settled, topic)
  const columns = settled.flatMap(word => columnOf(word) ?? [])
  const named = items.length > 0 ? items : inherited(columns, topic)
  const tables = new Set(named.map(({ row }) => row.table))
  const apart = separately || named.every(({ row }) => row.act)
  const groups = apart ? named.map(item => [item]) : tables.size === 1 ? [named] : []
  return groups.flatMap(group => {
    const own = columns.filter(({ table }) => table === group[0]?.row.table).flatMap(column => column.columns)
    const readings = readingsOf(
      group,
      own.length > 0 ? [...new Set(own)] : columnsMeant(group[0]?.row, words, topic, separately),
    )
    return readings.length > 0 ? [readings] : []
  })
}

/** A word that may mean two things means what goes with the topic: 其他 after applicants is another applicant. */
function settle(word: Word, { table, columns }: Topic): Word {
  if (word.means.kind !== 'ambiguous') return word
  const ofApplicants = columns !== undefined && !columns.includes('total')
  const means = word.means.among.find(
    meaning => meaning.table === table && (table !== 'requests' || (meaning.kind === 'column') === ofApplicants),
  )
  return { ...word, means: means ?? { kind: 'opaque' } }
}

function itemsIn(words: readonly Word[], { table }: Topic): readonly Item[] {
  const items: Item[] = []
  let joined = false
  const counted = words.filter(({ means }) => means.kind !== 'filler')
  for (const [index, word] of counted.entries()) {
    const row = rowOf(word)
    const [before, after] = [counted[index - 1], counted[index + 1]]
    if (word.means.kind === 'joiner') joined = true
    if (word.means.kind === 'request' && !isModifier(before, after)) items.push({ row: requestsAlone, joined })
    // 收到, 公开 and the like are of requests only where requests are spoken of.
    const isSure = row?.table !== 'requests' || table === 'requests' || has(counted, 'request')
    if (row !== undefined && isSure) items.push({ row, joined })
    if (word.means.kind !== 'joiner') joined = false
  }
  return withoutActs(items)
}

/** 申请 after a verb or the like is no thing of its own: 收到申请, 予以公开申请, 行政许可申请. */
function isModifier(before: Word | undefined, after: Word | undefined): boolean {
  const isRow = (word: Word | undefined) => word !== undefined && (rowOf(word) ?? columnOf(word)) !== undefined
  return isRow(before) || isRow(after)
}

/** An act beside what it was done to (受理行政复议) says nothing more; of two acts the last is the nearest. */
function withoutActs(items: readonly Item[]): readonly Item[] {
  const told = items.filter(({ row }, index) => !row.act || items[index + 1]?.joined || items[index]?.joined)
  if (told.some(({ row }) => !row.act)) return told
  return told.length > 0 ? told : items.slice(-1)
}

/** A column alone goes with the row spoken of last: 维持3件; 自然人3件 may be of those or of all requests. */
function inherited(columns: readonly ColumnMeaning[], topic: Topic): readonly Item[] {
  const [column] = columns
  if (column === undefined || column.columns.includes('')) return []
  const { table } = column
  const last = topic.row?.table === table ? [topic.row] : []
  const isOfAll = table === 'requests' && topic.table === 'requests' && !topic.row?.act
  return [...(isOfAll ? [requestsAlone] : []), ...last].map(row => ({ row, joined: false }))
}

/** The columns meant where none is named: those of the form's totals, of the decisions made, of what was said before. */
function columnsMeant(
  row: RowMeaning | undefined,
  words: readonly Word[],
  topic: Topic,
  separately: boolean,
): readonly string[] {
  if (row?.usual !== undefined) return row.usual
  // 行政许可、行政处罚均为0 can only be about the decisions, of which the form asks.
  const ofDecisions = separately || words.some(word => rowOf(word)?.decides)
  return ofDecisions ? decisionColumns : (topic.columns ?? [])
}

/** Every choice of what the words may mean: rows that are joined are added up, of others each may be meant. */
function readingsOf(group: readonly Item[], columns: readonly string[]): readonly Reading[] {
  const table = group[0]?.row.table
  if (table === undefined || columns.length === 0) return []
  const runs: Item[][] = []
  for (const item of group) {
    const run = runs.at(-1)
    if (run !== undefined && (item.joined || table !== 'requests')) run.push(item)
    else runs.push([item])
  }
  return runs
    .reverse()
    .flatMap(sums)
    .map(rows => ({ table, rows, columns }))
}

/** The rows of each choice of what some words, added up, may mean. */
function sums(run: readonly Item[]): readonly (readonly string[])[] {
  return run.reduce<readonly (readonly string[])[]>(
    (choices, { row }) => choices.flatMap(choice => row.readings.map(reading => [...new Set([...choice, ...reading])])),
    [[]],
  )
}
