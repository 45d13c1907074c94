import type { Pt } from '../style/units.js'
import type { TablePart } from './split-table.js'

/** A straight rule of a table, along its middle, in points from the table's upper left corner. */
export interface Rule {
  readonly x1: Pt
  readonly y1: Pt
  readonly x2: Pt
  readonly y2: Pt
}

/**
 * Middles of the rules between columns or rows, the outer ones included.
 *
 * @param sizes room between the rules
 * @param rule thickness of a rule
 */
export function ruleOffsets(sizes: readonly Pt[], rule: Pt): readonly Pt[] {
  const offsets: Pt[] = [rule / 2]
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + size + rule)
  return offsets
}

/**
 * The rules of a table, each as long as it goes without a merged cell in its way; all ends meet another rule's edge.
 *
 * @param part the table or a part of it
 */
export function tableRules({ table, heights }: TablePart): readonly Rule[] {
  const { grid, rule, columns } = table
  const xs = ruleOffsets(columns, rule)
  const ys = ruleOffsets(heights, rule)
  const ownerAt = (row: number, column: number) => {
    const slot = grid.rows[row]?.[column]
    return slot?.kind === 'covered' ? slot.by : slot?.cell
  }
  const half = rule / 2
  const across = ys.flatMap((y, line) =>
    stretches(columns.length, column => ownerAt(line - 1, column) !== ownerAt(line, column)).map(([from, to]) => {
      return { x1: (xs[from] ?? 0) - half, y1: y, x2: (xs[to] ?? 0) + half, y2: y }
    }),
  )
  const down = xs.flatMap((x, line) =>
    stretches(heights.length, row => ownerAt(row, line - 1) !== ownerAt(row, line)).map(([from, to]) => {
      return { x1: x, y1: (ys[from] ?? 0) - half, x2: x, y2: (ys[to] ?? 0) + half }
    }),
  )
  return [...across, ...down]
}

/** Maximal runs of positions that have a property, each from its first to behind its last. */
function stretches(count: number, has: (index: number) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (let index = 0; index < count; index += 1) {
    if (!has(index)) continue
    const run = runs.at(-1)
    if (run !== undefined && run[1] === index) run[1] = index + 1
    else runs.push([index, index + 1])
  }
  return runs
}
