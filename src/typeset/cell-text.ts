import type { Cell } from '../grid/grid.js'
import type { Family } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { Measure } from './break-lines.js'
import { composeLines, type Line, naturalWidth } from './compose-lines.js'
import { makeMemory } from './remember.js'

/** How the text of a cell is set: its face, its size in points, how its lines are chosen. */
export interface CellType {
  readonly family: Family
  readonly size: Pt
  readonly fill: Measure['fill']
}

const widths = makeMemory<Pt>()
const compositions = makeMemory<readonly Line[]>()

/**
 * Room a cell's text needs so that no word or figure is cut, in points.
 *
 * @param cell the cell
 * @param type its type
 */
export function narrowestText(cell: Cell, { family, size }: CellType): Pt {
  const pitch = { size, cell: size }
  const needs = wordsOf(cell).map(text =>
    widths(`${family} ${size} ${text}`, () => naturalWidth({ text, family }, pitch)),
  )
  return Math.max(...needs)
}

/**
 * The lines of a cell's text.
 *
 * @param cell the cell
 * @param type its type
 * @param width room for its text, in points
 */
export function composeCell(cell: Cell, { family, size, fill }: CellType, width: Pt): readonly Line[] {
  const words = wordsOf(cell)
  return compositions(`${family} ${size} ${width} ${fill} ${words.join('|')}`, () => {
    const spans = words.map(text => ({ text, family }))
    return composeLines(spans, { size, cell: size, width, indent: 0, fill, bySense: true })
  })
}

function wordsOf({ words, text }: Cell): readonly string[] {
  return words ?? [text]
}
