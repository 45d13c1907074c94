import type { TableId } from '../../tables/table-spec.js'
import type { Reading } from './claim.js'
import type { RowMeaning } from './meaning.js'
import type { Word } from './token.js'
import { columnOf, has, rowOf } from './window.js'

/** What was spoken of last. */
export interface Topic {
  /** The table, or something that no table has. */
  readonly table?: TableId | 'other'
  /** The word for its rows. */
  readonly row?: RowMeaning
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
}

const totals: Readonly<Record<TableId, readonly string[] | undefined>> = {
  requests: ['total'],
  disputes: ['total'],
  disclosure: undefined,
}

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
    const readings = readingsOf(group, own.length > 0 ? [...new Set(own)] : decided(group, words))
    return readings.length > 0 ? [readings] : []
  })
}

/** A word that may mean two things means what goes with the topic. */
function settle(word: Word, { table }: Topic): Word {
  if (word.means.kind !== 'ambiguous') return word
  const means = word.means.among.find(meaning => meaning.table === table)
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
    if (row !== undefined && (!row.act || table === 'requests' || has(counted, 'request'))) items.push({ row, joined })
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

/** A column alone goes with the row spoken of last: 维持3件; 自然人申请3件 with the requests received. */
function inherited(columns: readonly { readonly table: TableId }[], topic: Topic): readonly Item[] {
  const table = columns[0]?.table
  if (table === undefined) return []
  if (topic.row?.table === table) return [{ row: topic.row, joined: false }]
  return table === 'requests' && topic.table === 'requests' ? [{ row: requestsAlone, joined: false }] : []
}

/** Requests and disputes are counted in totals; other rows only where words say what of them is counted. */
function decided(group: readonly Item[], words: readonly Word[]): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  if (first.row.readings[0]?.[0] === 'fees') return ['']
  const decides = words.some(word => rowOf(word)?.decides)
  return totals[first.row.table] ?? (decides ? ['', 'decisions'] : [])
}

/** Every choice of what the words may mean, added up: usually each has one meaning. */
function readingsOf(group: readonly Item[], columns: readonly string[]): readonly Reading[] {
  const [first] = group
  if (first === undefined || columns.length === 0) return []
  const rows = group.reduce<readonly (readonly string[])[]>(
    (choices, { row }) => choices.flatMap(choice => row.readings.map(reading => [...choice, ...reading])),
    [[]],
  )
  return rows.map(choice => ({ table: first.row.table, rows: [...new Set(choice)], columns }))
}
