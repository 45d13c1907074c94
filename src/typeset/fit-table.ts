import { textBlock } from '../style/page.js'
import type { Style } from '../style/style.js'
import type { Pt } from '../style/units.js'
import type { Blocks } from '../tree/nodes.js'
import { paddingFor, rowHeights } from './row-heights.js'
import { type SetTable, setTable } from './set-table.js'
import { type TablePart, wholeTable } from './split-table.js'

/** The ways a table can be set, from the preferred size down; each is worked out when first asked for. */
export interface FittingTable {
  /** The table on one page: the first size that fits a height, its padding stretched as far as is comfortable. */
  whole(height: Pt): TablePart | undefined
  /** Like `whole`, but only at the preferred size and without being squeezed. */
  fair(height: Pt): TablePart | undefined
  /** The table at the preferred size and comfortable padding, however high. */
  free(): TablePart
}

/**
 * Prepares a table for being fitted to pages.
 *
 * @param node the table
 * @param style the style
 */
export function fittingTable(node: Blocks['table'], style: Style): FittingTable {
  const known = new Map<Pt, SetTable | undefined>()
  const atSize = (size: Pt): SetTable | undefined => {
    if (!known.has(size))
      known.set(size, setTable(node, size, { width: textBlock(style.page).width, style: style.table }))
    return known.get(size)
  }
  const padded = (table: SetTable | undefined, height: Pt): { part: TablePart; padding: Pt } | undefined => {
    const padding = table && paddingFor(table, height, style.table)
    return padding === undefined || table === undefined
      ? undefined
      : { part: wholeTable(table, rowHeights(table, padding)), padding }
  }
  const first = (): SetTable => {
    const table = style.table.sizes.map(atSize).find(one => one !== undefined)
    if (table === undefined) throw new RangeError(`the figures of ${node.caption} are too wide for the page`)
    return table
  }
  return {
    whole: height => style.table.sizes.map(size => padded(atSize(size), height)?.part).find(part => part !== undefined),
    fair: height => {
      const fit = padded(first(), height)
      return fit !== undefined && fit.padding >= style.table.fairPaddingY ? fit.part : undefined
    },
    free: () => wholeTable(first(), rowHeights(first(), style.table.paddingY)),
  }
}
