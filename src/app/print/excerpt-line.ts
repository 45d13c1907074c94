import { characterWidth } from './display-width.js'

/** A stretch of a line: first column and the one after the last, in characters, counted from 1. */
export type Stretch = readonly [first: number, end: number]

/** A part of a source line short enough for a screen, and the carets below it. */
export interface LineExcerpt {
  readonly text: string
  readonly carets: string
  /** The part of the line that is shown. */
  readonly shown: Stretch
}

const ellipsis = '…'

/**
 * Cuts a source line to a width around the characters meant, and draws carets (指示符) below exactly these, and waves
 * below others that the problem speaks of. Below everything else come spaces of the same width, and a tab below a tab,
 * so that the marks keep their place wherever the two lines are shown.
 *
 * @param line the source line
 * @param meant the characters meant
 * @param columns the room there is, in columns of the screen
 * @param others other stretches of the line
 */
export function excerptLine(
  line: string,
  meant: Stretch,
  columns: number,
  others: readonly Stretch[] = [],
): LineExcerpt {
  const characters = Array.from(line, visible)
  const from = Math.min(Math.max(meant[0] - 1, 0), characters.length)
  const to = Math.max(Math.min(meant[1] - 1, characters.length), from + 1)
  const [start, end] = windowAround(characters.map(characterWidth), [from, to], columns - 2 * ellipsis.length)
  const markAt = (index: number) => {
    if (index >= from && index < to) return '^'
    return others.some(([first, after]) => index >= first - 1 && index < after - 1) ? '~' : undefined
  }
  const cut = characters.slice(start, end)
  const marks = [...cut, ' '].map((character, index) => markBelow(character, markAt(start + index)))
  const left = start > 0 ? ellipsis : ''
  const right = end < characters.length ? ellipsis : ''
  return {
    text: `${left}${cut.join('')}${right}`,
    carets: `${' '.repeat(left.length)}${marks.join('')}`.trimEnd(),
    shown: [start + 1, end + 1],
  }
}

/** A mark as wide as the character above it, at least one column; without a mark, blanks as wide. */
function markBelow(character: string, mark: '^' | '~' | undefined): string {
  const width = characterWidth(character)
  if (mark !== undefined) return mark.repeat(Math.max(1, width))
  if (character === '\t') return '\t'
  return width === 2 ? '\u3000' : ' '.repeat(width)
}

/** An invisible character would shift the line or hide in it: its replacement is seen. */
function visible(character: string): string {
  return character !== '\t' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character) ? '\ufffd' : character
}

/** First index shown, and the one after the last: what is meant, then as much on each side as there is room for. */
function windowAround(
  widths: readonly number[],
  [from, to]: readonly [number, number],
  room: number,
): readonly [number, number] {
  let used = 0
  const fits = (index: number) => {
    const width = widths[index]
    if (width === undefined || used + width > room) return false
    used += width
    return true
  }
  let start = from
  let end = from
  while (end < to && fits(end)) end += 1
  for (let left = true, right = true; left || right; ) {
    left = left && fits(start - 1)
    if (left) start -= 1
    right = right && fits(end)
    if (right) end += 1
  }
  return [start, end]
}
