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
  const parts = splitAtLineFeeds(spans)
  return parts.flatMap((pieces, index) => {
    const starts = pieceStarts(pieces)
    const measure = index === 0 ? setting : { ...setting, indent: 0 }
    const words = setting.bySense === true ? new Set(starts) : undefined
    const text = measureText(makeBoxes(pieces, setting), measure.width - measure.indent, words)
    const marks =
      words === undefined ? pieces.map(({ span }, piece) => ({ span, start: starts[piece] ?? 0 })) : [oneSpan]
    const paragraph = { text, marks, ends: index === parts.length - 1 }
    return breakLines(text, measure).map(stretch => placeLine(paragraph, stretch, measure))
  })
}

/** Where a span begins among the boxes of a paragraph. */
interface SpanStart {
  readonly span: number
  readonly start: number
}

const oneSpan: SpanStart = { span: 0, start: 0 }

/** The box each piece begins with. */
function pieceStarts(pieces: readonly TextSpan[]): readonly number[] {
  let start = 0
  return pieces.map(({ text }) => {
    const own = start
    for (const _ of text) start += 1
    return own
  })
}

/**
 * Width of text on one line as long as it needs, in points; where line feeds part it, of its longest line.
 *
 * @param span the text
 * @param pitch size and cell
 */
export function naturalWidth(span: TextSpan, pitch: Pitch): Pt {
  const widths = span.text
    .split('\n')
    .map(text => stretchWidths({ text, family: span.family }, pitch)(0, Array.from(text).length))
  return Math.max(...widths)
}

/**
 * Measures text without line feeds once, for the widths of any of its stretches on a line of their own.
 *
 * @param span the text
 * @param pitch size and cell
 * @returns width in points from a character up to, not including, another
 */
export function stretchWidths(span: TextSpan, pitch: Pitch): (start: number, end: number) => Pt {
  const text = measureText(makeBoxes([span], pitch), Number.POSITIVE_INFINITY)
  return (start, end) => widthOf(text, start, end, false)
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

/** A measured paragraph, where its spans begin, and whether it is the last of its text. */
interface Paragraph {
  readonly text: MeasuredText
  readonly marks: readonly SpanStart[]
  readonly ends: boolean
}

function placeLine({ text, marks, ends }: Paragraph, stretch: Stretch, { width, indent, fill }: Measure): Line {
  const { start, end, next } = stretch
  const left = start === 0 ? indent : 0
  const trimStart = trimsStart(start, fill)
  const slack = width - left - widthOf(text, start, end, trimStart)
  const last = next === text.boxes.length
  const wanted = fill === 'flush' && (!last || slack < 0) ? stretchLine(text, start, end, slack) : unstretched
  const boxes = text.boxes.slice(start, end)
  const first = left - (trimStart ? (boxes[0]?.squeezeLeft ?? 0) : 0)
  const xs = placeBoxes(text, stretch, first, wanted.over > looseLimit ? unstretched : wanted)
  const final = boxes.at(-1)
  const lineWidth = final === undefined ? left : (xs.at(-1) ?? 0) + final.advance - final.squeezeRight
  const runs = makeRuns(boxes, xs, index => spanAt(marks, start + index))
  return { runs, width: lineWidth, text: boxes.map(box => box.character).join(''), last: last && ends }
}

function spanAt(marks: readonly SpanStart[], box: number): number {
  let found = 0
  for (const { span, start } of marks) if (start <= box) found = span
  return found
}

/**
 * A line moved to the right within its room.
 *
 * @param line the line
 * @param by how far, in points
 */
export function shiftLine(line: Line, by: Pt): Line {
  const runs = line.runs.map(run => {
    const xs = run.xs.map(x => x + by)
    return runAt(run, xs)
  })
  return withRuns(line, runs, line.width + by)
}

/**
 * A run whose characters stand elsewhere.
 *
 * @param run the run
 * @param xs left edge of each character's em box, in points from the line's left edge
 */
export function runAt({ face, size, characters, span }: GlyphRun, xs: readonly Pt[]): GlyphRun {
  return { face, size, characters, xs, span }
}

/**
 * A line of the same words set otherwise.
 *
 * @param line the line
 * @param runs its characters
 * @param width its width, in points
 */
export function withRuns({ text, last }: Line, runs: readonly GlyphRun[], width: Pt): Line {
  return { runs, width, text, last }
}

/** Left edges of the boxes of a line, the first at a given one. */
function placeBoxes(text: MeasuredText, { start, end }: Stretch, first: Pt, stretch: LineStretch): Pt[] {
  const { change, share, over } = stretch
  const xs: Pt[] = []
  let x = first
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

function makeRuns(boxes: readonly Box[], xs: readonly Pt[], spanOf: (index: number) => number): readonly GlyphRun[] {
  const runs: { face: FaceId; size: Pt; span: number; characters: string[]; xs: Pt[] }[] = []
  boxes.forEach(({ face, size, character }, index) => {
    const x = xs[index] ?? 0
    const span = spanOf(index)
    const run = runs.at(-1)
    if (run !== undefined && run.face === face && run.size === size && run.span === span) {
      run.characters.push(character)
      run.xs.push(x)
    } else runs.push({ face, size, span, characters: [character], xs: [x] })
  })
  return runs
}
