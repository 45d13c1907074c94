import type { Block, Document } from '../tree/nodes.js'

/** Blocks that stand on pages of one direction: from `first` up to, not including, `end`. */
export interface Segment {
  readonly first: number
  readonly end: number
  /** True: they stand across the paper, turned by a quarter to the left (横排). */
  readonly turned: boolean
}

/**
 * Divides a document where a table is to stand across the paper: the table with its heading and its notes is a segment
 * of its own.
 *
 * @param document the document
 * @param turned ids of the tables to be turned
 */
export function segmentsOf({ blocks }: Document, turned: readonly string[]): readonly Segment[] {
  const segments: Segment[] = []
  let done = 0
  blocks.forEach((block, index) => {
    if (block.kind !== 'table' || !turned.includes(block.id)) return
    let first = index
    while (first > done && blocks[first - 1]?.kind === 'heading') first -= 1
    let end = index + 1
    while (isNote(blocks[end])) end += 1
    if (first > done) segments.push({ first: done, end: first, turned: false })
    segments.push({ first, end, turned: true })
    done = end
  })
  if (done < blocks.length || segments.length === 0) segments.push({ first: done, end: blocks.length, turned: false })
  return segments
}

function isNote(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'note'
}
