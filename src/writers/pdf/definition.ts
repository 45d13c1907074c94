import { emBox } from '../../fonts/open-face.js'
import type { TextRole } from '../../style/roles.js'
import type { Style } from '../../style/style.js'
import type { Pt } from '../../style/units.js'
import { type Block, type Document, textOf } from '../../tree/nodes.js'
import type { Line } from '../../typeset/compose-lines.js'
import type { Page, PlacedLine } from '../../typeset/page.js'
import type { Structure } from './structure.js'
import { tableNodes } from './table.js'
import type { Tag } from './tag.js'

/** Entry in the reader's list of bookmarks: level 1 is a section. */
export interface Bookmark {
  readonly level: number
  readonly title: string
}

/** A composed line as pdfmake takes it: one run of text with the composed line beside it. */
export interface LineNode {
  readonly text: readonly [LineRun]
  readonly absolutePosition?: { readonly x: Pt; readonly y: Pt }
  readonly margin?: readonly [Pt, Pt, Pt, Pt]
}

/** The run of a line node: `line` holds every glyph's place, `height` the room the line takes. */
export interface LineRun {
  readonly text: string
  readonly line: Line
  readonly font: string
  readonly fontSize: Pt
  readonly height: Pt
  readonly grey?: number
  /** What the text is, one tag for each of the spans it was made of. */
  readonly tags: readonly [Tag, ...Tag[]]
  readonly bookmark?: Bookmark
}

/** Anything on a page. */
export type PageNode =
  | LineNode
  | {
      readonly table: TableBody
      readonly layout: TableLayout
      readonly absolutePosition: { readonly x: Pt; readonly y: Pt }
    }
  | { readonly canvas: readonly Vector[]; readonly absolutePosition: { readonly x: Pt; readonly y: Pt } }

/** A straight line of a canvas, in points. */
export interface Vector {
  readonly type: 'line'
  readonly x1: Pt
  readonly y1: Pt
  readonly x2: Pt
  readonly y2: Pt
  readonly lineWidth: Pt
}

/** A pdfmake table with all its widths and heights given; a covered slot is an empty object. */
export interface TableBody {
  readonly widths: readonly Pt[]
  readonly heights: readonly Pt[]
  readonly body: readonly (readonly CellNode[])[]
}

/** A cell of a pdfmake table. */
export type CellNode =
  | Record<string, never>
  | {
      readonly stack: readonly LineNode[]
      readonly rowSpan: number
      readonly colSpan: number
      readonly margin: readonly [Pt, Pt, Pt, Pt]
    }

/** A table layout without rules or padding of pdfmake's own. */
export type TableLayout = Readonly<
  Record<'hLineWidth' | 'vLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom', () => number>
>

/** What pdfmake is told: pages of nodes, each at its place. */
export interface Definition {
  readonly pageSize: { readonly width: Pt; readonly height: Pt }
  readonly content: readonly { readonly stack: readonly PageNode[]; readonly pageBreak?: 'before' }[]
}

/** What composed pages were made of. */
export interface DefinitionSource {
  readonly document: Document
  readonly structure: Structure
  readonly style: Style
}

/**
 * Turns composed pages into a pdfmake definition.
 *
 * @param pages the pages
 * @param source the document they were made of, its structure, its style
 */
export function definePages(pages: readonly Page[], { document, structure, style }: DefinitionSource): Definition {
  const { width, height } = style.page
  const bookmarks = new Set<number>()
  const content = pages.map((page, index) => {
    const items = page.items.flatMap((item): readonly PageNode[] => {
      const block = structure.blocks[item.block]
      if (block?.kind === 'table' && item.kind === 'table') return tableNodes(item, block.cells)
      if (block?.kind !== 'text' || item.kind !== 'line') throw new Error(`block ${item.block} has no structure`)
      const first = !bookmarks.has(item.block)
      bookmarks.add(item.block)
      const bookmark = first ? bookmarkOf(document.blocks[item.block]) : undefined
      return [lineNode(item, style, { tags: block.elements, bookmark })]
    })
    const mark = page.draftMark === undefined ? [] : [lineNode(page.draftMark, style, { tags: ['draftMark'] })]
    const stack = [...mark, ...items, lineNode(page.pageNumber, style, { tags: ['pageNumber'] })]
    return index === 0 ? { stack } : ({ stack, pageBreak: 'before' } as const)
  })
  return { pageSize: { width, height }, content }
}

function bookmarkOf(block: Block | undefined): Bookmark | undefined {
  if (block?.kind === 'heading') return { level: block.level, title: textOf(block.content) }
  if (block?.kind === 'runInHeading') return { level: block.level, title: textOf(block.heading) }
  return undefined
}

/** Lightness of marks that lie under the text, 0 black to 1 white. */
const greys: Partial<Record<TextRole, number>> = { draftMark: 0.88 }

interface LineMarks {
  readonly tags: readonly [Tag, ...Tag[]]
  readonly bookmark?: Bookmark | undefined
}

function lineNode({ line, x, baseline, role }: PlacedLine, { text }: Style, { tags, bookmark }: LineMarks): LineNode {
  const { family, size } = text[role]
  const grey = greys[role]
  const run: LineRun = {
    text: line.text,
    line,
    font: family,
    fontSize: size,
    height: size,
    tags,
    ...(grey === undefined ? {} : { grey }),
    ...(bookmark === undefined ? {} : { bookmark }),
  }
  return { text: [run], absolutePosition: { x, y: baseline - emBox.ascent * size } }
}
