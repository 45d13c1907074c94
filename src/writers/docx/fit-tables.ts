import { governmentPage, linePitch, textBlock } from '../../style/page.js'
import { tableStyle, textStyles } from '../../style/roles.js'
import type { Pt } from '../../style/units.js'
import { type Block, type Blocks, textOf } from '../../tree/nodes.js'
import { emWidth } from './em-width.js'
import { fitTable, type TableFit } from './fit-table.js'
import { noteLineHeight, spaceBelowTable, textWidth } from './measures.js'

/** Height kept free, as Word and LibreOffice round rows and rules to units of their own. */
const rounding: Pt = 3

/** How each table of a document is set. */
export type TableFits = ReadonlyMap<Blocks['table'], TableFit>

/**
 * Fits each table to a page of its own, with the heading before it and the notes after it.
 *
 * @param blocks the document's blocks
 */
export function fitTables(blocks: readonly Block[]): TableFits {
  return new Map(
    blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return []
      const around = headingHeight(blocks[index - 1]) + notesHeight(blocks, index + 1)
      const height = textBlock(governmentPage).height - around - rounding
      return [[block, fitTable(block.grid, block.weights, { width: textWidth, height }, tableStyle)]]
    }),
  )
}

function headingHeight(block: Block | undefined): Pt {
  return block?.kind === 'heading' ? linePitch(governmentPage) : 0
}

function notesHeight(blocks: readonly Block[], first: number): Pt {
  let height: Pt = 0
  for (const block of blocks.slice(first)) {
    if (block.kind !== 'paragraph' || block.role !== 'note') break
    const lines = Math.ceil((emWidth(textOf(block.content)) * textStyles.note.size * 20) / textWidth)
    height += (lines * noteLineHeight) / 20
  }
  return height === 0 ? 0 : height + spaceBelowTable / 20
}
