import type { Pt } from '../style/units.js'
import type { FittingTable, TableSpace } from './fit-table.js'
import { tableHeight } from './row-heights.js'
import { cutTable, findCut, type TablePart } from './split-table.js'

/** A table is parted on a page that has room for this share of it at least; else it starts on the next. */
const leastShare = 0.3

/** Where a table, or what is left of it, is to stand on a page. Heights in points. */
export interface TablePlace extends TableSpace {
  /** First row still to be placed; absent: none is placed yet. */
  readonly row?: number
  /** Height of the lines right above that stay with the table. */
  readonly above: Pt
}

/** A part of a table for a page; `next` is the row that follows on the next page, if any. */
export interface TableFit {
  readonly part: TablePart
  readonly next?: number
}

/**
 * The part of a table that goes on a page: all of it if it fits here or on the next page, else as many rows as fit.
 *
 * @param table the table
 * @param place where it is to stand
 * @returns undefined when it had better start on the next page
 */
export function placeTable(table: FittingTable, place: TablePlace): TableFit | undefined {
  const { row, y, height, above, below } = place
  const newPage = row !== undefined || y <= above + 0.01
  if (row === undefined) {
    const here = table.fair(place)
    if (here !== undefined) return { part: here }
    const whole = table.whole({ ...place, y: above })
    if (whole !== undefined) return newPage ? { part: whole } : undefined
  }
  const free = table.free()
  const first = row ?? free.table.grid.headerRows
  const rest = cutTable(free, { first, end: free.heights.length })
  if (tableHeight(rest.table, rest.heights) <= height - y - below) return { part: rest }
  return partTable(free, first, height - y, newPage)
}

/** The last row waits for its notes; a page that holds nothing else takes a row in any case. */
function partTable(free: TablePart, first: number, room: Pt, newPage: boolean): TableFit | undefined {
  const rows = free.heights.length
  const end = Math.min(findCut(free, first, room), rows - 1)
  const share = (end - first) / (rows - free.table.grid.headerRows)
  if (!newPage && share < leastShare) return undefined
  const next = Math.max(end, first + 1)
  const part = cutTable(free, { first, end: next })
  return next < rows ? { part, next } : { part }
}
