import type { Cell } from '../../grid/grid.js'
import { type Pt, type Twip, twip } from '../../style/units.js'
import type { Line } from '../../typeset/compose-lines.js'
import { innerWidth } from '../../typeset/set-table.js'
import type { SetPart } from './set-blocks.js'

/** A table as the typesetting set it, in Word's measures: its parts joined again. */
export interface MeasuredTable {
  readonly size: Pt
  /** Between a rule and the text beside it. */
  readonly paddingX: Pt
  /** From the middle of one rule to the middle of the next. */
  readonly columns: readonly Twip[]
  /** Heights of the rows, from the middle of one rule to the middle of the next. */
  readonly rows: readonly Twip[]
  /** Rows a page may end below: the last of each part. */
  readonly lastRows: ReadonlySet<number>
  /**
   * The lines of a cell, and the room it has for one, in points.
   *
   * @param cell the cell
   */
  textOf(cell: Cell): CellText
}

/** The lines of a cell, and the room it has for one. */
export interface CellText {
  readonly lines: readonly Line[]
  readonly room: Pt
}

/**
 * Joins the parts of a table.
 *
 * @param parts the parts, from the first on
 * @throws RangeError when there is none
 */
export function measureTable(parts: readonly SetPart[]): MeasuredTable {
  const [first] = parts
  if (first === undefined) throw new RangeError('a table was not set')
  const { size, columns, rule, paddingX } = first.table
  const rows: Twip[] = []
  const lines = new Map<string, readonly Line[]>()
  for (const part of parts) {
    const reserve = reserveOf(part)
    part.rows.forEach((place, row) => {
      rows[place] = Math.floor(((part.heights[row] ?? 0) + rule - reserve) * 20)
    })
    for (const [cell, composed] of part.table.lines) lines.set(`${part.rows[cell.row]} ${cell.column}`, composed)
  }
  return {
    size,
    paddingX,
    columns: columns.map(width => twip(width + rule)),
    rows,
    lastRows: new Set(parts.map(part => part.rows.at(-1) ?? 0)),
    textOf: cell => ({
      lines: lines.get(`${cell.row} ${cell.column}`) ?? [],
      room: innerWidth(columns, rule, cell) + rule - 2 * paddingX,
    }),
  }
}

/**
 * What each row gives up where a page is full, in points, at most the thickness of a rule: LibreOffice counts a rule as
 * part of its row; should another program add it, the table still ends on its page.
 */
function reserveOf({ table: { rule }, rows, free }: SetPart): Pt {
  return Math.max(0, Math.min(rule, rule - (free - 1) / rows.length))
}
