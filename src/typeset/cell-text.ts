import type { Cell } from '../grid/grid.js'
import type { Family } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { TextSpan } from './boxes.js'
import { composeLines, type Line, naturalWidth, type Setting, shiftLine } from './compose-lines.js'
import { type Memory, makeMemory } from './remember.js'

/** How the text of a cell is set: its face, its size in points, whether it is the label of a row. */
export interface CellType {
  readonly family: Family
  readonly size: Pt
  /** True: it reads like running text, from the left; all else, group labels too, is set in even lines. */
  readonly rowLabel: boolean
}

/** Sets the texts of cells of one type, each once per process. */
export interface CellSetter {
  /**
   * Room a cell's text needs so that no word or figure is cut, in points.
   *
   * @param cell the cell
   */
  narrowest(cell: Cell): Pt
  /**
   * The lines of a cell's text.
   *
   * @param cell the cell
   * @param width room for its text, in points
   */
  compose(cell: Cell, width: Pt): readonly Line[]
}

const setters = makeMemory<string, CellSetter>()

/**
 * The setter of a type.
 *
 * @param type the type
 */
export function cellSetter(type: CellType): CellSetter {
  return setters(`${type.family} ${type.size} ${type.rowLabel}`, () => makeSetter(type))
}

/** Most widths of cells for which broken texts are kept, and most texts for each. */
const [mostWidths, mostBroken] = [128, 512]

/** A text by its words where a narrow cell breaks it, else by itself. */
type TextKey = readonly string[] | string

function makeSetter({ family, size, rowLabel }: CellType): CellSetter {
  const manner = { size, cell: size, indent: 0, fill: rowLabel ? 'ragged' : 'even', bySense: true } as const
  const spansOf = (cell: Cell) => wordsOf(cell).map(text => ({ text, family }))
  const widths = makeMemory<TextKey, Pt>()
  const unbroken = makeMemory<TextKey, readonly Line[]>()
  const broken = makeMemory<Pt, Memory<TextKey, readonly Line[]>>(mostWidths)
  const breakAt = (cell: Cell, width: Pt) => {
    const setting = { width, ...manner }
    const lines = composeLines(spansOf(cell), setting)
    return rowLabel && lines.length > 1 ? hangNumber(lines, spansOf(cell), setting) : lines
  }
  return {
    narrowest: cell =>
      widths(cell.words ?? cell.text, () => Math.max(...spansOf(cell).map(span => naturalWidth(span, manner)))),
    compose: (cell, width) => {
      const key = cell.words ?? cell.text
      // Most texts take one line, which is the same however wide the cell is.
      const one = unbroken(key, () => composeLines(spansOf(cell), { width: Number.POSITIVE_INFINITY, ...manner }))
      if (one.length === 1 && (one[0]?.width ?? 0) <= width) return one
      const atWidth = broken(width, () => makeMemory<TextKey, readonly Line[]>(mostBroken))
      return atWidth(key, () => breakAt(cell, width))
    },
  }
}

/**
 * Room a cell's text needs on one line, in points: half a character for a half-width one, as in Word, where the point
 * behind a number takes no less.
 *
 * @param cell the cell
 * @param size size of its type, in points
 */
export function wholeText({ text }: Cell, size: Pt): Pt {
  let width = 0
  for (const character of text) width += character <= '~' ? size / 2 : size
  return width
}

/** Number of a row, 1. or （二）, and the first character behind it. */
const rowNumber = /^(?:\d+\.|（[一二三四五六七八九十]）)(.)/u

/** Lines of a numbered label begin below its first word, not below its number, unless that takes many more lines. */
function hangNumber(lines: readonly Line[], spans: readonly TextSpan[], setting: Setting): readonly Line[] {
  const [first] = spans
  const [numbered, behind] = rowNumber.exec(spans.map(({ text }) => text).join('')) ?? []
  if (first === undefined || numbered === undefined || behind === undefined) return lines
  const widthOf = (text: string) => naturalWidth({ text, family: first.family }, setting)
  const hang = widthOf(numbered) - widthOf(behind)
  const hung = composeLines(spans, { ...setting, width: setting.width - hang, indent: -hang })
  return hung.length > lines.length + 1 ? lines : hung.map(line => shiftLine(line, hang))
}

function wordsOf({ words, text }: Cell): readonly string[] {
  return words ?? [text]
}
