import type { Pt } from '../style/units.js'
import type { Box } from './boxes.js'
import { type CharacterClass, isLatin } from './characters.js'

/** What stands between two neighbouring boxes. */
export interface Joint {
  /** Space added (between Chinese and Latin) or, below 0, taken away (between two marks), in points. */
  readonly gap: Pt
  /** True: the space here may grow or shrink a little to make the line flush. */
  readonly elastic: boolean
  /** Cost of ending a line here: 0 is free, Infinity forbidden. */
  readonly penalty: number
}

/** Costs of unwelcome line ends; 100 is the cost of a line stretched to the limit. */
const penalties = {
  /** Before —— or ……. */
  dash: 30,
  /** Between a figure and what it counts, 3119|件. */
  counter: 35,
  /** Between a year and 年, or a figure and 月, 日, 号. */
  date: 70,
  /** Between 第 or 〕 and its number. */
  ordinal: 50,
  /** Inside a web address, after a sign that parts it. */
  address: 40,
} as const

const closers: ReadonlySet<CharacterClass> = new Set([
  'closing',
  'pause',
  'middleDot',
  'connector',
  'latinClosing',
  'unit',
])
const openers: ReadonlySet<CharacterClass> = new Set(['opening', 'latinOpening', 'currency'])

/**
 * The joint between two boxes of one paragraph.
 *
 * @param before the box on the left
 * @param after the box on the right
 */
export function jointBetween(before: Box, after: Box): Joint {
  const word = isLatin(before.class) && isLatin(after.class)
  return { gap: gapBetween(before, after), elastic: !word, penalty: penaltyBetween(before, after) }
}

function gapBetween(before: Box, after: Box): Pt {
  if (before.class === 'dash' && before.character === after.character) return dashOverlap(before)
  const beforeMark = before.squeezeRight > 0
  const afterMark = after.squeezeRight > 0 || after.squeezeLeft > 0
  if (before.class === 'middleDot' || after.class === 'middleDot') return -before.squeezeRight - after.squeezeLeft
  if (beforeMark && afterMark) return -before.squeezeRight
  if (before.class === 'opening' && after.class === 'opening') return -after.squeezeLeft
  return isMixed(before, after) || isMixed(after, before) ? before.size / 4 : 0
}

/** Chinese beside a Latin letter or a figure; the marks of Latin text bring no space of their own (1.属于国家秘密). */
function isMixed(one: Box, other: Box): boolean {
  return one.class === 'ideograph' && (other.class === 'latin' || other.class === 'digit')
}

/** The two halves of —— meet: the white between them, present in some faces, is taken away. */
function dashOverlap(dash: Box): Pt {
  return dash.character === '—' ? -2 * dash.sideBearing : 0
}

function penaltyBetween(before: Box, after: Box): number {
  if (after.class === 'space') return Number.POSITIVE_INFINITY
  if (before.class === 'space') return 0
  if (openers.has(before.class) || closers.has(after.class)) return Number.POSITIVE_INFINITY
  if (after.class === 'dash') return before.class === 'dash' ? Number.POSITIVE_INFINITY : penalties.dash
  if (isLatin(before.class) && isLatin(after.class)) return wordPenalty(before)
  if (before.class === 'digit') return /[年月日号时分]/u.test(after.character) ? penalties.date : penalties.counter
  if (after.class === 'digit' && /[第〕]/u.test(before.character)) return penalties.ordinal
  return 0
}

/** Latin words and figures stay whole; an address may be parted after its own signs. */
function wordPenalty(before: Box): number {
  return /[/\-_?&=@#.]/u.test(before.character) && before.class !== 'digit'
    ? penalties.address
    : Number.POSITIVE_INFINITY
}
