import type { FaceId } from '../fonts/catalog.js'
import type { Pt } from '../style/units.js'
import { type Box, makeBoxes, type Pitch, type TextSpan } from './boxes.js'
import { breakLines, type LineStretch, type Measure, stretchLine, trimsStart } from './break-lines.js'
import { type MeasuredText, measureText, type Stretch, widthOf } from './measure.js'

/** Characters of one face and size set one after the other, each at its own place. */
export interface GlyphRun {
  readonly face: FaceId
  readonly size: Pt
  readonly characters: readonly string[]
  /** Left edge of each character's em box, in points from the line's left edge. */
  readonly xs: readonly Pt[]
  /** Position of the span its characters came from; 0 where the spans are the words of one text. */
  readonly span: number
}

/** A composed line (行): what stands on it and where. */
export interface Line {
  readonly runs: readonly GlyphRun[]
  /** From the left edge to the right end of the last character's ink side, in points. */
  readonly width: Pt
  /** The characters of the line, in order. */
  readonly text: string
  /** True: this is the last line of its paragraph. */
  readonly last: boolean
}

/** How a paragraph is composed: type, and how its lines are chosen. */
export interface Setting extends Measure, Pitch {
  /** True: each span is a word by sense, and a line is best ended between two. */
  readonly bySense?: boolean
}

/**
 * Composes text into lines of one width; a line feed ends a line.
 *
 * @param spans the text, in pieces of one family each
 * @param setting size, cell, width, indent, manner
 * @returns at least one line
 */
export function composeLines(spans: readonly TextSpan[], setting: Setting): readonly Line[] {
  const paragraphs = splitAtLineFeeds(spans)
  const lines = paragraphs.flatMap((part, index) => {
    const indent = index === 0 ? setting.indent : 0
    const spanAt = part.flatMap(({ text, span }) => Array.from(text, () => (setting.bySense ? 0 : span)))
    const room = setting.width - indent
    const text = measureText(makeBoxes(part, setting), room, setting.bySense ? wordStarts(part) : undefined)
    const measure = { ...setting, indent }
    return breakLines(text, measure).map(stretch => placeLine({ ...text, spanAt }, stretch, measure))
  })
  return lines.map((line, index) => ({ ...line, last: index === lines.length - 1 }))
}

function wordStarts(words: readonly TextSpan[]): ReadonlySet<number> {
  let start = 0
  return new Set(
    words.map(({ text }) => {
      const own = start
      start += [...text].length
      return own
    }),
  )
}

/** A piece of a span, and the span's position among those given. */
interface SpanPiece extends TextSpan {
  readonly span: number
}

function splitAtLineFeeds(spans: readonly TextSpan[]): readonly (readonly SpanPiece[])[] {
  const parts: SpanPiece[][] = [[]]
  spans.forEach(({ text, family }, span) => {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) parts.push([])
      if (piece !== '') parts.at(-1)?.push({ text: piece, family, span })
    })
  })
  return parts
}

/** Most a line may be opened up; one that is shorter still is left ragged, in points per space. */
const looseLimit: Pt = 3

const unstretched: LineStretch = { change: 0, share: 0, over: 0 }

/** A measured paragraph that knows which span each box came from. */
interface Paragraph extends MeasuredText {
  readonly spanAt: readonly number[]
}

function placeLine(text: Paragraph, { start, end, next }: Stretch, { width, indent, fill }: Measure): Line {
  const left = start === 0 ? indent : 0
  const trimStart = trimsStart(start, fill)
  const slack = width - left - widthOf(text, start, end, trimStart)
  const last = next === text.boxes.length
  const wanted = fill === 'flush' && (!last || slack < 0) ? stretchLine(text, start, end, slack) : unstretched
  const stretch = wanted.over > looseLimit ? unstretched : wanted
  const boxes = text.boxes.slice(start, end)
  const xs = placeBoxes(text, start, end, stretch)
  const shift = left - (trimStart ? (boxes[0]?.squeezeLeft ?? 0) : 0)
  for (let index = 0; index < xs.length; index += 1) xs[index] = (xs[index] ?? 0) + shift
  const final = boxes.at(-1)
  const lineWidth = final === undefined ? left : (xs.at(-1) ?? 0) + final.advance - final.squeezeRight
  const runs = makeRuns(boxes, xs, text.spanAt.slice(start, end))
  return { runs, width: lineWidth, text: boxes.map(box => box.character).join(''), last }
}

/** Left edges of the boxes of a line, from 0. */
function placeBoxes(text: MeasuredText, start: number, end: number, { change, share, over }: LineStretch): Pt[] {
  const xs: Pt[] = []
  let x = 0
  for (let index = start; index < end; index += 1) {
    xs.push(x)
    const joint = text.joints[index]
    x += text.boxes[index]?.advance ?? 0
    if (joint === undefined) continue
    x += joint.gap + share * (share < 0 ? joint.give : joint.take)
    if (joint.elastic) x += change + over
  }
  return xs
}

function makeRuns(boxes: readonly Box[], xs: readonly Pt[], spans: readonly number[]): readonly GlyphRun[] {
  const runs: { face: FaceId; size: Pt; span: number; characters: string[]; xs: Pt[] }[] = []
  boxes.forEach((box, index) => {
    const x = xs[index] ?? 0
    const span = spans[index] ?? 0
    const run = runs.at(-1)
    if (run !== undefined && run.face === box.face && run.size === box.size && run.span === span) {
      run.characters.push(box.character)
      run.xs.push(x)
    } else runs.push({ face: box.face, size: box.size, span, characters: [box.character], xs: [x] })
  })
  return runs
}
