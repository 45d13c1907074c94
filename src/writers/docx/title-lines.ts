import { emWidth } from './em-width.js'
import { evenLines } from './even-lines.js'

/**
 * Lines of a title, broken by sense (GB/T 9704-2012, 7.3.1: 回行时要做到词意完整): all on one line when it fits, else each
 * group of words on lines of its own, parted between words only.
 *
 * @param groups the title's words in groups
 * @param width width of a line in em
 */
export function titleLines(groups: readonly (readonly string[])[], width: number): readonly string[] {
  const whole = groups.flat().join('')
  return emWidth(whole) <= width ? [whole] : groups.flatMap(words => evenLines(words, width))
}
