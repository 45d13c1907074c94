import { emWidth } from './em-width.js'

/**
 * Sets words on as few lines as they need, and those as even as can be; a line ends only between words.
 *
 * @param words the words
 * @param width width of a line in em; a longer word has a line of its own
 */
export function evenLines(words: readonly string[], width: number): readonly string[] {
  const fewest = fillLines(words, width)
  const widest = Math.max(...words.map(emWidth))
  for (let narrower = widest; narrower < width; narrower += 0.25) {
    const lines = fillLines(words, narrower)
    if (lines.length === fewest.length) return lines
  }
  return fewest
}

function fillLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && emWidth(last + word) <= width) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines
}
