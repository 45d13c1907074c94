import type { Pt } from '../style/units.js'
import type { Box } from './boxes.js'
import { type CharacterClass, latinClasses } from './characters.js'

/** What stands between two neighbouring boxes. */
export interface Joint {
  /** Space added (between Chinese and Latin) or, below 0, taken away (between two marks), in points. */
  readonly gap: Pt
  /** True: the space here takes part in the small even change that makes a line flush. */
  readonly elastic: boolean
  /** White of a mark, or of the gap, that a line still too full may take away here, in points. */
  readonly give: Pt
  /** White a line still too short may add to the gap, in points. */
  readonly take: Pt
  /** Cost of ending a line here: 0 is free, Infinity forbidden. */
  readonly penalty: number
}

/** Never end a line here. */
const forbidden = Number.POSITIVE_INFINITY

/** Costs of unwelcome line ends; 100 is the cost of spacing changed to the limit, 550 of all white taken or added besides. */
const penalties = {
  /** Before —— or ……. */
  pairedDash: 60,
  /** After a — or ～ that joins two words, or a · within a name. */
  connector: 40,
  /** Between a figure and what it counts, 3119|件, 3.5万|元. */
  counter: 300,
  /** Between a year and 年, or a figure and 月, 日, 号: rather a line of all its white. */
  date: 600,
  /** Within a date, between 年 or 月 and the figure behind it. */
  datePart: 235,
  /** Between 第 or 〕 and its number. */
  ordinal: 300,
  /** Inside a web address, after a sign that parts it. */
  address: 40,
  /** After a hyphen, or after a sign between figures: 0517-|83605210. */
  hyphen: 120,
  /** Between letters of a long word; no hyphen is added. */
  letters: 600,
} as const

/** Letters a cut word keeps on either side at least. */
const leastLetters = 3

const closers: ReadonlySet<CharacterClass> = new Set([
  'closing',
  'pause',
  'middleDot',
  'connector',
  'latinClosing',
  'unit',
])
const openers: ReadonlySet<CharacterClass> = new Set(['opening', 'latinOpening', 'currency'])

/** Between two ideographs: nothing special, the same for all. */
const plain: Joint = { gap: 0, elastic: true, give: 0, take: 0, penalty: 0 }

/**
 * The joints of a paragraph: one after each box but the last.
 *
 * @param boxes the paragraph
 */
export function makeJoints(boxes: readonly Box[]): Joint[] {
  const joints: Joint[] = []
  for (let index = 1; index < boxes.length; index += 1) {
    const before = boxes[index - 1]
    const after = boxes[index]
    if (before === undefined || after === undefined) continue
    const simple = before.class === 'ideograph' && after.class === 'ideograph' && !isMagnitude(before)
    joints.push(simple ? plain : jointAt({ boxes, index, before, after }))
  }
  loosenAddresses(boxes, joints)
  return joints
}

/** Letters of a Latin word from which on its spaces change with those of the line: of a web address, not of a name. */
const longWord = 16

/** A line that holds little but a web address has too few spaces besides. */
function loosenAddresses(boxes: readonly Box[], joints: Joint[]): void {
  let start = 0
  for (let end = 0; end <= boxes.length; end += 1) {
    const box = boxes[end]
    if (box !== undefined && isWordPart(box)) continue
    if (end - start >= longWord) {
      for (let index = start; index < end - 1; index += 1) joints[index] = elasticJoint(joints[index] ?? plain)
    }
    start = end + 1
  }
}

function elasticJoint({ gap, give, take, penalty }: Joint): Joint {
  return { gap, elastic: true, give, take, penalty }
}

/**
 * A joint with another cost of ending a line there.
 *
 * @param joint the joint
 * @param penalty the cost
 */
export function withPenalty({ gap, elastic, give, take }: Joint, penalty: number): Joint {
  return { gap, elastic, give, take, penalty }
}

/** Two neighbours in their paragraph; `index` is that of the box after the joint. */
interface Neighbours {
  readonly boxes: readonly Box[]
  readonly index: number
  readonly before: Box
  readonly after: Box
}

function jointAt(pair: Neighbours): Joint {
  const { before, after } = pair
  const elastic = isElastic(before, after)
  const penalty = penaltyAt(pair)
  if (isPair(before, after)) return { gap: dashOverlap(before), elastic, give: 0, take: 0, penalty }
  const { squeezeRight } = before
  const { squeezeLeft } = after
  if (before.class === 'middleDot' || after.class === 'middleDot') {
    return { gap: -squeezeRight - squeezeLeft, elastic, give: 0, take: 0, penalty }
  }
  if (before.class === 'space') return { gap: 0, elastic, give: before.advance / 3, take: before.advance, penalty }
  if (isMixed(before, after) || isMixed(after, before)) {
    const quarter = before.size / 4
    return { gap: quarter, elastic, give: quarter / 2, take: quarter, penalty }
  }
  // Two marks in a row share one cell and a half: 。」 ，“ 》（ （《.
  const twoMarks = squeezeRight > 0 && (after.squeezeRight > 0 || squeezeLeft > 0)
  if (twoMarks) return { gap: -squeezeRight, elastic, give: squeezeLeft, take: 0, penalty }
  if (before.class === 'opening' && after.class === 'opening') {
    return { gap: -squeezeLeft, elastic, give: 0, take: 0, penalty }
  }
  return { gap: 0, elastic, give: squeezeRight + squeezeLeft, take: 0, penalty }
}

