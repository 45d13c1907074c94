import type { Pt } from '../style/units.js'
import type { Box } from './boxes.js'
import { latinClasses } from './characters.js'
import { type Joint, makeJoints, withPenalty } from './joints.js'

/** A paragraph measured: boxes, the joints between them, running sums. Lines are stretches of it. */
export interface MeasuredText {
  readonly boxes: readonly Box[]
  /** Joint after each box; the last has none. */
  readonly joints: readonly Joint[]
  /** At `i`: room of the boxes before box i with their joints, in points. */
  readonly sums: Float64Array
  /** At `i`: elastic joints before box i. */
  readonly elastics: Float64Array
  /** At `i`: white that the joints before box i may give up, and take up, in points. */
  readonly gives: Float64Array
  readonly takes: Float64Array
}

/** Cost of ending a line where no rule allows it, when a line has no better place. */
const emergency = { letter: 1_000, mark: 4_000 } as const

/** Cost of ending a line inside a word of a text whose words are known: more than that of one more line. */
const wordPenalty = 1_500

/**
 * Measures the boxes of a paragraph.
 *
 * @param boxes the boxes
 * @param width the line's width in points: what cannot be parted by the rules but is longer than this may be cut anywhere
 * @param wordStarts boxes that begin a word by sense; absent: every joint is as good as the next
 */
export function measureText(boxes: readonly Box[], width: Pt, wordStarts?: ReadonlySet<number>): MeasuredText {
  const joints = makeJoints(boxes)
  if (wordStarts !== undefined) keepWords(joints, wordStarts)
  const count = boxes.length
  const sums = new Float64Array(count + 1)
  const elastics = new Float64Array(count + 1)
  const gives = new Float64Array(count + 1)
  const takes = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    const joint = joints[index]
    sums[index + 1] = (sums[index] ?? 0) + (boxes[index]?.advance ?? 0) + (joint?.gap ?? 0)
    elastics[index + 1] = (elastics[index] ?? 0) + (joint?.elastic === true ? 1 : 0)
    gives[index + 1] = (gives[index] ?? 0) + (joint?.give ?? 0)
    takes[index + 1] = (takes[index] ?? 0) + (joint?.take ?? 0)
  }
  openLongWords(boxes, joints, sums, width)
  return { boxes, joints, sums, elastics, gives, takes }
}

function keepWords(joints: Joint[], wordStarts: ReadonlySet<number>): void {
  joints.forEach((joint, index) => {
    if (!wordStarts.has(index + 1)) joints[index] = withPenalty(joint, joint.penalty + wordPenalty)
  })
}

/** Lets every stretch without a line end that is longer than a line be cut, best between letters. */
function openLongWords(boxes: readonly Box[], joints: Joint[], sums: Float64Array, width: Pt): void {
  let start = 0
  for (let end = 1; end <= boxes.length; end += 1) {
    const joint = joints[end - 1]
    if (joint !== undefined && joint.penalty === Number.POSITIVE_INFINITY) continue
    if ((sums[end] ?? 0) - (sums[start] ?? 0) > width) openWord(boxes, joints, start, end)
    start = end
  }
}

function openWord(boxes: readonly Box[], joints: Joint[], start: number, end: number): void {
  for (let index = start; index < end - 1; index += 1) {
    const joint = joints[index]
    const next = boxes[index + 1]
    if (joint === undefined || next === undefined || next.class === 'space') continue
    const letters = latinClasses.has(boxes[index]?.class ?? 'space') && latinClasses.has(next.class)
    joints[index] = withPenalty(joint, letters ? emergency.letter : emergency.mark)
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
 * @param start first box
 * @param end box behind the last
 * @param trimStart true: an opening mark at the start gives up the white on its left
 */
export function widthOf(text: MeasuredText, start: number, end: number, trimStart: boolean): Pt {
  const first = text.boxes[start]
  const last = text.boxes[end - 1]
  if (first === undefined || last === undefined || end <= start) return 0
  const inner = (text.sums[end] ?? 0) - (text.sums[start] ?? 0) - (text.joints[end - 1]?.gap ?? 0)
  return inner - last.squeezeRight - (trimStart ? first.squeezeLeft : 0)
}

/**
 * Where the line from `start` ends whose next line starts with box `next`: blanks at its end fall away.
 *
 * @param text the paragraph
 * @param start first box
 * @param next first box of the line below
 */
export function endBefore(text: MeasuredText, start: number, next: number): number {
  let end = next
  while (end > start + 1 && text.boxes[end - 1]?.class === 'space') end -= 1
  return end
}
