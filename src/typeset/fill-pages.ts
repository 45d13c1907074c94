import { emBox } from '../fonts/open-face.js'
import { linePitch, textBlock } from '../style/page.js'
import type { Style } from '../style/style.js'
import type { Pt } from '../style/units.js'
import { type FittingTable, fittingTable } from './fit-table.js'
import type { FlowItem, FlowLine, FlowTable } from './flow.js'
import type { Page, PlacedBlockLine, PlacedTable } from './page.js'
import { placeTable, type TableFit, type TableRest } from './place-table.js'
import { tableHeight } from './row-heights.js'
import type { TablePart } from './split-table.js'

/** Content of a page: what `Page` holds besides its furniture. */
export type PageItems = Page['items']

/** Least space between a table and what stands below it, in points. */
const spaceBelowTable: Pt = 6

/** Share of a page that the notes of a table may take to stay with it. */
const keptNotes = 0.3

/** Where the flow stands: the next item, and what is left of it when that is a parted table. */
interface Position {
  readonly index: number
  readonly left?: TableRest
}

/**
 * Fills pages with lines and tables: as much as fits, broken only where a break is allowed, tables whole where possible.
 *
 * @param flow what is put on pages
 * @param style the style
 * @returns at least one page
 */
export function fillPages(flow: readonly FlowItem[], style: Style): readonly PageItems[] {
  const filler = new PageFiller(flow, style)
  const pages: PageItems[] = []
  let position: Position | undefined = { index: 0 }
  while (position !== undefined) {
    const filled = filler.fill(position)
    pages.push(filled.items)
    position = filled.next
  }
  return pages
}

interface Filled {
  readonly items: PageItems
  readonly next: Position | undefined
}

/** What stands on the page so far, each with its position in the flow. */
interface Placement {
  readonly index: number
  readonly item: PlacedBlockLine | PlacedTable
}

class PageFiller {
  readonly #flow: readonly FlowItem[]
  readonly #style: Style
  readonly #pitch: Pt
  readonly #height: Pt
  readonly #tables = new Map<FlowTable, FittingTable>()

  constructor(flow: readonly FlowItem[], style: Style) {
    this.#flow = flow
    this.#style = style
    this.#pitch = linePitch(style.page)
    this.#height = textBlock(style.page).height
  }

  /** Fills one page from a position on. */
  fill(start: Position): Filled {
    const placed: Placement[] = []
    let y: Pt = 0
    for (let index = start.index; index < this.#flow.length; index += 1) {
      const item = this.#flow[index]
      if (item === undefined) break
      if (item.kind === 'blank') {
        y = placed.length === 0 ? 0 : this.#toGrid(y) + this.#pitch
        continue
      }
      if (item.kind === 'line') {
        const top = item.role === 'note' ? y : this.#toGrid(y)
        if (top + item.pitch > this.#height + 0.01 && placed.length > 0) return this.#breakAt(index, start, placed)
        placed.push({ index, item: this.#placeLine(item, top) })
        y = top + item.pitch
        continue
      }
      const position = index === start.index ? start : { index }
      const fit = this.#fitTable(item, position, y)
      if (fit === undefined) return this.#breakAt(index, start, placed)
      placed.push({ index, item: this.#placeTable(item, fit.part, y, position.left !== undefined) })
      if (fit.left !== undefined) return { items: placed.map(one => one.item), next: { index, left: fit.left } }
      y += tableHeight(fit.part.table, fit.part.heights) + spaceBelowTable
    }
    return { items: placed.map(one => one.item), next: undefined }
  }

  /** Ends the page above the last item, up to `index`, that allows it; what stands below moves to the next page. */
  #breakAt(index: number, start: Position, placed: readonly Placement[]): Filled {
    let cut = index
    while (cut > start.index && this.#flow[cut]?.mayBreak === false) cut -= 1
    const end = cut > start.index ? cut : index
    return { items: placed.filter(one => one.index < end).map(one => one.item), next: { index: end } }
  }

  /** The next line of the grid at or below a height. */
  #toGrid(y: Pt): Pt {
    return Math.ceil(y / this.#pitch - 0.001) * this.#pitch
  }

  #placeLine(item: FlowLine, top: Pt): PlacedBlockLine {
    const { page } = this.#style
    const baseline = page.top + top + (item.pitch - item.size) / 2 + emBox.ascent * item.size
    return { kind: 'line', line: item.line, x: page.left + item.x, baseline, role: item.role, block: item.block }
  }

  #placeTable(item: FlowTable, part: TablePart, y: Pt, continued: boolean): PlacedTable {
    const { page } = this.#style
    return { kind: 'table', part, x: page.left, y: page.top + y, block: item.block, continued }
  }

  /** The part of a table that goes on this page; undefined: it starts on the next. */
  #fitTable(item: FlowTable, { index, ...rest }: Position, y: Pt): TableFit | undefined {
    const table = this.#tables.get(item) ?? fittingTable(item.node, this.#style)
    this.#tables.set(item, table)
    const [height, pitch, above, below] = [this.#height, this.#pitch, this.#keptAbove(index), this.#keptBelow(index)]
    const loose = item.node.loose === true
    return placeTable(table, { y, height, pitch, above, below, loose, ...rest })
  }

  /** Height of the lines that stay with the item at `index` and stand above it. */
  #keptAbove(index: number): Pt {
    let height: Pt = 0
    for (let above = index - 1; above >= 0 && this.#flow[above + 1]?.mayBreak === false; above -= 1) {
      const item = this.#flow[above]
      height += item?.kind === 'line' ? item.pitch : item?.kind === 'blank' ? this.#pitch : 0
    }
    return height
  }

  /** Space below the table at `index`, and height of its notes; of long ones, of their beginning. */
  #keptBelow(index: number): Pt {
    let notes: Pt = 0
    for (let below = index + 1; notes < keptNotes * this.#height; below += 1) {
      const item = this.#flow[below]
      if (item?.kind !== 'line' || item.role !== 'note') break
      notes += item.pitch
    }
    return index === this.#flow.length - 1 ? 0 : notes + spaceBelowTable
  }
}
