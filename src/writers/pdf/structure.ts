import { type Block, type Document, type Handlers, handle } from '../../tree/nodes.js'
import type { CellElements, StructureElement, StructureType } from './structure-element.js'
import { tableStructure } from './table-structure.js'

/** The structure of a document, and where its pieces are found when pages are drawn. */
export interface Structure {
  readonly root: StructureElement
  /** Structure of each block of the document. */
  readonly blocks: readonly BlockStructure[]
}

/** The elements of a block: of text one for each of its spans, of a table the table's own and those of its cells. */
export type BlockStructure =
  | { readonly kind: 'text'; readonly elements: readonly [StructureElement, ...StructureElement[]] }
  | {
      readonly kind: 'table'
      readonly elements: readonly [StructureElement]
      readonly cells: CellElements
    }

/**
 * Builds the structure of a document.
 *
 * @param document the document
 */
export function buildStructure(document: Document): Structure {
  const levels = headingLevels(document.blocks)
  const blocks = document.blocks.map((block, index) => handle(handlers, block, { index, level: levels[index] ?? 1 }))
  return { root: { type: 'Document', children: blocks.flatMap(block => block.elements) }, blocks }
}

interface BlockContext {
  readonly index: number
  readonly level: 1 | 2 | 3 | 4
}

const handlers: Handlers<BlockContext, BlockStructure> = {
  heading: (_, { level }) => ({ kind: 'text', elements: [leaf(`H${level}`)] }),
  runInHeading: (_, { level }) => ({ kind: 'text', elements: [leaf(`H${level}`), leaf('P')] }),
  paragraph: ({ role }) => ({ kind: 'text', elements: [leaf(role === 'title' ? 'Title' : 'P')] }),
  table({ grid, caption }, { index }) {
    const { children, cells } = tableStructure(grid, index)
    return { kind: 'table', elements: [{ type: 'Table', children, summary: caption }], cells }
  },
}

function leaf(type: StructureType): StructureElement {
  return { type, children: [] }
}

/** Levels without gaps: a reader's outline may not step from level 1 to level 3 (ISO 14289-1, 7.4.2). */
function headingLevels(blocks: readonly Block[]): readonly (1 | 2 | 3 | 4)[] {
  let last = 0
  return blocks.map(block => {
    if (block.kind !== 'heading' && block.kind !== 'runInHeading') return 1
    const level = Math.min(block.level, last + 1) as 1 | 2 | 3 | 4
    last = level
    return level
  })
}
