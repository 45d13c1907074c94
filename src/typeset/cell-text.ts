import type { Cell } from '../grid/grid.js'
import type { Family } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { TextSpan } from './boxes.js'
import { composeLines, type Line, naturalWidth, type Setting, shiftLine } from './compose-lines.js'
import { makeMemory } from './remember.js'

/** How the text of a cell is set: its face, its size in points, whether it is the label of a row. */
export interface CellType {
  readonly family: Family
  readonly size: Pt
  /** True: it reads like running text, from the left; all else, group labels too, is set in even lines. */
  readonly rowLabel: boolean
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
 * Room a cell's text needs on one line, in points: half a character for a half-width one, as in Word, where the point
 * behind a number takes no less.
 *
 * @param cell the cell
 * @param size size of its type, in points
 */
export function wholeText({ text }: Cell, size: Pt): Pt {
  return Array.from(text).reduce((sum, character) => sum + (character <= '~' ? size / 2 : size), 0)
}

/**
 * The lines of a cell's text.
 *
 * @param cell the cell
 * @param type its type
 * @param width room for its text, in points
 */
export function composeCell(cell: Cell, type: CellType, width: Pt): readonly Line[] {
  const { family, size, rowLabel } = type
  const words = wordsOf(cell)
  const key = `${family} ${size} ${rowLabel} ${words.join('|')}`
  const spans = () => words.map(text => ({ text, family }))
  const manner = { size, cell: size, indent: 0, fill: rowLabel ? 'ragged' : 'even', bySense: true } as const
  // Most texts take one line, which is the same however wide the cell is.
  const unbroken = compositions(key, () => composeLines(spans(), { ...manner, width: Number.POSITIVE_INFINITY }))
  if (unbroken.length === 1 && (unbroken[0]?.width ?? 0) <= width) return unbroken
  return compositions(`${width} ${key}`, () => {
    const setting = { ...manner, width }
    const lines = composeLines(spans(), setting)
    return rowLabel && lines.length > 1 ? hangNumber(lines, spans(), setting) : lines
  })
}

/** Number of a row, 1. or （二）, and the first character behind it. */
const rowNumber = /^(?:\d+\.|（[一二三四五六七八九十]）)(.)/u

/** Lines of a numbered label begin below its first word, not below its number, unless that takes many more lines. */
function hangNumber(lines: readonly Line[], spans: readonly TextSpan[], setting: Setting): readonly Line[] {
  const [first] = spans
  const [numbered, behind] = rowNumber.exec(spans.map(({ text }) => text).join('')) ?? []
  if (first === undefined || numbered === undefined || behind === undefined) return lines
  const widthOf = (text: string) => naturalWidth({ ...first, text }, setting)
  const hang = widthOf(numbered) - widthOf(behind)
  const hung = composeLines(spans, { ...setting, width: setting.width - hang, indent: -hang })
  return hung.length > lines.length + 1 ? lines : hung.map(line => shiftLine(line, hang))
}

function wordsOf({ words, text }: Cell): readonly string[] {
  return words ?? [text]
}
