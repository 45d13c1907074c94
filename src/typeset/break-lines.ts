import type { Pt } from '../style/units.js'
import type { Box } from './boxes.js'
import { endBefore, type MeasuredText, type Stretch, widthOf } from './measure.js'

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
  /** A last line of a single character, with its marks or without. */
  lonely: 220,
  /** A line whose spacing is changed up to the limit, and one whose marks and gaps give all their white besides. */
  stretched: 100,
  white: 450,
  /** A line whose spacing passes the limit, and each point by which it does. */
  excess: 450,
  overrun: 2_000,
} as const

/** A paragraph while its lines are chosen: the cheapest way to end a line before each box, and where that line starts. */
interface Search {
  readonly text: MeasuredText
  readonly measure: Measure
  readonly cost: Float64Array
  readonly from: Int32Array
}

/**
 * Chooses the line ends of a paragraph so that the whole looks best (Knuth and Plass: the cheapest chain of lines).
 *
 * @param text the paragraph; an empty one gives one empty line
 * @param measure width, indent, manner
 */
export function breakLines(text: MeasuredText, measure: Measure): readonly Stretch[] {
  const count = text.boxes.length
  const whole = endBefore(text, 0, count)
  if (widthOf(text, 0, whole, trimsStart(0, measure.fill)) <= measure.width - measure.indent + 0.01) {
    return [{ start: 0, end: whole, next: count }]
  }
  const search: Search = {
    text,
    measure,
    cost: new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(count + 1),
  }
  const { cost, from } = search
  cost[0] = 0
  for (let start = 0; start < count; start += 1) {
    if (cost[start] !== Number.POSITIVE_INFINITY) tryLines(search, start)
  }
  const lines: Stretch[] = []
  for (let next = count; next > 0; next = from[next] ?? 0) {
    const start = from[next] ?? 0
    lines.push({ start, end: endBefore(text, start, next), next })
  }
  return lines.reverse()
}

/** Flush lines too short or too long by more than this are not worth weighing, in characters. */
const window = { short: 2, long: 3 } as const

/** Tries the lines that start at a box and keeps, for each end, the cheapest way there. */
function tryLines(search: Search, start: number): void {
  const { text, measure } = search
  const room = measure.width - (start === 0 ? measure.indent : 0)
  const size = text.boxes[start]?.size ?? 0
  const flush = measure.fill === 'flush'
  const longest = room + (flush ? window.long * size : 0.01)
  const first = firstEnd(text, start, flush ? room - window.short * size : 0)
  const line = { start, room }
  let next = first
  let tried = false
  for (; next <= text.boxes.length && reach(text, start, next) <= longest; next += 1) {
    if (!mayEnd(text, next)) continue
    tryLine(search, line, next)
    tried = true
  }
  if (!tried) tryLine(search, line, nearestEnd(text, start, first))
}

/** Room from a box to the one before which a line may end, blanks and white at the end included. */
function reach({ sums }: MeasuredText, start: number, next: number): Pt {
  return (sums[next] ?? 0) - (sums[start] ?? 0)
}

function mayEnd({ boxes, joints }: MeasuredText, next: number): boolean {
  return next === boxes.length || joints[next - 1]?.penalty !== Number.POSITIVE_INFINITY
}

