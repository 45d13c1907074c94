import { openFace } from '../../fonts/open-face.js'
import type { Padding } from '../../fonts/subset.js'
import { type CharacterClass, classOf } from '../../typeset/characters.js'
import type { GlyphRun, Line } from '../../typeset/compose-lines.js'

/** A run whose glyphs carry the space around them within their own widths. */
export interface PaddedRun extends GlyphRun {
  /** White added to (or, below 0, taken from) a glyph, in thousandths of the size; absent where there is none. */
  readonly paddings: readonly (Padding | undefined)[]
}

/** Gaps below this stay gaps: no reader of the page takes them for a space. In thousandths of the size. */
const leastGap = 50

/** Paddings are multiples of this, so that few glyphs are needed twice; what is left stays a gap. */
const step = 10

const paddedLines = new WeakMap<Line, readonly PaddedRun[]>()

/**
 * Turns the spaces of a composed line into widths: the quarter em between Chinese and figures becomes part of the figure,
 * the white a mark gives up is cut off its glyph. So every glyph's box ends where the next begins, nothing sticks out of
 * the line, and a program that reads the page finds neither spaces nor overlaps that the text does not have.
 *
 * @param line the line; labels of tables come again in every report and are worked out once
 */
export function padGlyphs(line: Line): readonly PaddedRun[] {
  const known = paddedLines.get(line)
  if (known !== undefined) return known
  const runs = padRuns(line)
  paddedLines.set(line, runs)
  return runs
}

/** A glyph by its place in its line, and what is added to it. */
interface Glyph {
  readonly run: GlyphRun
  readonly index: number
  readonly paddings: (Padding | undefined)[]
}

function padRuns({ runs, width }: Line): readonly PaddedRun[] {
  const paddingsByRun: (Padding | undefined)[][] = []
  let previous: Glyph | undefined
  // Right edge of the previous glyph's em box, in thousandths of the size.
  let edge = 0
  for (const run of runs) {
    const { advance } = openFace(run.face)
    const paddings: (Padding | undefined)[] = []
    for (let index = 0; index < run.characters.length; index += 1) {
      const left = ((run.xs[index] ?? 0) * 1000) / run.size
      const glyph = { run, index, paddings }
      if (previous !== undefined) closeGap(previous, glyph, left - edge)
      else if (left < 0 && classAt(glyph) === 'opening') add(glyph, { left: Math.round(left), right: 0 })
      previous = glyph
      edge = left + advance(run.characters[index]?.codePointAt(0) ?? 0) * 1000
    }
    paddingsByRun.push(paddings)
  }
  if (previous !== undefined) closeGap(previous, undefined, (width * 1000) / (runs[0]?.size ?? 1) - edge)
  return runs.map((run, index) => padRun(run, paddingsByRun[index] ?? []))
}

/** Gives the gap between two glyphs, or at the line's end, to the one it belongs to. */
function closeGap(before: Glyph, after: Glyph | undefined, width: number): void {
  const gap = Math.round(width / step) * step
  if (Math.abs(gap) < leastGap || classAt(before) === 'space') return
  if (takesGap(classAt(before), gap, 'right')) add(before, { left: 0, right: gap })
  else if (after !== undefined && takesGap(classAt(after), gap, 'left')) add(after, { left: gap, right: 0 })
}

function classAt({ run, index }: Glyph): CharacterClass {
  return classOf(run.characters[index] ?? ' ')
}

function add({ paddings, index }: Glyph, { left, right }: Padding): void {
  const known = paddings[index]
  paddings[index] = { left: (known?.left ?? 0) + left, right: (known?.right ?? 0) + right }
}

/** A wide gap belongs to the figure or letter beside it, a cut one to the mark that gave up its white. */
function takesGap(name: CharacterClass, gap: number, side: 'left' | 'right'): boolean {
  if (gap > 0) return name === 'latin' || name === 'digit'
  if (name === 'middleDot' || name === 'dash') return true
  return side === 'right' ? name === 'closing' || name === 'pause' : name === 'opening'
}

/** A glyph with white on its left begins where that white does. */
function padRun({ face, size, characters, xs, span }: GlyphRun, paddings: PaddedRun['paddings']): PaddedRun {
  const moved = paddings.length === 0 ? xs : xs.map((x, index) => x - ((paddings[index]?.left ?? 0) * size) / 1000)
  return { face, size, characters, xs: moved, span, paddings }
}
