/** What a line of a title costs, beyond being one more line. */
const costs = {
  /** Another line than needed. */
  line: 40,
  /** A break between words of one group (淮安市 | 人民政府). */
  word: 12,
  /** The hourglass: a line shorter than both its neighbours. */
  waist: 15,
  /** Two lines of one length, a plain block; better than an hourglass, worse than a trapezium. */
  block: 3,
} as const

/**
 * Breaks a title into lines by sense: between groups where that is enough, else between words; never inside a word that
 * fits a line. The lines make a trapezium or a diamond, not an hourglass (GB/T 9704-2012, 7.3.1).
 *
 * @param groups the title's words by sense, in groups
 * @param room characters of the title's size on a line
 * @returns the lines, from the top
 */
export function breakTitle(groups: readonly (readonly string[])[], room: number): readonly string[] {
  const pieces = groups.flatMap((words, group) =>
    words.flatMap(word => cutWord(word, room)).map(text => ({ text, group })),
  )
  const ways = waysToBreak(pieces, room)
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).lines
}

interface Piece {
  readonly text: string
  readonly group: number
}

interface Way {
  readonly lines: readonly string[]
  readonly cost: number
}

/** All divisions of the pieces into lines that fit, each with its cost. Titles have about eight pieces. */
function waysToBreak(pieces: readonly Piece[], room: number): readonly [Way, ...Way[]] {
  const whole: Way = { lines: [pieces.map(piece => piece.text).join('')], cost: Number.MAX_VALUE }
  const ways: Way[] = []
  const divide = (start: number, lines: readonly string[], cost: number): void => {
    if (start === pieces.length) ways.push({ lines, cost: cost + shapeCost(lines) })
    let text = ''
    for (let end = start + 1; end <= pieces.length; end += 1) {
      text += pieces[end - 1]?.text ?? ''
      if (widthOf(text) > room) break
      const sameGroup = pieces[end - 1]?.group === pieces[end]?.group
      divide(end, [...lines, text], cost + costs.line + (sameGroup ? costs.word : 0))
    }
  }
  divide(0, [], 0)
  return [whole, ...ways]
}

function shapeCost(lines: readonly string[]): number {
  const widths = lines.map(widthOf)
  return widths.reduce((cost, width, index) => {
    const above = widths[index - 1]
    const below = widths[index + 1]
    const waist = above !== undefined && below !== undefined && width < above && width < below ? costs.waist : 0
    const block = above !== undefined && Math.abs(above - width) < 0.5 ? costs.block : 0
    return cost + waist + block + (above === undefined ? 0 : Math.abs(above - width) / 10)
  }, 0)
}

/** Width in characters: half-width figures and letters take half of one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0)
}

/** A word longer than a line is cut into pieces that fit. */
function cutWord(word: string, room: number): readonly string[] {
  const characters = Array.from(word)
  const length = Math.max(1, Math.floor(room))
  const count = Math.ceil(characters.length / length)
  return Array.from({ length: count }, (_, index) => characters.slice(index * length, (index + 1) * length).join(''))
}
