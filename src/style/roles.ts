import type { Pt } from './units.js'

/** The five faces of an official document: 仿宋, 黑体, 楷体, 小标宋, 宋体. */
export type Family = 'fangSong' | 'hei' | 'kai' | 'biaoSong' | 'song'

/** What a piece of text is in the report; PDF makes lines of it, Word a named style. */
export type TextRole =
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'addressee'
  | 'body'
  | 'note'
  | 'signature'
  | 'date'
  | 'pageNumber'
  | 'draftMark'

/** How a paragraph is set. */
export interface TextStyle {
  readonly family: Family
  readonly size: Pt
  /** `justify`: full lines flush on both edges. */
  readonly align: 'justify' | 'left' | 'centre' | 'right'
  /** Indent of the first line, in characters. */
  readonly firstLineIndent: number
}

/** Faces and sizes by role: GB/T 9704-2012, 5.2 and 7.3; sizes 二号 22, 三号 16, 四号 14, 五号 10.5 pt. */
export const textStyles: Readonly<Record<TextRole, TextStyle>> = {
  title: { family: 'biaoSong', size: 22, align: 'centre', firstLineIndent: 0 },
  heading1: { family: 'hei', size: 16, align: 'justify', firstLineIndent: 2 },
  heading2: { family: 'kai', size: 16, align: 'justify', firstLineIndent: 2 },
  heading3: { family: 'fangSong', size: 16, align: 'justify', firstLineIndent: 2 },
  heading4: { family: 'fangSong', size: 16, align: 'justify', firstLineIndent: 2 },
  addressee: { family: 'fangSong', size: 16, align: 'justify', firstLineIndent: 0 },
  body: { family: 'fangSong', size: 16, align: 'justify', firstLineIndent: 2 },
  note: { family: 'song', size: 10.5, align: 'justify', firstLineIndent: 0 },
  signature: { family: 'fangSong', size: 16, align: 'right', firstLineIndent: 0 },
  date: { family: 'fangSong', size: 16, align: 'right', firstLineIndent: 0 },
  pageNumber: { family: 'song', size: 14, align: 'right', firstLineIndent: 0 },
  draftMark: { family: 'hei', size: 150, align: 'centre', firstLineIndent: 0 },
}

/** How the cells of a table are set. Lengths in points. */
export interface TableStyle {
  /** Sizes to try, the preferred first, each only when the one before does not fit on a page. */
  readonly sizes: readonly [Pt, ...Pt[]]
  /** Sizes for figures that are too wide for the page even so; at the last one they are parted if need be. */
  readonly narrowSizes: readonly [Pt, ...Pt[]]
  /** Line height as a multiple of the size. */
  readonly leading: number
  /** Thickness of every rule. */
  readonly rule: Pt
  /** Space between a rule and the text beside it, from the least up: the largest that costs no line is taken. */
  readonly paddingsX: readonly [Pt, ...Pt[]]
  /** The same at the sizes for figures that are too wide. */
  readonly narrowPaddingX: Pt
  /** Space above and below the text: comfortable, and the least that is allowed. */
  readonly paddingY: Pt
  readonly leastPaddingY: Pt
  /** A table squeezed below this is better moved to a page of its own. */
  readonly fairPaddingY: Pt
  /** The same where it saves an almost empty page. */
  readonly savingPaddingY: Pt
  /** Most that is added so that the text below a table stands on the page's grid again. */
  readonly roomyPaddingY: Pt
  /** Face of each kind of cell. */
  readonly families: Readonly<Record<CellKind, Family>>
  /** Lightness of the ground of each kind of cell (底纹), 0 black to 1 white; absent: white. */
  readonly grounds: Readonly<Partial<Record<CellKind, number>>>
  /** Ids of the tables that are turned by a quarter, across the paper (横排). */
  readonly turned: readonly string[]
}

/** Kinds of cells that may look different: a row across the table, a column label, a row label, a figure. */
export type CellKind = 'title' | 'head' | 'stub' | 'value'

/** Tables in 五号 宋体 with thin rules, heads in 黑体. */
export const tableStyle: TableStyle = {
  sizes: [10.5, 10, 9.5, 9],
  narrowSizes: [8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5],
  leading: 1.2,
  rule: 0.5,
  paddingsX: [2, 2.25, 2.5, 2.75, 3],
  narrowPaddingX: 1,
  paddingY: 3.5,
  leastPaddingY: 1,
  fairPaddingY: 2.2,
  savingPaddingY: 1.9,
  roomyPaddingY: 6,
  families: { title: 'hei', head: 'hei', stub: 'song', value: 'song' },
  grounds: {},
  turned: [],
}
