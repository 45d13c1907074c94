import { textBlock } from '../style/page.js'
import type { Style } from '../style/style.js'
import type { Pt } from '../style/units.js'
import type { Blocks } from '../tree/nodes.js'
import { paddingFor, rowHeights } from './row-heights.js'
import { type SetTable, setTable, sizeTable } from './set-table.js'
import { findCut, type TablePart, wholeTable } from './split-table.js'

/** Room for a table on a page. Heights in points. */
export interface TableSpace {
  /** From the top of the text block to the table. */
  readonly y: Pt
  /** Height of the text block, and of a line of its grid. */
  readonly height: Pt
  readonly pitch: Pt
  /** What stands below the table and stays with it; below that, the text goes on with a line of the grid. */
  readonly below: Pt
}

/** The ways a table can be set, from the preferred size down; each is worked out when first asked for. */
export interface FittingTable {
  /** The table on one page: the first size that fits, its padding as near to the comfortable one as may be. */
  whole(space: TableSpace): TablePart | undefined
  /** Like `whole`, but only at the preferred size and without being squeezed. */
  fair(space: TableSpace): TablePart | undefined
  /** The table at the preferred size, to be parted from a place on: at the comfortable padding, or less to save a page. */
  partable(space: TableSpace): TablePart
}

/**
 * Prepares a table for being fitted to pages.
 *
 * @param node the table
 * @param style the style
 */
export function fittingTable(node: Blocks['table'], style: Style): FittingTable {
  const { leastPaddingY, fairPaddingY, sizes } = style.table
  const preferred = preferredSetting(node, style)
  const known = new Map<Pt, SetTable>([[preferred.size, preferred]])
  const atSize = (size: Pt): SetTable => {
    const table = known.get(size) ?? setRoomy(node, size, style)
    known.set(size, table)
    return table
  }
  const padded = (table: SetTable, space: TableSpace, least: Pt): TablePart | undefined => {
    const padding = bestPadding(table, space, style)
    return padding < least ? undefined : wholeTable(table, rowHeights(table, padding))
  }
  return {
    whole: space => {
      for (const size of [preferred.size, ...sizes.filter(smaller => smaller < preferred.size)]) {
        const part = padded(atSize(size), space, leastPaddingY)
        if (part !== undefined) return part
      }
      return undefined
    },
    fair: space => padded(preferred, space, fairPaddingY),
    partable: space => leastParts(preferred, space, style),
  }
}

/** The table at the largest size at which no figure is parted; at the smallest of all when there is none. */
function preferredSetting(node: Blocks['table'], style: Style): SetTable {
  const { sizes, narrowSizes, narrowPaddingX } = style.table
  const [preferred, ...smaller] = sizes
  const narrow = { width: textBlock(style.page).width, paddingX: narrowPaddingX, style: style.table }
  let table = setRoomy(node, preferred, style)
  for (const size of [...smaller, ...narrowSizes]) {
    if (!table.cramped) break
    table = smaller.includes(size) ? setRoomy(node, size, style) : setTable(sizeTable(node, size, style.table), narrow)
  }
  return table
}

/** The table at one size with as much white beside its text as costs neither a line nor the evenness of its columns. */
function setRoomy(node: Blocks['table'], size: Pt, { page, table: style }: Style): SetTable {
  const { width } = textBlock(page)
  const [least, ...roomier] = style.paddingsX
  const sized = sizeTable(node, size, style)
  const tight = setTable(sized, { width, paddingX: least, style })
  const height = total(tight.textHeights)
  for (const paddingX of tight.cramped ? [] : roomier.reverse()) {
    const table = setTable(sized, { width, paddingX, style })
    if (!table.cramped && table.even === tight.even && total(table.textHeights) <= height + 0.01) return table
  }
  return tight
}

function total(heights: readonly Pt[]): Pt {
  return heights.reduce((sum, height) => sum + height, 0)
}

/**
 * The padding with which the text below returns to the grid without a gap: of those that end the table on a line of the
 * grid the nearest to the comfortable one; where none is fair, the comfortable one or what fits.
 */
function bestPadding(table: SetTable, { y, height, pitch, below }: TableSpace, { table: style }: Style): Pt {
  const most = paddingFor(table, height - y - below)
  const { paddingY, fairPaddingY, roomyPaddingY } = style
  const onGrid = (line: number) => paddingFor(table, line * pitch - y - below)
  const lines = Array.from({ length: Math.round(height / pitch) }, (_, line) => line + 1)
  const fair = lines.map(onGrid).filter(one => one >= fairPaddingY && one <= Math.min(most, roomyPaddingY))
  const byDistance = fair.sort((a, b) => Math.abs(a - paddingY) - Math.abs(b - paddingY))
  return byDistance[0] ?? Math.min(most, paddingY)
}

/** Steps between paddings that are tried, in points. */
const paddingStep: Pt = 0.25

function leastParts(table: SetTable, space: TableSpace, { table: style }: Style): TablePart {
  let best = wholeTable(table, rowHeights(table, style.paddingY))
  let parts = countParts(best, space)
  for (let padding = style.paddingY - paddingStep; padding >= style.fairPaddingY; padding -= paddingStep) {
    const tighter = wholeTable(table, rowHeights(table, padding))
    const fewer = countParts(tighter, space)
    if (fewer < parts) [best, parts] = [tighter, fewer]
  }
  return best
}

/** Parts a table falls into from a place on a page on; each takes a row at least. */
function countParts(whole: TablePart, { y, height }: TableSpace): number {
  let row = whole.table.grid.headerRows
  let parts = 0
  while (row < whole.heights.length) {
    row = Math.max(row + 1, findCut(whole, row, parts === 0 ? height - y : height))
    parts += 1
  }
  return parts
}