/** The first end of a line from `start` that reaches as far as wanted; the paragraph's end when none does. */
function firstEnd(text: MeasuredText, start: number, wanted: Pt): number {
  let low = start + 1
  let high = text.boxes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (reach(text, start, middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The last allowed end before the wanted ones, else the first behind them. */
function nearestEnd(text: MeasuredText, start: number, wanted: number): number {
  for (let next = wanted; next > start; next -= 1) if (mayEnd(text, next)) return next
  let next = wanted + 1
  while (!mayEnd(text, next)) next += 1
  return next
}

/** Where lines that are weighed start, and their room in points. */
interface LineStart {
  readonly start: number
  readonly room: Pt
}

/** Weighs the line up to box `next`, where the next one starts. */
function tryLine({ text, measure, cost, from }: Search, line: LineStart, next: number): void {
  const { start } = line
  const penalty = next === text.boxes.length ? 0 : (text.joints[next - 1]?.penalty ?? 0)
  const before = (cost[start] ?? 0) + penalty
  // No line costs less than being one: nearly half of them need not be weighed.
  if (before + costs.line[measure.fill] >= (cost[next] ?? 0)) return
  const whole = before + lineCost(text, measure.fill, line, next)
  if (whole >= (cost[next] ?? 0)) return
  cost[next] = whole
  from[next] = start
}

function lineCost(text: MeasuredText, fill: Measure['fill'], { start, room }: LineStart, next: number): number {
  const end = endBefore(text, start, next)
  const slack = room - widthOf(text, start, end, trimsStart(start, fill))
  const last = next === text.boxes.length
  const lonely = last && start > 0 && fill !== 'even' && isLonely(text, start, end) ? costs.lonely : 0
  const line = costs.line[fill] + lonely
  if (fill === 'flush') return last && slack >= 0 ? line : line + stretchCost(text, start, end, slack)
  const overrun = slack < -0.01 ? costs.overrun * (10 - slack) : 0
  const uneven = fill === 'even' || !last ? (Math.max(0, slack) / room) ** 2 * 100 : 0
  return line + overrun + uneven
}

/** Whether a line holds a single character, apart from the marks behind it. */
function isLonely({ boxes }: MeasuredText, start: number, end: number): boolean {
  let marks = 0
  for (let index = end - 1; index > start && isClosing(boxes[index]); index -= 1) marks += 1
  return end - start - marks === 1
}

function isClosing(box: Box | undefined): boolean {
  return box?.class === 'closing' || box?.class === 'pause'
}

function stretchCost(text: MeasuredText, start: number, end: number, slack: Pt): number {
  const { change, share, over } = stretchLine(text, start, end, slack)
  const beyond = Math.abs(over) < 1e-6 ? 0 : costs.excess + costs.overrun * Math.abs(over)
  return costs.stretched * (change / spacingLimit) ** 2 + costs.white * share ** 2 + beyond
}

/**
 * Whether an opening mark at the start of a line gives up the white on its left: not on a paragraph's first line, which
 * is indented by whole characters, but wherever lines are centred.
 *
 * @param start first box of the line
 * @param fill how the paragraph's lines are chosen
 */
export function trimsStart(start: number, fill: Measure['fill']): boolean {
  return start > 0 || fill === 'even'
}

/** How a line is made flush. */
export interface LineStretch {
  /** Change of every elastic space within the limit, in points. */
  readonly change: Pt
  /** Share of what its joints may give up (below 0) or take up that the line needs besides. */
  readonly share: number
  /** Change of every elastic space beyond the limit, in points, where all that is not enough. */
  readonly over: Pt
}

/**
 * Divides the room a line has left, or lacks: first an even change of all spaces that no reader notices, then the white
 * of its marks and between Chinese and Latin.
 *
 * @param text the paragraph
 * @param start first box
 * @param end box behind the last
 * @param slack room left on the line, in points; below 0 when it is too full
 */
export function stretchLine(text: MeasuredText, start: number, end: number, slack: Pt): LineStretch {
  const spaces = inside(text.elastics, start, end)
  const even = Math.max(-spaces * spacingLimit, Math.min(spaces * spacingLimit, slack))
  const change = spaces > 0 ? even / spaces : 0
  const rest = slack - even
  const done = Math.abs(rest) < 1e-9
  const white = done ? 0 : inside(rest < 0 ? text.gives : text.takes, start, end)
  const share = white > 0 ? Math.max(-1, Math.min(1, rest / white)) : 0
  return { change, share, over: done ? 0 : (rest - share * white) / Math.max(1, spaces) }
}

/** What the joints within a line sum up to. */
function inside(sums: Float64Array, start: number, end: number): number {
  return (sums[end - 1] ?? 0) - (sums[start] ?? 0)
}
