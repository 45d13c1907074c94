import { cellPitch, linePitch, textBlock } from '../style/page.js'
import type { TextRole } from '../style/roles.js'
import type { Style } from '../style/style.js'
import type { Pt } from '../style/units.js'
import { type Blocks, type Document, type Handlers, handle, type Inline, textOf } from '../tree/nodes.js'
import type { TextSpan } from './boxes.js'
import { breakTitle } from './break-title.js'
import { composeLines, type Line, stretchWidths } from './compose-lines.js'
import type { Segment } from './segments.js'
import { signatureIndents } from './signature-indents.js'

/** A line on its way to a page. */
export interface FlowLine {
  readonly kind: 'line'
  readonly line: Line
  readonly role: TextRole
  /** From the left edge of the text block, in points. */
  readonly x: Pt
  readonly size: Pt
  /** Room from this line's top to the next one's; lines of body text take one line of the page's grid. */
  readonly pitch: Pt
  readonly block: number
  /** True: a page may end above this line. */
  readonly mayBreak: boolean
}

/** An empty line of the grid; at the top of a page it falls away. */
export interface FlowBlank {
  readonly kind: 'blank'
  readonly mayBreak: boolean
}

/** A table on its way to a page; it is never parted from the line above it. */
export interface FlowTable {
  readonly kind: 'table'
  readonly node: Blocks['table']
  readonly block: number
  readonly mayBreak: false
}

/** What is put on pages, in order. */
export type FlowItem = FlowLine | FlowBlank | FlowTable

interface FlowContext {
  readonly document: Document
  readonly style: Style
  readonly block: number
  /** True: the block stands right below a heading and stays with it. */
  readonly kept: boolean
}

/**
 * Composes blocks of a document into the lines and tables that pages are filled with.
 *
 * @param document the document
 * @param segment the blocks
 * @param style the style; its page is the one the blocks are to stand on
 */
export function makeFlow(document: Document, { first, end }: Segment, style: Style): readonly FlowItem[] {
  return document.blocks.slice(first, end).flatMap((node, index) => {
    const block = first + index
    const above = document.blocks[block - 1]
    return handle(handlers, node, { document, style, block, kept: above === undefined || keepsNext(above) })
  })
}

function keepsNext(block: Blocks[keyof Blocks]): boolean {
  return (
    block.kind === 'heading' || (block.kind === 'paragraph' && (block.role === 'title' || block.role === 'signature'))
  )
}

const handlers: Handlers<FlowContext, readonly FlowItem[]> = {
  heading: (node, context) => {
    const role = `heading${node.level}` as const
    return paragraphLines([spanOf(node.content, role, context)], role, context).map((line, index) =>
      index === 0 ? line : { ...line, mayBreak: false },
    )
  },
  runInHeading: (node, context) => {
    const heading = spanOf(node.heading, `heading${node.level}`, context)
    return paragraphLines([heading, spanOf(node.content, 'body', context)], 'body', context)
  },
  paragraph: (node, context) => paragraph[node.role](node, context),
  table: (node, { block }) => [{ kind: 'table', node, block, mayBreak: false }],
}

type ParagraphHandler = (node: Blocks['paragraph'], context: FlowContext) => readonly FlowItem[]

