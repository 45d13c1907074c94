import type { Pt } from '../../style/units.js'
import { cutText } from './cut-text.js'
import type { CellText } from './measure-table.js'

/**
 * A line of a label. Word ends it where the typesetting does because white after its last character leaves no room for
 * the next: a break would be a character the form does not have.
 */
export interface LabelLine {
  readonly text: string
  /** White after the last character, in points; 0 where Word ends the line of itself. */
  readonly white: Pt
}

/** Share of the next character's width that the white leaves free, in case Word sets the line a little wider. */
const leftFree = 0.8

/**
 * Lays a label out on the lines the typesetting gave it.
 *
 * @param label the label
 * @param text its lines, and the room for one
 * @param size the size of its type, in points
 */
export function labelLines(label: string, { lines, room }: CellText, size: Pt): readonly LabelLine[] {
  const pieces = cutText(label, lines)
  return pieces.map((piece, index) => {
    const slack = room - (lines[index]?.width ?? 0)
    const next = widthOfFirst(pieces[index + 1] ?? '', size)
    const endsOfItself = index === pieces.length - 1 || piece.endsWith('\n') || slack < next
    return { text: piece, white: endsOfItself ? 0 : slack - leftFree * next }
  })
}

function widthOfFirst(text: string, size: Pt): Pt {
  return /^[\u{21}-\u{7e}]/u.test(text) ? size / 2 : size
}
