import type { Localized } from '../diagnostic.js'
import type { Edit } from '../draft.js'
import type { SyntaxFault, SyntaxNode, SyntaxToken } from '../syntax.js'

/** A text the parser stumbled over, and where. */
export interface Suspect {
  readonly text: string
  readonly fault: SyntaxFault
  readonly tokens: readonly SyntaxToken[]
}

/**
 * What somebody did wrong (错误), said so that a clerk understands it, and the edits that put it right for the rest of
 * the reading. Offsets are those of the draft.
 */
export interface Explanation {
  readonly rule: string
  readonly message: Localized
  readonly hint: Localized
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
  /**
   * How unsure the explanation is; left out for a sure one. A sure one is taken when it brings the parser further; of
   * the others, the one that leaves the fewest faults, then the least unsure.
   */
  readonly doubt?: number
  /** The edits are what somebody would write: `fix` may make them, where they fill a blank after asking. */
  readonly repair?: 'sure' | 'blank'
}

/** One kind of mistake the parser stumbles over. It gives the ways in which it could explain a fault. */
export type Mistake = (suspect: Suspect) => readonly Explanation[]

/** A text as the parser read it without a fault. */
export interface Reading {
  readonly text: string
  readonly root: SyntaxNode
  readonly tokens: readonly SyntaxToken[]
}

/** One kind of trap (陷阱): what the parser takes without a word, though nobody means it so. */
export type Trap = (reading: Reading) => readonly Explanation[]
