import { cellPitch, governmentPage } from '../../src/style/page.js'
import type { Line } from '../../src/typeset/compose-lines.js'

/** Marks no line may begin with, as GB/T 15834-2011, 5.1, and common sense have it. */
export const neverFirst = /^[，、；：。！？．）〕］｝》〉」』】〗”’·～－／/%％‰℃)\],.;:!?]/u

/** Marks no line may end with. */
export const neverLast = /[（〔［｛《〈「『【〖“‘￥¥$／([]$/u

/**
 * Whether a text begins with a Chinese character.
 *
 * @param text the text
 */
export function isIdeograph(text: string): boolean {
  return /^\p{sc=Han}/u.test(text)
}

/**
 * Left edges of all characters of a line, in points from its own.
 *
 * @param line the line
 */
export function places(line: Line): readonly { readonly character: string; readonly x: number }[] {
  return line.runs.flatMap(run => run.characters.map((character, index) => ({ character, x: run.xs[index] ?? 0 })))
}

/**
 * Changes of the pitch between neighbouring ideographs of a line of body text, in points.
 *
 * @param line the line
 */
export function pitchChanges(line: Line): readonly number[] {
  const all = places(line)
  return all.flatMap(({ character, x }, index) => {
    const next = all[index + 1]
    const ideographs = next !== undefined && isIdeograph(character) && isIdeograph(next.character)
    return ideographs ? [next.x - x - cellPitch(governmentPage)] : []
  })
}
