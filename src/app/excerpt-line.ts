import { characterWidth, displayWidth } from './display-width.js'

/** A part of a source line short enough for a screen, and the carets below it. */
export interface LineExcerpt {
  readonly text: string
  readonly carets: string
}

const ellipsis = '…'

/**
 * Cuts a source line to a width around the characters meant, and draws carets (指示符) below exactly these, two below
 * a wide character. Below what stands before them come spaces of the same width, and a tab below a tab, so that the
 * carets keep their place wherever the two lines are shown.
 *
 * @param line the source line
 * @param stretch first column and the one after the last, in characters, counted from 1
 * @param columns the room there is, in columns of the screen
 */
export function excerptLine(line: string, stretch: readonly [number, number], columns: number): LineExcerpt {
  const characters = Array.from(line, visible)
  const indexAt = (column: number) => Math.min(Math.max(column - 1, 0), characters.length)
  const from = indexAt(stretch[0])
  const to = Math.max(indexAt(stretch[1]), from)
  const [start, end] = windowAround(characters.map(characterWidth), [from, to], columns - 2 * ellipsis.length)
  const cut = (first: number, last: number) => characters.slice(first, last).join('')
  const before = `${start > 0 ? ellipsis : ''}${cut(start, from)}`
  const marked = cut(from, Math.min(to, end))
  const after = `${cut(Math.min(to, end), end)}${end < characters.length ? ellipsis : ''}`
  return { text: before + marked + after, carets: blank(before) + '^'.repeat(Math.max(1, displayWidth(marked))) }
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

/** Blanks as wide as a text: an ideographic space below each wide character. */
function blank(text: string): string {
  return Array.from(text, character => {
    if (character === '\t') return '\t'
    return characterWidth(character) === 2 ? '\u3000' : ' '.repeat(characterWidth(character))
  }).join('')
}
