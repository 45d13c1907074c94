import type { Pt } from '../../style/units.js'
import type { Line } from '../../typeset/compose-lines.js'
import type { Tag } from './tag.js'

/** Entry in the reader's list of bookmarks: level 1 is a section. */
export interface Bookmark {
  readonly level: number
  readonly title: string
}

/** Composed lines as pdfmake takes them: a text node whose every glyph has its place already. */
export interface TextNode {
  readonly text: string
  readonly set: SetText
}

/** Lines of one block or cell. Lengths in points from the node's upper left corner. */
export interface SetText {
  readonly lines: readonly SetLine[]
  readonly size: Pt
  readonly width: Pt
  readonly height: Pt
  /** Lightness of what lies under the text, 0 black to 1 white. */
  readonly grey?: number
  readonly bookmark?: Bookmark
  /** True: it stands on a page whose items are turned by a quarter to the left. */
  readonly turned: boolean
}

/** A composed line, its place, and what it is. */
export interface SetLine {
  readonly line: Line
  /** One tag for each of the spans it was made of. */
  readonly tags: readonly [Tag, ...Tag[]]
  readonly x: Pt
  readonly baseline: Pt
}

/** A place on the page, in points from the paper's upper left corner. */
export interface Place {
  readonly x: Pt
  readonly y: Pt
}

/** Anything on a page. */
export type PageNode = { readonly absolutePosition: Place } & (
  | TextNode
  | { readonly table: TableBody; readonly layout: TableLayout }
  | { readonly canvas: readonly Vector[] }
)

/** What a canvas draws, in points: a rule, or the ground of a cell. */
export type Vector = { readonly turned: boolean } & (
  | {
      readonly type: 'line'
      readonly x1: Pt
      readonly y1: Pt
      readonly x2: Pt
      readonly y2: Pt
      readonly lineWidth: Pt
    }
  | {
      readonly type: 'rect'
      readonly x: Pt
      readonly y: Pt
      readonly w: Pt
      readonly h: Pt
      /** 0 black to 1 white. */
      readonly grey: number
    }
)

/** A pdfmake table with all its widths and heights given; a covered slot is an empty object. */
export interface TableBody {
  readonly widths: readonly Pt[]
  readonly heights: readonly Pt[]
  readonly body: readonly (readonly CellNode[])[]
}

/** A cell of a pdfmake table. */
export type CellNode = Record<string, never> | (TextNode & { readonly rowSpan: number; readonly colSpan: number })

/** A table layout without rules or padding of pdfmake's own. */
export type TableLayout = Readonly<
  Record<'hLineWidth' | 'vLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom', () => number>
>

/** What pdfmake is told: pages of nodes, each at its place. */
export interface Definition {
  readonly pageSize: { readonly width: Pt; readonly height: Pt }
  readonly content: readonly { readonly stack: readonly PageNode[]; readonly pageBreak?: 'before' }[]
}

/**
 * The words of composed lines.
 *
 * @param lines the lines
 */
export function textOfLines(lines: readonly SetLine[]): string {
  let text = ''
  for (const { line } of lines) text += line.text
  return text
}
