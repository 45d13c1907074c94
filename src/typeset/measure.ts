import type { Pt } from '../style/units.js'
import type { Box } from './boxes.js'
import { isLatin } from './characters.js'
import { type Joint, jointBetween } from './joints.js'

/** A paragraph measured: boxes, the joints between them, running sums. Lines are stretches of it. */
export interface MeasuredText {
  readonly boxes: readonly Box[]
  /** Joint after each box; the last has none. */
  readonly joints: readonly Joint[]
  /** `sums[i]`: room of the boxes before box i with their joints. */
  readonly sums: readonly Pt[]
  /** `elastics[i]`: elastic joints before box i. */
  readonly elastics: readonly number[]
}

/** Cost of cutting a Latin word that no line can hold. */
const emergencyPenalty = 200

/** Cost of ending a line inside a word of a text whose words are known. */
const wordPenalty = 60

/**
 * Measures the boxes of a paragraph.
 *
 * @param boxes the boxes
 * @param width the line's width in points: a Latin word longer than this may be cut anywhere
 * @param wordStarts boxes that begin a word by sense; absent: every joint is as good as the next
 */
export function measureText(boxes: readonly Box[], width: Pt, wordStarts?: ReadonlySet<number>): MeasuredText {
  const joints = boxes.slice(1).map((after, index) => {
    const joint = jointBetween(boxes[index] ?? after, after)
    const inWord = wordStarts !== undefined && !wordStarts.has(index + 1)
    return inWord ? { ...joint, penalty: joint.penalty + wordPenalty } : joint
  })
  const sums: Pt[] = [0]
  const elastics: number[] = [0]
  boxes.forEach((box, index) => {
    const joint = joints[index]
    sums.push((sums[index] ?? 0) + box.advance + (joint?.gap ?? 0))
    elastics.push((elastics[index] ?? 0) + (joint?.elastic === true ? 1 : 0))
  })
  return { boxes, joints: cuttable(boxes, joints, sums, width), sums, elastics }
}

function cuttable(boxes: readonly Box[], joints: readonly Joint[], sums: readonly Pt[], width: Pt): readonly Joint[] {
  const opened = [...joints]
  let start = 0
  for (let end = 1; end <= boxes.length; end += 1) {
    const inWord = end < boxes.length && isLatinAt(boxes, end) && isLatinAt(boxes, end - 1)
    if (inWord) continue
    if ((sums[end] ?? 0) - (sums[start] ?? 0) > width) openWord(opened, start, end)
    start = end
  }
  return opened
}

function isLatinAt(boxes: readonly Box[], index: number): boolean {
  const box = boxes[index]
  return box !== undefined && isLatin(box.class)
}

function openWord(joints: Joint[], start: number, end: number): void {
  for (let index = start; index < end - 1; index += 1) {
    const joint = joints[index]
    if (joint !== undefined && joint.penalty > emergencyPenalty) {
      joints[index] = { ...joint, elastic: true, penalty: emergencyPenalty }
    }
  }
}

/** A line as a stretch of boxes: from `start` up to, not including, `end`; `next` is where the line below starts. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * Room a stretch takes on a line of its own: joints inside it, no white at its outer edges where marks stand there.
 *
 * @param text the paragraph
 * @param stretch the boxes
 * @param trimStart true: an opening mark at the start gives up the white on its left
 */
export function widthOf(text: MeasuredText, { start, end }: Stretch, trimStart: boolean): Pt {
  const first = text.boxes[start]
  const last = text.boxes[end - 1]
  if (first === undefined || last === undefined || end <= start) return 0
  const inner = (text.sums[end] ?? 0) - (text.sums[start] ?? 0) - (text.joints[end - 1]?.gap ?? 0)
  return inner - last.squeezeRight - (trimStart ? first.squeezeLeft : 0)
}

/**
 * The stretch from `start` whose line ends before box `next`: blanks at its end fall away.
 *
 * @param text the paragraph
 * @param start first box
 * @param next first box of the line below
 */
export function stretchTo(text: MeasuredText, start: number, next: number): Stretch {
  let end = next
  while (end > start + 1 && text.boxes[end - 1]?.class === 'space') end -= 1
  return { start, end, next }
}
