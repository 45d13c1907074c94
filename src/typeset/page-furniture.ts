import { catalog } from '../fonts/catalog.js'
import { openFace } from '../fonts/open-face.js'
import { cellPitch, type PageStyle, textBlock } from '../style/page.js'
import type { TextRole } from '../style/roles.js'
import type { Style } from '../style/style.js'
import type { Pt } from '../style/units.js'
import { composeLines, type Line, runAt, withRuns } from './compose-lines.js'
import type { PlacedLine } from './page.js'

/**
 * The page number, — 1 —: the top of its dashes 7 mm below the text block; one character from the outer edge, on the
 * right of odd pages and on the left of even ones (GB/T 9704-2012, 7.5), unless the style has it elsewhere.
 *
 * @param number the page, from 1
 * @param style the style
 */
export function pageNumber(number: number, style: Style): PlacedLine {
  const { page } = style
  const { size, family } = style.text.pageNumber
  const line = withHalfSpaces(oneLine(`— ${number} —`, 'pageNumber', style))
  const dashTop = (catalog[family].dash?.top ?? 0) * size
  const x = page.left + pageNumberLeft(number, line.width, page)
  const baseline = page.height - page.bottom + page.pageNumberDrop + dashTop
  return { kind: 'line', line, x, baseline, role: 'pageNumber' }
}

/** From the left edge of the text block to the page number, in points. */
function pageNumberLeft(number: number, width: Pt, page: PageStyle): Pt {
  const room = textBlock(page).width - width
  const edge = cellPitch(page)
  if (page.pageNumbers === 'centre') return room / 2
  return page.pageNumbers === 'outer' && number % 2 === 0 ? edge : room - edge
}

/**
 * The mark 草稿 across the middle of a page.
 *
 * @param style the style
 */
export function draftMark(style: Style): PlacedLine {
  const { page } = style
  const line = oneLine('草稿', 'draftMark', style)
  const x = page.left + (textBlock(page).width - line.width) / 2
  const baseline = page.top + textBlock(page).height / 2 + style.text.draftMark.size * 0.38
  return { kind: 'line', line, x, baseline, role: 'draftMark' }
}

/** The same line with blanks of half a character, as half-width figures have them, whatever the face's own blank is. */
function withHalfSpaces(line: Line): Line {
  let shift = 0
  const runs = line.runs.map(run => {
    const xs = run.xs.map((x, index) => {
      const placed = x + shift
      if (run.characters[index] === ' ') shift += run.size * (0.5 - openFace(run.face).advance(0x20))
      return placed
    })
    return runAt(run, xs)
  })
  return withRuns(line, runs, line.width + shift)
}

function oneLine(text: string, role: TextRole, style: Style): Line {
  const { size, family } = style.text[role]
  const setting = { size, cell: size, width: style.page.width, indent: 0, fill: 'ragged' } as const
  const [line] = composeLines([{ text, family }], setting)
  if (line === undefined) throw new Error('a composed text has no line')
  return line
}
