import { emBox } from '../../fonts/open-face.js'
import { turnedPage } from '../../style/page.js'
import type { Pt } from '../../style/units.js'
import type { Page, PlacedBlockLine, PlacedTable } from '../../typeset/page.js'
import { tableHeight } from '../../typeset/row-heights.js'
import type { TablePart } from '../../typeset/split-table.js'
import type { Look } from './look.js'

/** A block of the document as the typesetting set it (排版结果). */
export interface SetBlock {
  /** Its lines, over all its pages. */
  readonly lines: readonly PlacedBlockLine[]
  /** The parts of a table, one for each of its pages. */
  readonly parts: readonly SetPart[]
  /** Room, in points, to a table or a note above it on the same page: the way back to the grid of lines. */
  readonly before: Pt
}

/** A part of a table, and the room left below everything on its page, in points. */
export interface SetPart extends TablePart {
  readonly free: Pt
}

/** Gives a block by its position in the document. */
export type SetBlocks = (block: number) => SetBlock

/**
 * Gathers what the typesetting decided, block by block.
 *
 * @param pages the pages
 * @param look the look they were set in
 */
export function setBlocks(pages: readonly Page[], look: Look): SetBlocks {
  const { page: upright } = look.style
  const laidDown = turnedPage(upright)
  const edges = (item: Item) => edgesOf(item, look)
  const blocks = new Map<number, { lines: PlacedBlockLine[]; parts: SetPart[]; before: Pt }>()
  for (const { items, turned } of pages) {
    const page = turned ? laidDown : upright
    const [last] = items.slice(-1).map(edges)
    const free = page.height - page.bottom - (last?.bottom ?? page.top)
    items.forEach((item, index) => {
      const block = blocks.get(item.block) ?? { lines: [], parts: [], before: roomAbove(items[index - 1], item, look) }
      blocks.set(item.block, block)
      if (item.kind === 'line') block.lines.push(item)
      else block.parts.push({ free, ...item.part })
    })
  }
  return block => blocks.get(block) ?? { lines: [], parts: [], before: 0 }
}

type Item = PlacedBlockLine | PlacedTable

/** Lines follow each other without room, and a note's style keeps it from its table; all else goes back to the grid. */
function roomAbove(above: Item | undefined, item: Item, look: Look): Pt {
  const offGrid = above?.kind === 'table' || above?.role === 'note'
  const note = item.kind === 'line' && item.role === 'note'
  return offGrid && !note ? edgesOf(item, look).top - edgesOf(above, look).bottom : 0
}

function edgesOf(item: Item, { style, measures }: Look): { readonly top: Pt; readonly bottom: Pt } {
  if (item.kind === 'table') {
    return { top: item.y, bottom: item.y + tableHeight(item.part.table, item.part.heights) }
  }
  const { size } = style.text[item.role]
  const pitch = (item.role === 'note' ? measures.noteLine : measures.line) / 20
  const top = item.baseline - emBox.ascent * size - (pitch - size) / 2
  return { top, bottom: top + pitch }
}
