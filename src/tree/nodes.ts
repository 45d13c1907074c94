import type { Grid } from '../grid/grid.js'
import type { Place } from '../source/diagnostic.js'

/** Levels of heading: 一、 is 1, （一） is 2, 1. is 3, （1） is 4. */
export type HeadingLevel = 1 | 2 | 3 | 4

/** Roles of a paragraph: the title, who is addressed, running text, a note below a table, the signing office, the date. */
export type ParagraphRole = 'title' | 'addressee' | 'body' | 'note' | 'signature' | 'date'

/** The block kinds of the tree: roles, not looks. Every writer handles each of them. */
export interface Blocks {
  /** A heading on a line of its own; `content` includes its number. */
  readonly heading: { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly Inline[] }
  /** A heading and the first paragraph of its text on one line (接排): a run-in heading. */
  readonly runInHeading: {
    readonly kind: 'runInHeading'
    readonly level: HeadingLevel
    readonly heading: readonly Inline[]
    readonly content: readonly Inline[]
  }
  readonly paragraph: { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly content: readonly Inline[] }
  /** A table: a statutory one by its id, or another; `caption` says in words what it is, for readers who cannot see it. */
  readonly table: {
    readonly kind: 'table'
    readonly id: string
    readonly grid: Grid
    /** Proportions of the columns. */
    readonly weights: readonly number[]
    readonly caption: string
    /** True: a page may end below any of its rows, as in a list; those of a form stay together where they can. */
    readonly loose?: true
  }
}

/** A block of the document. */
export type Block = Blocks[keyof Blocks]

/** Words, and where in the data file they came from. */
export interface Inline {
  readonly text: string
  readonly from?: Place
}

/** The document both writers draw (文档): its blocks in order, and what its metadata say. */
export interface Document {
  readonly title: string
  /** The issuing office (机关), author of the document. */
  readonly author: string
  /** Day the document's own dates are taken from, `2025-01-20`: never the clock's. */
  readonly dated: string
  /** True: every page carries the mark 草稿. */
  readonly draft: boolean
  /** The title's words by sense, in groups: a line is best broken between groups, else between words, else nowhere. */
  readonly titleWords: readonly (readonly string[])[]
  readonly blocks: readonly Block[]
}

/** One function for each block kind: a writer that misses one does not compile. */
export type Handlers<Context, Out> = { readonly [K in keyof Blocks]: (node: Blocks[K], context: Context) => Out }

/**
 * Lets the handler for a block's kind take it.
 *
 * @param handlers the writer's handlers
 * @param block the block
 * @param context what the handlers share
 */
export function handle<Context, Out>(handlers: Handlers<Context, Out>, block: Block, context: Context): Out {
  switch (block.kind) {
    case 'heading':
      return handlers.heading(block, context)
    case 'runInHeading':
      return handlers.runInHeading(block, context)
    case 'paragraph':
      return handlers.paragraph(block, context)
    case 'table':
      return handlers.table(block, context)
  }
}

/**
 * The text of inlines, joined.
 *
 * @param content the inlines
 */
export function textOf(content: readonly Inline[]): string {
  return content.map(inline => inline.text).join('')
}
