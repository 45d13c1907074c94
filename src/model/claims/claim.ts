import type { TableId } from '../../tables/table-spec.js'
import type { Passage } from '../passages.js'

/** Cells that a figure may mean, their values added up. */
export interface Reading {
  readonly table: TableId
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/**
 * What a sentence says of the tables (陈述): a figure, or that there was none.
 *
 * - `figure`: 收到申请3119件
 * - `all`: 均获维持; `value` is that of the figure before
 * - `none`: 未收到申请; `value` is 0
 * - `growth`: 同比增长12.5%, in percent; `difference`: 同比增加3件; against the year before
 */
export interface Claim {
  readonly kind: 'figure' | 'all' | 'none' | 'growth' | 'difference'
  readonly passage: Passage
  /** The figure without its unit, or the words that deny, as units of the passage's text. */
  readonly start: number
  readonly end: number
  /** Money in yuan; a fall is negative. */
  readonly value: number
  /** How exact the value is: 9.6 is good for 0.1. */
  readonly step: number
  readonly unit: 'count' | 'money' | 'percent'
  /** What it may mean, most likely first. */
  readonly readings: readonly Reading[]
  /** For a change: the figure it is said of, where that stands before it. */
  readonly of?: Claim
  /** Which report it is about. */
  readonly year: 'this' | 'last'
}

/**
 * The words that say what a claim says: the part of the sentence it stands in.
 *
 * @param claim the claim
 */
export function clauseOf({ passage: { text }, start, end }: Claim): string {
  const before = /[^，,。；;！？（(、：:]*[：:]?$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[^，,。；;！？（）()、]*/u.exec(text.slice(end))?.[0] ?? ''
  return `${before}${text.slice(start, end)}${after}`.trim()
}
