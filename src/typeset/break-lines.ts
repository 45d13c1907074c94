import type { Pt } from '../style/units.js'
import { type MeasuredText, type Stretch, stretchTo, widthOf } from './measure.js'

/** How the lines of a paragraph are chosen. */
export interface Measure {
  /** Room on a line, in points. */
  readonly width: Pt
  /** Indent of the first line, in points. */
  readonly indent: Pt
  /**
   * - `flush`: lines fill the width, each by a small change of its spacing
   * - `ragged`: as few lines as possible, filled from the first on
   * - `even`: about equally long lines, few rather than many
   */
  readonly fill: 'flush' | 'ragged' | 'even'
}

/** Most a space may grow or shrink in a flush line, in points: below the half point a reader would notice. */
export const spacingLimit: Pt = 0.49

/** Costs beyond stretching; see `penalties` in joints.ts for the ends of lines. */
const costs = {
  /** One more line, by the manner of filling. */
  line: { flush: 10, ragged: 1_000, even: 50 },
  /** A last line of a single character. */
  lonely: 90,
  /** Each point by which a line misses its limit. */
  overrun: 2_000,
} as const

interface Way {
  readonly cost: number
  readonly from: number
}

/**
 * Chooses the line ends of a paragraph so that the whole looks best (Knuth and Plass: the cheapest chain of lines).
 *
 * @param text the paragraph; an empty one gives one empty line
 * @param measure width, indent, manner
 */
export function breakLines(text: MeasuredText, measure: Measure): readonly Stretch[] {
  const count = text.boxes.length
  if (count === 0) return [{ start: 0, end: 0, next: 0 }]
  const best: (Way | undefined)[] = [{ cost: 0, from: 0 }]
  for (let start = 0; start < count; start += 1) {
    const way = best[start]
    if (way !== undefined) extend(text, measure, start, way.cost, best)
  }
  const lines: Stretch[] = []
  for (let next = count; next > 0; next = best[next]?.from ?? 0)
    lines.push(stretchTo(text, best[next]?.from ?? 0, next))
  return lines.reverse()
}

/** Tries every line that starts at a box and keeps, for each end, the cheapest way there. */
function extend(text: MeasuredText, measure: Measure, start: number, before: number, best: (Way | undefined)[]): void {
  const room = measure.width - (start === 0 ? measure.indent : 0)
  for (const next of lineEnds(text, start, room, measure.fill)) {
    const penalty = next === text.boxes.length ? 0 : (text.joints[next - 1]?.penalty ?? 0)
    const stretch = stretchTo(text, start, next)
    const cost = before + penalty + lineCost(text, stretch, room, measure)
    const known = best[next]
    if (known === undefined || cost < known.cost) best[next] = { cost, from: start }
  }
}

/** Lines this much too short or too long are not worth weighing, in characters. */
const windowCharacters = 3

/** The places where a line from `start` may end: those near the line's width, else the nearest before it, else after. */
function lineEnds(text: MeasuredText, start: number, room: Pt, fill: Measure['fill']): readonly number[] {
  const count = text.boxes.length
  const origin = text.sums[start] ?? 0
  const margin = windowCharacters * (text.boxes[start]?.size ?? 0)
  const allowed = (next: number) => next === count || text.joints[next - 1]?.penalty !== Number.POSITIVE_INFINITY
  const ends: number[] = []
  let fallback: number | undefined
  for (let next = start + 1; next <= count; next += 1) {
    const width = (text.sums[next] ?? 0) - origin
    if (width > room + margin && (ends.length > 0 || fallback !== undefined)) break
    if (!allowed(next)) continue
    if (fill === 'flush' && width < room - margin && next < count) fallback = next
    else ends.push(next)
  }
  return ends.length > 0 ? ends : fallback === undefined ? [count] : [fallback]
}

function lineCost(text: MeasuredText, stretch: Stretch, room: Pt, { fill }: Measure): number {
  const slack = room - widthOf(text, stretch, trimsStart(stretch, fill))
  const last = stretch.next === text.boxes.length
  const single = last && stretch.start > 0 && stretch.end - stretch.start === 1
  const lonely = single && fill !== 'even' ? costs.lonely : 0
  const line = costs.line[fill] + lonely
  if (fill === 'flush') return line + flushCost(text, stretch, slack, last)
  const overrun = slack < -0.01 ? costs.overrun * 10 - slack * costs.overrun : 0
  const uneven = fill === 'even' || !last ? (Math.max(0, slack) / room) ** 2 * 100 : 0
  return line + overrun + uneven
}

function flushCost(text: MeasuredText, stretch: Stretch, slack: Pt, last: boolean): number {
  if (last && slack >= 0) return 0
  const change = Math.abs(spacingChange(text, stretch, slack))
  const over = Math.max(0, change - spacingLimit)
  return 100 * (change / spacingLimit) ** 2 + costs.overrun * over
}

/**
 * Whether an opening mark at the start of a line gives up the white on its left: not on a paragraph's first line, which
 * is indented by whole characters, but wherever lines are centred.
 *
 * @param stretch the line
 * @param fill how the paragraph's lines are chosen
 */
export function trimsStart({ start }: Stretch, fill: Measure['fill']): boolean {
  return start > 0 || fill === 'even'
}

/**
 * Change of each elastic space that makes a line flush, in points.
 *
 * @param text the paragraph
 * @param stretch the line's boxes
 * @param slack room left on the line; below 0 when it is too full
 */
export function spacingChange(text: MeasuredText, { start, end }: Stretch, slack: Pt): Pt {
  if (slack === 0) return 0
  const spaces = (text.elastics[end - 1] ?? 0) - (text.elastics[start] ?? 0)
  return spaces > 0 ? slack / spaces : Math.sign(slack) * Math.abs(slack)
}
