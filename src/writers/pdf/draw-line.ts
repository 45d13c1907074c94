import type { FaceId } from '../../fonts/catalog.js'
import type { Pt } from '../../style/units.js'
import { hex } from './hex.js'
import type { PaddedRun } from './pad-glyphs.js'
import type { SubsetFont } from './subset-font.js'

/**
 * The operators that draw runs of a composed line as one text object. The page's y axis points down, as pdfkit sets it up.
 *
 * @param runs the runs
 * @param x left edge of their line, in points
 * @param baseline its baseline, in points from the top of the page
 * @param fontOf the document's font for a face
 */
export function drawRuns(
  runs: readonly PaddedRun[],
  x: Pt,
  baseline: Pt,
  fontOf: (face: FaceId) => SubsetFont,
): string {
  const y = number(baseline)
  let operators = 'BT\n'
  for (const run of runs) {
    const font = fontOf(run.face)
    const start = x + (run.xs[0] ?? 0)
    operators += `/${font.id} ${number(run.size)} Tf 1 0 0 -1 ${number(start)} ${y} Tm\n${showGlyphs(run, font)}\n`
  }
  return `${operators}ET`
}

/** Glyph numbers in hexadecimal, by number: they are the first few hundred in every file. */
const glyphNumbers: string[] = []

/** One TJ: glyph numbers, and where a glyph stands elsewhere than its neighbour's width says, the difference. */
function showGlyphs({ characters, xs, size, paddings }: PaddedRun, { subset }: SubsetFont): string {
  const first = xs[0] ?? 0
  let shown = '[<'
  // Position the viewer will be at, in thousandths of the size from the run's start: rounding never adds up.
  let pen = 0
  for (let index = 0; index < characters.length; index += 1) {
    const wanted = (((xs[index] ?? 0) - first) * 1000) / size
    const shift = Math.round(pen - wanted)
    if (shift !== 0 && index > 0) {
      shown += `>${shift}<`
      pen -= shift
    }
    const glyph = subset.include(characters[index]?.codePointAt(0) ?? 0, paddings[index])
    glyphNumbers[glyph] ??= hex(glyph)
    shown += glyphNumbers[glyph]
    pen += subset.widths[glyph] ?? 0
  }
  return `${shown}>]TJ`
}

/**
 * A number as PDF writes it: at most three decimals, no exponent.
 *
 * @param value the number
 */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
