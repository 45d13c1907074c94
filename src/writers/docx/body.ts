import { type FileChild, Paragraph } from 'docx'
import { type Twip, twip } from '../../style/units.js'
import { type Block, type Document, type Handlers, handle, type Inline, textOf } from '../../tree/nodes.js'
import type { Segment } from '../../typeset/segments.js'
import { bodyStyleId } from './body-style.js'
import type { Controls } from './controls.js'
import { cutText } from './cut-text.js'
import { textKey } from './data-key.js'
import { type Look, signatureEdge } from './look.js'
import { measureTable } from './measure-table.js'
import { textRuns } from './runs.js'
import type { SetBlock, SetBlocks } from './set-blocks.js'
import {
  headingCharacterStyleId,
  headingStyleId,
  paragraphStyleIds,
  tableEndStyleId,
  tightBodyStyleIds,
} from './style-ids.js'
import { statutoryTable } from './table.js'
import { OwnBlock, OwnElement, type XmlElement } from './xml.js'

/** What the handlers know beyond the block itself. */
interface BodyContext {
  readonly set: SetBlock
  readonly controls: Controls
  readonly look: Look
  /** The block below it in its segment. */
  readonly next: Block | undefined
}

/**
 * The blocks of a segment of a document as paragraphs and tables of Word.
 *
 * @param document the document
 * @param segment the segment
 * @param context how each of its blocks was set, what marks its words, the look
 */
export function writeBody(
  { blocks }: Document,
  { first, end }: Segment,
  { set, controls, look }: { readonly set: SetBlocks; readonly controls: Controls; readonly look: Look },
): readonly FileChild[] {
  const own = blocks.slice(first, end)
  return own.flatMap((block, index) => {
    return handle(handlers, block, { set: set(first + index), controls, look, next: own[index + 1] })
  })
}

const handlers: Handlers<BodyContext, readonly FileChild[]> = {
  heading({ level, content }, context) {
    return [paragraph(headingStyleId(level), inlineRuns(content, context), context)]
  },

  runInHeading({ level, heading, content }, context) {
    const style = headingCharacterStyleId(level)
    const runs = [...inlineRuns(heading, context, style), ...inlineRuns(content, context)]
    return [paragraph(bodyStyleId(context.set, context.look), runs, context)]
  },

  paragraph({ role, content }, context) {
    const broken = role === 'title' ? brokenTitle(content, context) : content
    const right = role === 'signature' || role === 'date' ? roomBehind(context) : undefined
    const style = role === 'body' ? bodyStyleId(context.set, context.look) : paragraphStyleIds[role]
    return [paragraph(style, inlineRuns(broken, context), context, right)]
  },

  table(node, { set, controls, look, next }) {
    const measured = measureTable(set.parts)
    const table = new OwnBlock(statutoryTable(node, { measured, controls, look, keepsNext: clings(next) }))
    // Word joins two tables that touch, and wants a paragraph after the last of a section.
    const parted = next === undefined || next.kind === 'table'
    return parted ? [table, new Paragraph({ style: tableEndStyleId })] : [table]
  },
}

/** Notes stay with their table; a signature, or a date without one, never stands on a page without text. */
function clings(next: Block | undefined): boolean {
  return next?.kind === 'paragraph' && ['note', 'signature', 'date'].includes(next.role)
}

const bodyStyles: readonly string[] = [paragraphStyleIds.body, ...tightBodyStyleIds]

/** A paragraph; room above it and to its right only where the typesetting has other than its style. */
function paragraph(
  style: string,
  runs: readonly XmlElement[],
  { set, look, next }: BodyContext,
  right?: Twip,
): Paragraph {
  const usual = look.measures.cells(signatureEdge)
  return new Paragraph({
    style,
    ...(bodyStyles.includes(style) && clings(next) ? { keepNext: true } : {}),
    ...(set.before > 0 ? { spacing: { before: Math.floor(set.before * 20) } } : {}),
    ...(right === undefined || Math.abs(right - usual) <= 1 ? {} : { indent: { right } }),
    children: runs.map(run => new OwnElement(run)),
  })
}

/** Neighbouring words of one text are marked together; the number of a heading and marks of our own are not marked. */
function inlineRuns(content: readonly Inline[], { controls }: BodyContext, style?: string): readonly XmlElement[] {
  const marks = style === undefined ? {} : { style }
  const pieces: { key: string | undefined; text: string }[] = []
  for (const { text, from } of content) {
    const key = from && textKey(from)
    const last = pieces.at(-1)
    if (last !== undefined && last.key === key) last.text += text
    else pieces.push({ key, text })
  }
  const whole = pieces.every(({ key }) => key === undefined)
  return pieces.flatMap(({ key, text }) => {
    const runs = textRuns(text, marks)
    if (key !== undefined) return controls.data(key, runs)
    return whole ? controls.form(runs) : runs
  })
}

/** The title broken by sense, as the typesetting has it. */
function brokenTitle(content: readonly Inline[], { set }: BodyContext): readonly Inline[] {
  const pieces = cutText(
    textOf(content),
    set.lines.map(({ line }) => line),
  )
  return [{ ...content[0], text: pieces.join('\n') }]
}

/** Room between the end of a line and the right edge of the text block. */
function roomBehind({ set, look }: BodyContext): Twip | undefined {
  const [placed] = set.lines
  if (placed === undefined) return undefined
  const { width, right } = look.style.page
  return twip(width - right - placed.x - placed.line.width)
}
