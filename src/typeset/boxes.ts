import { catalog, type FaceId } from '../fonts/catalog.js'
import { faceOf, missingMark } from '../fonts/face-of.js'
import { openFace } from '../fonts/open-face.js'
import type { Family } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import { type CharacterClass, classOf } from './characters.js'

/** A piece of text of one family, before it is cut into lines. */
export interface TextSpan {
  readonly text: string
  readonly family: Family
}

/** One character with its measures in points, ready to be put on a line. */
export interface Box {
  readonly character: string
  readonly codePoint: number
  readonly class: CharacterClass
  readonly face: FaceId
  readonly size: Pt
  /** True: it is drawn on a whole cell. */
  readonly full: boolean
  /** Room it takes on the line when nothing is squeezed. */
  readonly advance: Pt
  /** White within that room, left and right of the ink, that may be taken away: half a cell for full-width marks. */
  readonly squeezeLeft: Pt
  readonly squeezeRight: Pt
  /** White on either side of a dash's ink. */
  readonly sideBearing: Pt
}

/** Size of the type and the pitch full-width characters are set on, in points. */
export interface Pitch {
  readonly size: Pt
  readonly cell: Pt
}

/**
 * Turns text into boxes; a line feed gives none. A full-width character takes one cell, any other its own width.
 *
 * @param spans the text
 * @param pitch size and cell
 */
export function makeBoxes(spans: readonly TextSpan[], pitch: Pitch): readonly Box[] {
  const boxes: Box[] = []
  for (const { text, family } of spans) {
    const known = boxesOf(family, pitch)
    for (const character of text) {
      let box = known.get(character)
      if (box === undefined) {
        box = makeBox(character, family, pitch)
        known.set(character, box)
      }
      boxes.push(box)
    }
  }
  return boxes
}

const made = new Map<string, Map<string, Box>>()

/** Boxes made so far for a family at a pitch: a character is measured once per process. */
function boxesOf(family: Family, { size, cell }: Pitch): Map<string, Box> {
  const key = `${family} ${size} ${cell}`
  const known = made.get(key)
  if (known !== undefined) return known
  const boxes = new Map<string, Box>()
  made.set(key, boxes)
  return boxes
}

function makeBox(character: string, family: Family, { size, cell }: Pitch): Box {
  const codePoint = character.codePointAt(0) ?? 0
  const found = faceOf(codePoint, family)
  const [drawn, face] = found === undefined ? [missingMark, faceOf(0x3013, family) ?? 'song'] : [character, found]
  const drawnCodePoint = drawn.codePointAt(0) ?? 0
  const width = openFace(face).advance(drawnCodePoint)
  const name = classOf(drawn)
  const full = width >= 0.98
  const advance = full ? cell + (width - 1) * size : width * size
  const sideBearing = drawn === '—' ? (catalog[face].dash?.white ?? 0) * size : 0
  const [squeezeLeft, squeezeRight] = full ? squeezable(name, advance) : [0, 0]
  return {
    character: drawn,
    codePoint: drawnCodePoint,
    class: name,
    face,
    size,
    full,
    advance,
    squeezeLeft,
    squeezeRight,
    sideBearing,
  }
}

/**
 * White left and right of the ink, which in a full-width mark keeps to one half of its cell, in a middle dot to the
 * middle half.
 */
function squeezable(name: CharacterClass, advance: Pt): readonly [left: Pt, right: Pt] {
  switch (name) {
    case 'opening':
      return [advance / 2, 0]
    case 'closing':
    case 'pause':
      return [0, advance / 2]
    case 'middleDot':
      return [advance / 4, advance / 4]
    default:
      return [0, 0]
  }
}
