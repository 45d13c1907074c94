import { cellsOf } from '../grid/grid.js'
import type { TableStyle } from '../style/roles.js'
import type { Pt } from '../style/units.js'
import type { TablePart } from './split-table.js'
import { ruleOffsets } from './table-rules.js'

/** The ground of a cell (底纹): a rectangle from rule to rule, in points from the table's upper left corner. */
export interface Ground {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** 0 black to 1 white. */
  readonly grey: number
}

/**
 * The grounds of a table, to be drawn before its rules and its text; none unless the style has them.
 *
 * @param part the table or a part of it
 * @param style the table style
 */
export function tableGrounds({ table, heights }: TablePart, { grounds }: TableStyle): readonly Ground[] {
  if (Object.keys(grounds).length === 0) return []
  const { grid, rule, columns } = table
  const xs = ruleOffsets(columns, rule)
  const ys = ruleOffsets(heights, rule)
  return cellsOf(grid).flatMap(({ role, row, column, rowSpan, columnSpan }) => {
    const grey = grounds[role]
    if (grey === undefined) return []
    const [x = 0, right = 0] = [xs[column], xs[column + columnSpan]]
    const [y = 0, bottom = 0] = [ys[row], ys[row + rowSpan]]
    return [{ x, y, width: right - x, height: bottom - y, grey }]
  })
}
