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
  /** What pdfmake knows a text node by; the words are in the lines. */
  readonly text: ''
  readonly set: SetText
}

/** Lines of a block, or of all cells of a table. Lengths in points from the node's upper left corner. */
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
export type PageNode = { readonly absolutePosition: Place } & (TextNode | { readonly canvas: readonly Vector[] })

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

/** What pdfmake is told: pages of nodes, each at its place. */
export interface Definition {
  readonly pageSize: { readonly width: Pt; readonly height: Pt }
  readonly content: readonly { readonly stack: readonly PageNode[]; readonly pageBreak?: 'before' }[]
}
