import type { FaceId } from '../fonts/catalog.js'
import type { Pt } from '../style/units.js'
import { type Box, makeBoxes, type Pitch, type TextSpan } from './boxes.js'
import { breakLines, type Measure, spacingChange, trimsStart } from './break-lines.js'
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
    const text = measureText(makeBoxes(part, setting), setting.width, setting.bySense ? wordStarts(part) : undefined)
    const measure = { ...setting, indent }
    return breakLines(text, measure).map(stretch => placeLine(text, stretch, measure, spanAt))
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

function placeLine(text: MeasuredText, stretch: Stretch, measure: Measure, spanAt: readonly number[]): Line {
  const { width, indent, fill } = measure
  const left = stretch.start === 0 ? indent : 0
  const trimStart = trimsStart(stretch, fill)
  const natural = widthOf(text, stretch, trimStart)
  const slack = width - left - natural
  const last = stretch.next === text.boxes.length
  const flush = fill === 'flush' && (!last || slack < 0)
  const wanted = flush ? spacingChange(text, stretch, slack) : 0
  const change = wanted > looseLimit ? 0 : wanted
  const boxes = text.boxes.slice(stretch.start, stretch.end)
  const xs = placeBoxes(text, stretch, left - (trimStart ? (boxes[0]?.squeezeLeft ?? 0) : 0), change)
  const end = boxes.at(-1)
  const lineWidth = end === undefined ? left : (xs.at(-1) ?? 0) + end.advance - end.squeezeRight
  const spans = spanAt.slice(stretch.start, stretch.end)
  return { runs: makeRuns(boxes, xs, spans), width: lineWidth, text: boxes.map(box => box.character).join(''), last }
}

function placeBoxes(text: MeasuredText, { start, end }: Stretch, left: Pt, change: Pt): readonly Pt[] {
  const xs: Pt[] = []
  let x = left
  for (let index = start; index < end; index += 1) {
    xs.push(x)
    const joint = text.joints[index]
    x += (text.boxes[index]?.advance ?? 0) + (joint?.gap ?? 0) + (joint?.elastic === true ? change : 0)
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