const paragraph: Readonly<Record<Blocks['paragraph']['role'], ParagraphHandler>> = {
  title: (_, context) => {
    const { family, size } = context.style.text.title
    const { width } = textBlock(context.style.page)
    const pitch = { size, cell: size }
    const widths = (text: string) => {
      const widthOf = stretchWidths({ text, family }, pitch)
      return (start: number, end: number) => widthOf(start, end) / size
    }
    const text = breakTitle(context.document.titleWords, { room: width / size, widths }).join('\n')
    const lines = composeLines([{ text, family }], { ...pitch, width, indent: 0, fill: 'even' })
    const title = lines.map((line, index) => {
      const mayBreak = index === 0 && !context.kept
      return lineItem(line, 'title', context, { x: (width - line.width) / 2, mayBreak })
    })
    return [...title, { kind: 'blank', mayBreak: false }]
  },
  addressee: (node, context) => paragraphLines([spanOf(node.content, 'addressee', context)], 'addressee', context),
  body: (node, context) => paragraphLines([spanOf(node.content, 'body', context)], 'body', context),
  note: (node, context) => {
    const { family, size } = context.style.text.note
    const { width } = textBlock(context.style.page)
    const setting = { size, cell: size, width, indent: 0, fill: 'flush' } as const
    const pitch = size * noteLeading
    const lines = composeLines([{ text: textOf(node.content), family }], setting)
    return lines.map((line, index) => {
      const mayBreak = index > 0 && leavesTwo(index, lines.length)
      return lineItem(line, 'note', context, { pitch, mayBreak })
    })
  },
  signature: (node, context) => [{ kind: 'blank', mayBreak: false }, ...signatureLines(node, context)],
  date: (node, context) => {
    const blank = context.kept ? [] : ([{ kind: 'blank', mayBreak: false }] as const)
    return [...blank, ...signatureLines(node, context)]
  },
}

/** Line height of notes below tables, as a multiple of their size. */
const noteLeading = 1.4

function spanOf(content: readonly Inline[], role: TextRole, { style }: FlowContext): TextSpan {
  return { text: textOf(content), family: style.text[role].family }
}

/** Lines of a paragraph on the page's grid; a page break leaves at least two of them on either side. */
function paragraphLines(spans: readonly TextSpan[], role: TextRole, context: FlowContext): readonly FlowLine[] {
  const { page, text } = context.style
  const { size, firstLineIndent } = text[role]
  // Type of the size of the text stands on its grid; of another size, each character is as wide as it is high.
  const cell = size === text.body.size ? cellPitch(page) : size
  const indent = firstLineIndent * cellPitch(page)
  const setting = { size, cell, width: textBlock(page).width, indent, fill: 'flush' } as const
  const lines = composeLines(spans, setting)
  return lines.map((line, index) => {
    const mayBreak = index === 0 ? !context.kept : leavesTwo(index, lines.length)
    return lineItem(line, role, context, { mayBreak })
  })
}

/** Whether a break above a line leaves at least two lines of its paragraph on either side. */
function leavesTwo(index: number, count: number): boolean {
  return index >= 2 && count - index >= 2
}

/** What is not the same for all lines of body text. */
type LineManner = Pick<FlowLine, 'mayBreak'> & Partial<Pick<FlowLine, 'x' | 'pitch'>>

function lineItem(line: Line, role: TextRole, { style, block }: FlowContext, manner: LineManner): FlowLine {
  const { x = 0, pitch = linePitch(style.page), mayBreak } = manner
  return { kind: 'line', line, role, x, size: style.text[role].size, pitch, block, mayBreak }
}

/**
 * 署名 and 成文日期, set from the right by GB/T 9704-2012, 7.3.5.2; they never stand on a page without text. An office
 * whose name is longer than a line stands in even lines, centred on each other.
 */
function signatureLines(node: Blocks['paragraph'], context: FlowContext): readonly FlowLine[] {
  const { page } = context.style
  const cell = cellPitch(page)
  const { width } = textBlock(page)
  const compose = (block: Blocks['paragraph']) => {
    const { size } = context.style.text[block.role]
    const setting = { size, cell, width: width - 4 * cell, indent: 0, fill: 'even' } as const
    return composeLines([spanOf(block.content, block.role, context)], setting)
  }
  const widthFor = (role: TextRole): Pt | undefined => {
    const block = context.document.blocks.find(one => one.kind === 'paragraph' && one.role === role)
    return block?.kind === 'paragraph' ? widest(compose(block)) : undefined
  }
  const indents = signatureIndents(widthFor('signature'), widthFor('date'), cell)
  const right = node.role === 'date' ? indents.date : indents.signature
  const lines = compose(node)
  const middle = width - right - widest(lines) / 2
  return lines.map(line => lineItem(line, node.role, context, { x: middle - line.width / 2, mayBreak: false }))
}

function widest(lines: readonly Line[]): Pt {
  return Math.max(...lines.map(line => line.width))
}
