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

/** A glyph's place in its line while its neighbours are looked at. */
interface Glyph {
  readonly run: number
  readonly index: number
  readonly class: CharacterClass
  /** Right edge of its em box, in thousandths of the size. */
  readonly right: number
}

function padRuns({ runs, width }: Line): readonly PaddedRun[] {
  const paddings: (Padding | undefined)[][] = runs.map(() => [])
  let previous: Glyph | undefined
  runs.forEach((run, number) => {
    run.characters.forEach((character, index) => {
      const left = ((run.xs[index] ?? 0) * 1000) / run.size
      const right = left + openFace(run.face).advance(character.codePointAt(0) ?? 0) * 1000
      const glyph = { run: number, index, class: classOf(character), right }
      if (previous !== undefined) closeGap(previous, glyph, left - previous.right, paddings)
      else if (glyph.class === 'opening' && left < 0) add(paddings, glyph, { left: Math.round(left), right: 0 })
      previous = glyph
    })
  })
  if (previous !== undefined)
    closeGap(previous, undefined, (width * 1000) / (runs[0]?.size ?? 1) - previous.right, paddings)
  return runs.map((run, number) => withPaddings(run, paddings[number] ?? []))
}

/** Gives the gap between two glyphs, or at the line's end, to the one it belongs to. */
function closeGap(before: Glyph, after: Glyph | undefined, width: number, paddings: (Padding | undefined)[][]): void {
  const gap = Math.round(width / step) * step
  if (Math.abs(gap) < leastGap || before.class === 'space') return
  if (takesGap(before.class, gap, 'right')) add(paddings, before, { left: 0, right: gap })
  else if (after !== undefined && takesGap(after.class, gap, 'left')) add(paddings, after, { left: gap, right: 0 })
}

function add(paddings: (Padding | undefined)[][], { run, index }: Glyph, { left, right }: Padding): void {
  const own = paddings[run]
  if (own === undefined) return
  const known = own[index]
  own[index] = { left: (known?.left ?? 0) + left, right: (known?.right ?? 0) + right }
}

/** A wide gap belongs to the figure or letter beside it, a cut one to the mark that gave up its white. */
function takesGap(name: CharacterClass, gap: number, side: 'left' | 'right'): boolean {
  if (gap > 0) return name === 'latin' || name === 'digit'
  if (name === 'middleDot' || name === 'dash') return true
  return side === 'right' ? name === 'closing' || name === 'pause' : name === 'opening'
}

function withPaddings(run: GlyphRun, paddings: readonly (Padding | undefined)[]): PaddedRun {
  if (paddings.length === 0) return { ...run, paddings }
  const xs = run.xs.map((x, index) => x - ((paddings[index]?.left ?? 0) * run.size) / 1000)
  return { ...run, xs, paddings }
}