/** The two halves of —— or ……. */
function isPair(before: Box, after: Box): boolean {
  return before.class === 'dash' && before.character === after.character
}

/** The two halves of —— meet: the white between them, present in some faces, is taken away. */
function dashOverlap(dash: Box): Pt {
  return dash.character === '—' ? -2 * dash.sideBearing : 0
}

/** Chinese beside a Latin letter or a figure; the marks of Latin text bring no space of their own (1.属于国家秘密). */
function isMixed(one: Box, { class: name, full }: Box): boolean {
  if (one.class !== 'ideograph' || full) return false
  return name === 'latin' || name === 'digit' || name === 'currency' || name === 'unit'
}

function isElastic(before: Box, after: Box): boolean {
  if (isPair(before, after)) return false
  return !(isWordPart(before) && isWordPart(after))
}

/** Part of a Latin word or of a figure with its sign, ¥3.5 and 13.7%: never spaced out. */
function isWordPart({ class: name, full, character }: Box): boolean {
  return latinClasses.has(name) || character === '/' || (!full && (name === 'currency' || name === 'unit'))
}

function penaltyAt({ boxes, index, before, after }: Neighbours): number {
  if (after.class === 'space') return forbidden
  if (before.class === 'space') return 0
  if (openers.has(before.class) || closers.has(after.class)) return forbidden
  if (isWordPart(before) && isWordPart(after)) return wordPenalty(boxes, index)
  if (before.class === 'slash' || after.class === 'slash') return forbidden
  if (after.class === 'dash') return dashPenalty(boxes, index)
  if (before.class === 'dash') return isPair(boxes[index - 2] ?? after, before) ? 0 : penalties.connector
  if (before.class === 'connector' || before.class === 'middleDot') return penalties.connector
  if (before.class === 'digit') return isDateUnit(after) ? penalties.date : penalties.counter
  if (isMagnitude(before) && countsFigure(boxes, index - 1)) return penalties.counter
  if (after.class === 'digit' && isOrdinal(before)) return penalties.ordinal
  if (after.class === 'digit' && isDatePart(boxes, index - 1)) return penalties.datePart
  return 0
}

const isDateUnit = ({ character }: Box) => '年月日号时分'.includes(character)
const isMagnitude = ({ character }: Box) => '万亿千百余多'.includes(character)
/** Whether a figure stands before a magnitude, or before several: 3.5万余. */
function countsFigure(boxes: readonly Box[], magnitude: number): boolean {
  let at = magnitude
  for (let box = boxes[at]; box !== undefined && isMagnitude(box); box = boxes[at]) at -= 1
  return boxes[at]?.class === 'digit'
}

/** 年 or 月 behind a figure: 2024年|1月, 12月|31日. */
function isDatePart(boxes: readonly Box[], index: number): boolean {
  return '年月'.includes(boxes[index]?.character ?? ' ') && boxes[index - 1]?.class === 'digit'
}

const isOrdinal = ({ character }: Box) => character === '第' || character === '〕'

/** Before a dash: never inside —— or ……, nor before a single — that joins two words. */
function dashPenalty(boxes: readonly Box[], index: number): number {
  const [before, dash, next] = [boxes[index - 1], boxes[index], boxes[index + 1]]
  if (before === undefined || dash === undefined || isPair(before, dash)) return forbidden
  return dash.character === '…' || (next !== undefined && isPair(dash, next)) ? penalties.pairedDash : forbidden
}

/** Signs a web address may be parted after. */
const addressSigns = '/_?&=@#.~+'

/** Latin words and figures stay whole; an address may be parted after its signs, a long word between letters. */
function wordPenalty(boxes: readonly Box[], index: number): number {
  const sign = boxes[index - 1]
  const after = boxes[index]
  if (sign === undefined || after === undefined || isSign(after)) return forbidden
  const betweenFigures = boxes[index - 2]?.class === 'digit' && after.class === 'digit'
  if (sign.character === '-' || (betweenFigures && sign.character === '/')) return penalties.hyphen
  if (addressSigns.includes(sign.character))
    return after.class === 'digit' && sign.character === '.' ? forbidden : penalties.address
  for (let at = index - leastLetters; at < index + leastLetters; at += 1) {
    const box = boxes[at]
    if (box === undefined || box.class !== 'latin' || isSign(box)) return forbidden
  }
  return penalties.letters
}

function isSign({ character }: Box): boolean {
  return character === '-' || addressSigns.includes(character)
}
