import { openFace } from '../../fonts/open-face.js'
import type { Padding } from '../../fonts/subset.js'
import { classOf } from '../../typeset/characters.js'
import type { GlyphRun, Line } from '../../typeset/compose-lines.js'

/** A run whose glyphs carry the space around them within their own widths. */
export interface PaddedRun extends GlyphRun {
  /** White added to (or, below 0, taken from) each glyph, in thousandths of the size. */
  readonly paddings: readonly Padding[]
}

/** Gaps below this stay gaps: no reader of the page takes them for a space. In thousandths of the size. */
const leastGap = 50

/** Paddings are multiples of this, so that few glyphs are needed twice; what is left stays a gap. */
const step = 10

interface Glyph {
  readonly run: number
  readonly class: ReturnType<typeof classOf>
  /** Left and right edge of the em box, in thousandths of the size from the line's left edge. */
  readonly left: number
  readonly right: number
}

/**
 * Turns the spaces of a composed line into widths: the quarter em between Chinese and figures becomes part of the figure,
 * the white a mark gives up is cut off its glyph. So every glyph's box ends where the next begins, nothing sticks out of
 * the line, and a program that reads the page finds neither spaces nor overlaps that the text does not have.
 *
 * @param line the line
 */
export function padGlyphs({ runs, width }: Line): readonly PaddedRun[] {
  const glyphs = runs.flatMap((run, index) => glyphsOf(run, index))
  const paddings = glyphs.map(() => ({ left: 0, right: 0 }))
  const size = runs[0]?.size ?? 1
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1]
    const gap = Math.round(((next?.left ?? (width * 1000) / size) - glyph.right) / step) * step
    const own = paddings[index]
    const other = paddings[index + 1]
    if (own === undefined || Math.abs(gap) < leastGap || glyph.class === 'space') return
    if (takesGap(glyph.class, gap, 'right')) own.right = gap
    else if (next !== undefined && other !== undefined && takesGap(next.class, gap, 'left')) other.left = gap
  })
  const [first] = glyphs
  const [firstPadding] = paddings
  if (first?.class === 'opening' && firstPadding !== undefined && first.left < 0)
    firstPadding.left = Math.round(first.left)
  return runs.map((run, index) => {
    const own = paddings.filter((_, place) => glyphs[place]?.run === index)
    const xs = run.xs.map((x, place) => x - ((own[place]?.left ?? 0) * run.size) / 1000)
    return { ...run, xs, paddings: own }
  })
}

/** A wide gap belongs to the figure or letter beside it, a cut one to the mark that gave up its white. */
function takesGap(name: Glyph['class'], gap: number, side: 'left' | 'right'): boolean {
  if (gap > 0) return name === 'latin' || name === 'digit'
  if (name === 'middleDot' || name === 'dash') return true
  return side === 'right' ? name === 'closing' || name === 'pause' : name === 'opening'
}

function glyphsOf({ characters, face, size, xs }: GlyphRun, run: number): readonly Glyph[] {
  return characters.map((character, index) => {
    const left = ((xs[index] ?? 0) * 1000) / size
    const right = left + openFace(face).advance(character.codePointAt(0) ?? 0) * 1000
    return { run, class: classOf(character), left, right }
  })
}
