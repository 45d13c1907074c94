import type { Pt } from '../../style/units.js'

/**
 * Width of a text as Word sets it in the usual Chinese fonts: half a cell for a half-width character, a whole one for any
 * other.
 *
 * @param text the text
 * @param cell width of a cell
 */
export function wordWidth(text: string, cell: Pt): Pt {
  let width = 0
  for (const character of text) width += character <= '\u{7e}' ? cell / 2 : cell
  return width
}
