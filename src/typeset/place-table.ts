import type { Pt } from '../style/units.js'
import type { FittingTable, TableSpace } from './fit-table.js'
import { tableHeight } from './row-heights.js'
import { cutTable, findCut, type TablePart } from './split-table.js'

/** A table is parted on a page that has room for this share of it at least; else it starts on the next. */
const leastShare = 0.3

/** Where a table, or what is left of it, is to stand on a page. Heights in points. */
export interface TablePlace extends TableSpace {
  /** What is left of the table; absent: none of it is placed yet. */
  readonly left?: TableRest
  /** Height of the lines right above that stay with the table. */
  readonly above: Pt
  /** True: the table begins where it stands, and is parted wherever the page ends. */
  readonly loose: boolean
}

/** A part of a table for a page, and what is left for the next page, if anything. */
export interface TableFit {
  readonly part: TablePart
  readonly left?: TableRest
}

/** What is left of a table: the table as it was set for its first part, and the first row still to be placed. */
export interface TableRest {
  readonly whole: TablePart
  readonly row: number
}

/**
 * The part of a table that goes on a page: all of it if it fits here or on the next page, else as many rows as fit.
 *
 * @param table the table
 * @param place where it is to stand
 * @returns undefined when it had better start on the next page
 */
export function placeTable(table: FittingTable, place: TablePlace): TableFit | undefined {
  const { left, y, above, loose } = place
  if (left !== undefined) return placeRows(left, place, true)
  const here = table.fair(place)
  if (here !== undefined) return { part: here }
  const newPage = y <= above + 0.01
  const whole = table.whole({ ...place, y: above })
  if (whole !== undefined && newPage) return { part: whole }
  if (whole !== undefined && !loose) return undefined
  const partable = table.partable(place)
  return placeRows({ whole: partable, row: partable.table.grid.headerRows }, place, newPage)
}

/** As many rows as fit: the last one waits for its notes; a page that holds nothing else takes a row in any case. */
function placeRows({ whole, row }: TableRest, place: TablePlace, newPage: boolean): TableFit | undefined {
  const room = place.height - place.y
  const rows = whole.heights.length
  const rest = cutTable(whole, { first: row, end: rows })
  if (tableHeight(rest.table, rest.heights) <= room - place.below) return { part: rest }
  const end = Math.min(findCut(whole, row, room), rows - 1)
  const share = (end - row) / (rows - whole.table.grid.headerRows)
  if (!newPage && (place.loose ? end === row : share < leastShare)) return undefined
  const next = Math.max(end, row + 1)
  const part = cutTable(whole, { first: row, end: next })
  return next < rows ? { part, left: { whole, row: next } } : { part }
}
