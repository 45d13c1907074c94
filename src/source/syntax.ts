/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** The nodes a parser sees, with their offsets in the draft; keys may still be repeated or be no text at all. */
export type SyntaxNode = SyntaxScalar | SyntaxMap | SyntaxList | SyntaxAlias

/** A scalar with its written value; an empty one has `start === end`. */
export interface SyntaxScalar {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A mapping; `flow` is true for `{ … }`. */
export interface SyntaxMap {
  readonly kind: 'map'
  readonly flow: boolean
  readonly start: number
  readonly end: number
  readonly pairs: readonly SyntaxPair[]
}

/** A key and its value; no value where `{ … }` holds a key without a colon. */
export interface SyntaxPair {
  readonly key: SyntaxNode
  readonly value?: SyntaxNode
}

/** A list; `flow` is true for `[ … ]`. */
export interface SyntaxList {
  readonly kind: 'list'
  readonly flow: boolean
  readonly start: number
  readonly end: number
  readonly items: readonly SyntaxNode[]
}

/** `*name`: content written elsewhere in the file. */
export interface SyntaxAlias {
  readonly kind: 'alias'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A token of interest with its stretch: a scalar, a bracket that opens, a `!tag`, an `&anchor`, an `*alias`. */
export interface SyntaxToken {
  readonly kind: 'scalar' | 'block' | 'open' | 'tag' | 'anchor' | 'alias'
  readonly start: number
  readonly end: number
}

/** What the parser stumbled over: its own code and words, and where. */
export interface SyntaxFault {
  readonly code: string
  readonly words: string
  readonly start: number
  readonly end: number
}

/** A text as the parser sees it. */
export interface Syntax {
  /** Absent when there is nothing but comments. */
  readonly root?: SyntaxNode
  /** Faults in the order of the text. */
  readonly faults: readonly SyntaxFault[]
  /** Tokens in the order of the text. */
  readonly tokens: readonly SyntaxToken[]
  /** Where the nesting gets deeper than allowed; the text was then not read. */
  readonly tooDeepAt?: number
  /** Where a second document starts. */
  readonly secondDocumentAt?: number
}
