import type { Diagnostic, Path } from '../source/diagnostic.js'
import type { Source, SourceNode } from '../source/source.js'

/** What all parts of reading share: the file, and the problems found so far. */
export interface ReadContext {
  readonly source: Source
  readonly diagnostics: Diagnostic[]
}

/** A node found under a key, and where. */
export interface FoundNode {
  readonly node: SourceNode
  readonly path: Path
}

/** An entry that belongs elsewhere: below other keys of the file. */
export interface Stray extends FoundNode {
  readonly key: string
  readonly below: readonly string[]
}
