import { type FileChild, Paragraph } from 'docx'
import { cellPitch, governmentPage } from '../../style/page.js'
import { textStyles } from '../../style/roles.js'
import { twip } from '../../style/units.js'
import { type Block, type Document, type Handlers, handle, textOf } from '../../tree/nodes.js'
import type { TableFits } from './fit-tables.js'
import { textWidth } from './measures.js'
import { signatureEdge, signatureIndents } from './signature.js'
import { headingCharacterStyleId, headingStyleId, paragraphStyleIds } from './style-ids.js'
import { statutoryTable } from './table.js'
import { textRuns } from './text.js'
import { titleLines } from './title-lines.js'

/** What the handlers know beyond the block itself. */
interface BodyContext {
  readonly document: Document
  readonly fits: TableFits
  readonly next: Block | undefined
}

/**
 * The blocks of a document as paragraphs and tables of Word.
 *
 * @param document the document
 * @param fits how its tables are set
 */
export function writeBody(document: Document, fits: TableFits): readonly FileChild[] {
  const { blocks } = document
  return blocks.flatMap((block, index) => handle(handlers, block, { document, fits, next: blocks[index + 1] }))
}

const handlers: Handlers<BodyContext, readonly FileChild[]> = {
  heading({ level, content }) {
    return [new Paragraph({ style: headingStyleId(level), children: textRuns(textOf(content)) })]
  },

  runInHeading({ level, heading, content }) {
    const runs = [...textRuns(textOf(heading), headingCharacterStyleId(level)), ...textRuns(textOf(content))]
    return [new Paragraph({ style: paragraphStyleIds.body, children: runs })]
  },

  paragraph({ role, content }, { document }) {
    const style = paragraphStyleIds[role]
    switch (role) {
      case 'title': {
        const lines = titleLines(document.titleWords, textWidth / twip(textStyles.title.size))
        return [new Paragraph({ style, children: textRuns(lines.join('\n')) })]
      }
      case 'signature':
      case 'date':
        return [new Paragraph({ style, children: textRuns(textOf(content)), ...indentFor(role, document) })]
      case 'body':
      case 'note':
        return [new Paragraph({ style, children: textRuns(textOf(content)) })]
    }
  },

  table(node, { fits, next }) {
    const fit = fits.get(node)
    if (fit === undefined) throw new RangeError(`table ${node.id} was not fitted`)
    const noteFollows = next?.kind === 'paragraph' && next.role === 'note'
    const table = statutoryTable(node, { fit, noteFollows })
    // Word joins two tables that touch, and wants a paragraph after the last.
    const parted = next === undefined || next.kind === 'table'
    return parted ? [table, new Paragraph({ style: paragraphStyleIds.note })] : [table]
  },
}

/** The indents of signature and date hang on each other's length; the styles' own serve when one stands alone. */
function indentFor(role: 'signature' | 'date', { blocks }: Document) {
  const office = wordsOf(blocks, 'signature')
  const date = wordsOf(blocks, 'date')
  if (office === undefined || date === undefined) return {}
  const indents = signatureIndents(office, date)
  const characters = role === 'signature' ? indents.office : indents.date
  return characters === signatureEdge ? {} : { indent: { right: twip(characters * cellPitch(governmentPage)) } }
}

function wordsOf(blocks: readonly Block[], role: 'signature' | 'date'): string | undefined {
  const found = blocks.find(block => block.kind === 'paragraph' && block.role === role)
  return found?.kind === 'paragraph' ? textOf(found.content) : undefined
}
