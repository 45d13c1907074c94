import type { Claim, Reading } from './claim.js'
import { claimAt, type Progress } from './progress.js'
import type { Word } from './token.js'
import { columnOf, rowOf, windowAfter } from './window.js'

/**
 * Reads that all of what was counted last were of one kind (均为自然人申请, 均获维持, 均予以公开): the figure before is the
 * figure of that kind.
 *
 * @param progress the passage
 * @param at the index of 均
 */
export function allAlike(progress: Progress, at: number): readonly Claim[] {
  const { tokens, last } = progress
  const each = tokens[at]
  const { words } = windowAfter(tokens, at)
  const kind = words.find(({ means }) => means.kind !== 'filler')
  if (each === undefined || kind === undefined || last?.kind !== 'figure' || last.value === 0) return []
  if (tokens[at + words.length + 1]?.kind === 'figure') return []
  const readings = last.readings.flatMap(reading => narrowed(reading, kind))
  if (readings.length === 0) return []
  const { value, step, unit } = last
  return [claimAt({ kind: 'all', start: each.start, end: kind.end, value, step, unit }, readings, progress)]
}

/** What a reading becomes when it is all of one kind; an act (均已答复) says nothing of the kind. */
function narrowed(reading: Reading, kind: Word): readonly Reading[] {
  const [column, row] = [columnOf(kind), rowOf(kind)]
  if (reading.columns.join() !== 'total') return []
  if (column?.table === reading.table) return [{ ...reading, columns: column.columns }]
  const isWhole = reading.table === 'requests' && ['received', 'total'].includes(reading.rows[0] ?? '')
  return isWhole && row?.table === 'requests' && !row.act ? row.readings.map(rows => ({ ...reading, rows })) : []
}
