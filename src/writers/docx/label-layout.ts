import type { Cell } from '../../grid/grid.js'
import type { Pt } from '../../style/units.js'
import type { Line } from '../../typeset/compose-lines.js'
import { isRowLabel } from '../../typeset/set-table.js'
import { cutText } from './cut-text.js'
import type { CellText } from './measure-table.js'
import { wordWidth } from './word-width.js'

/**
 * A label set so that Word ends its lines where the typesetting does. White after their last characters leaves no room
 * for the next: a break would be a character the form does not have. All lengths in points.
 */
export interface LabelLayout {
  readonly stretches: readonly Stretch[]
  readonly left: Pt
  readonly right: Pt
  /** Indent of the first line, from `left` on; below 0 it hangs out. */
  readonly firstLine: Pt
}

/** A stretch of a label with the white after each of its characters. */
export interface Stretch {
  readonly text: string
  readonly white: Pt
}

/**
 * Lays out a label.
 *
 * @param cell the label's cell
 * @param text its lines, and the room for one
 * @param size the size of its type
 */
export function layLabel(cell: Cell, { lines, room }: CellText, size: Pt): LabelLayout {
  const pieces = cutText(cell.text, lines)
  return isRowLabel(cell) ? layFromLeft(pieces, lines, { room, size }) : layCentred(pieces, { room, size })
}

/** Room for a line, and the size of the type. */
interface Measure {
  readonly room: Pt
  readonly size: Pt
}

/** All white stands at the end of a line; lines below the first may begin further right. */
function layFromLeft(pieces: readonly string[], lines: readonly Line[], { room, size }: Measure): LabelLayout {
  // A mark that opens a line is drawn a little further left: that is no indent.
  const left = Math.max(0, lines[1]?.runs[0]?.xs[0] ?? 0)
  const stretches = pieces.flatMap((piece, index) => {
    const own = room - (index === 0 ? 0 : left)
    return atEnd(piece, whiteFor(piece, pieces[index + 1], { room: own, size }))
  })
  return { stretches, left, right: 0, firstLine: -left }
}

/** Room, in em, that centred lines keep beside the widest of them. */
const spare = 0.3

/**
 * White beside a centred line pushes it aside. So the lines have little room to begin with; that of the first line is
 * divided between an indent and its end, that of the others among all their characters.
 */
function layCentred(pieces: readonly string[], { room, size }: Measure): LabelLayout {
  const whites = (own: Pt) => pieces.map((piece, index) => whiteFor(piece, pieces[index + 1], { room: own, size }))
  const widest = Math.max(...pieces.map(piece => wordWidth(piece, size)))
  const side = whites(room).some(white => white > 0) ? Math.max(0, (room - widest - spare * size) / 2) : 0
  const [first = 0, ...others] = whites(room - 2 * side)
  const stretches = pieces.flatMap((piece, index) => {
    if (index === 0) return atEnd(piece, first / 2)
    return [{ text: piece, white: (others[index - 1] ?? 0) / Array.from(piece).length }]
  })
  return { stretches, left: side, right: side, firstLine: first / 2 }
}

function atEnd(text: string, white: Pt): readonly Stretch[] {
  if (white === 0) return [{ text, white }]
  const characters = Array.from(text)
  const last = characters.pop() ?? ''
  return [
    { text: characters.join(''), white: 0 },
    { text: last, white },
  ]
}

/** White that keeps the next line's first character off a line; 0 where it has no room anyway. */
function whiteFor(text: string, next: string | undefined, { room, size }: Measure): Pt {
  if (next === undefined || text.endsWith('\n')) return 0
  const [first = ''] = next
  const needed = wordWidth(first, size)
  const slack = room - wordWidth(text, size)
  // Word may squeeze a mark by half; ideographs are as wide as they are.
  const leftFree = /[\p{P}]/u.test(text) ? 0.7 : 0.9
  return slack < needed ? 0 : slack - leftFree * needed
}
