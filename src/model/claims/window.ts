import type { ColumnMeaning, PlainKind, RowMeaning } from './meaning.js'
import type { Token, Word } from './token.js'

/** The words that a figure belongs to: those before it, back to the figure or the mark before, or those after it. */
export interface Window {
  readonly words: readonly Word[]
  /** True when words that are not understood stand between the first word here and the part's beginning. */
  readonly cut: boolean
}

/**
 * The words right before a figure, in their order; a bracket with a figure of its own is passed over.
 *
 * @param tokens the tokens of the passage
 * @param at the figure's index
 * @param from index of the first token that may belong to it
 */
export function windowBefore(tokens: readonly Token[], at: number, from = 0): Window {
  const words: Word[] = []
  for (let index = at - 1; index >= from; index -= 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'figure') break
    if (token.kind === 'unknown') return { words: words.reverse(), cut: true }
    if (token.kind === 'word') words.push(token)
    if (token.kind !== 'mark') continue
    if (token.mark !== 'close') break
    index = openingOf(tokens, index)
  }
  return { words: words.reverse(), cut: false }
}

/**
 * The words right after a figure, up to a mark, another figure or what is not understood.
 *
 * @param tokens the tokens of the passage
 * @param at the figure's index
 */
export function windowAfter(tokens: readonly Token[], at: number): Window {
  const words: Word[] = []
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'unknown') return { words, cut: true }
    if (token.kind !== 'word') break
    words.push(token)
  }
  return { words, cut: false }
}

function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0
  for (let index = close; index >= 0; index -= 1) {
    const token = tokens[index]
    if (token?.kind !== 'mark') continue
    if (token.mark === 'close') depth += 1
    if (token.mark === 'open') depth -= 1
    if (depth === 0) return index
  }
  return 0
}

/**
 * Says whether a word of some kind is among words.
 *
 * @param words the words
 * @param kinds the kinds
 */
export function has(
  words: readonly Word[],
  ...kinds: readonly (PlainKind | 'row' | 'column' | 'ambiguous')[]
): boolean {
  return words.some(({ means }) => (kinds as readonly string[]).includes(means.kind))
}

/** A word for a row. */
export function rowOf({ means }: Word): RowMeaning | undefined {
  return means.kind === 'row' ? means : undefined
}

/** A word for columns. */
export function columnOf({ means }: Word): ColumnMeaning | undefined {
  return means.kind === 'column' ? means : undefined
}
