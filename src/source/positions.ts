import type { Draft } from './draft.js'
import type { Source, SourceEntry, SourceNode } from './source.js'
import type { ScalarStyle } from './syntax.js'

/** Where a node or a key stands in the draft it was read from. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** How it is written, for a scalar. */
  readonly style?: ScalarStyle
}

/** Positions of all nodes of a source. */
export interface Positions {
  readonly draft: Draft
  readonly nodes: ReadonlyMap<SourceNode, Mark>
  readonly keys: ReadonlyMap<SourceEntry, Mark>
  /** Offsets in the file of mistakes of form that have been told. */
  readonly told: ReadonlySet<number>
}

const remembered = new WeakMap<Source, Positions>()

/**
 * Keeps the positions of a source for `locate`, as long as the source itself lives.
 *
 * @param source the source
 * @param positions where its nodes stand
 */
export function rememberPositions(source: Source, positions: Positions): void {
  remembered.set(source, positions)
}

/**
 * The positions of a source; undefined for one that was not read from a file.
 *
 * @param source the source
 */
export function positionsOf(source: Source): Positions | undefined {
  return remembered.get(source)
}
