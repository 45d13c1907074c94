import type { Meaning } from './meaning.js'

/** A stretch of a passage (词): units of its text, start inclusive, end exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word of the vocabulary. */
export interface Word extends Stretch {
  readonly kind: 'word'
  readonly means: Meaning
}

/** What a figure counts: things, money in yuan, a share; `other`: what no table has. */
export type Unit = 'count' | 'money' | 'percent' | 'other'

/** A figure (数): `start` and `end` are those of the numeral, without its unit. */
export interface Figure extends Stretch {
  readonly kind: 'figure'
  readonly value: number
  readonly unit: Unit
  /** How exact it is: a figure of one place after the point is good for 0.1. */
  readonly step: number
  /** True for “余”, “多” after it. */
  readonly inexact: boolean
  /** The unit as written; empty for a bare figure. */
  readonly unitWord: string
}

/** A year (2024年). */
export interface Year extends Stretch {
  readonly kind: 'year'
  readonly year: number
}

/** A mark: `stop` ends a sentence, `pause` a part of it, `open` and `close` are brackets. */
export interface Mark extends Stretch {
  readonly kind: 'mark'
  readonly mark: 'stop' | 'pause' | 'open' | 'close'
}

/** Words that are not in the vocabulary. */
export interface Unknown extends Stretch {
  readonly kind: 'unknown'
  readonly text: string
}

/** A piece of a passage. */
export type Token = Word | Figure | Year | Mark | Unknown
