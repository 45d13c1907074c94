import type { Diagnostic } from './diagnostic.js'

/**
 * A data file as read: plain nodes with every scalar in its written form, so that `96171.60` and `012345678901234567`
 * keep each digit. Positions stay behind `locate`.
 */
export type SourceNode = SourceScalar | SourceMap | SourceList

/**
 * A scalar. `value` is its written form (quotes and escapes resolved), `''` when nothing stands there.
 * `plain` is true when it was written without quotes and not as a block.
 */
export interface SourceScalar {
  readonly kind: 'scalar'
  readonly value: string
  readonly plain: boolean
}

/** A mapping, its entries in the order of the file; keys are unique. */
export interface SourceMap {
  readonly kind: 'map'
  readonly entries: readonly SourceEntry[]
}

/** A key and its value. */
export interface SourceEntry {
  readonly key: string
  readonly value: SourceNode
}

/** A list. */
export interface SourceList {
  readonly kind: 'list'
  readonly items: readonly SourceNode[]
}

/** What reading a file's text gives: its nodes, when it is YAML at all, and the problems of its form. */
export interface SourceResult {
  readonly source?: Source
  readonly diagnostics: readonly Diagnostic[]
}

/** One data file: its name as the user wrote it, its text, its root node. */
export interface Source {
  readonly file: string
  readonly text: string
  readonly root: SourceNode
  /** True when lines had to be left out on reading: what is missing may well stand in the file. */
  readonly damaged?: boolean
}
