import type { TextRole } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { Line } from './compose-lines.js'
import type { TablePart } from './split-table.js'

/** A line at its place: `x` its left edge, `baseline` below the upper edge of the paper, both in points. */
export interface PlacedLine {
  readonly kind: 'line'
  readonly line: Line
  readonly x: Pt
  readonly baseline: Pt
  readonly role: TextRole
}

/** A line of a block of the document; `block` is its position there. */
export interface PlacedBlockLine extends PlacedLine {
  readonly block: number
}

/** A table or a part of one at its place: its upper left corner, in points from that of the paper. */
export interface PlacedTable {
  readonly kind: 'table'
  readonly part: TablePart
  readonly x: Pt
  readonly y: Pt
  readonly block: number
  /** True: an earlier page holds the first part. */
  readonly continued: boolean
}

/** What stands on a page, in reading order, and what the page itself carries. */
export interface Page {
  /**
   * True: the items stand across the paper, turned by a quarter to the left (横排). Their places are those on a page laid
   * down, `turnedPage` of the style's; its upper left corner is the lower left one of the paper, its upper edge the left
   * one. Page number and draft mark stand upright as on all pages.
   */
  readonly turned: boolean
  readonly items: readonly (PlacedBlockLine | PlacedTable)[]
  readonly pageNumber: PlacedLine
  readonly draftMark?: PlacedLine
}
