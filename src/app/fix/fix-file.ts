import type { Suggestion } from '../../source/diagnostic.js'
import { examine, tellOutcome } from '../check.js'
import { type OpenTask, openTask, type Task } from '../open-task.js'
import type { Outcome, Repairs } from '../outcome.js'
import type { Colors } from '../print-problems.js'
import { readBytes } from '../read-bytes.js'
import { mendFile, type RepairKind } from './mend-file.js'
import { encoderFor, replaceFile } from './replace-file.js'
import { showDifference } from './show-difference.js'

/** Repairs of one kind that a data file could do with (改正建议). */
export interface Offer {
  readonly file: string
  readonly kind: RepairKind
  readonly repairs: readonly Suggestion[]
  /** What they change in the file, as a unified diff. */
  readonly difference: (colors: Colors) => string
}

/** Shows an offer and says whether it is taken. */
export type Decide = (offer: Offer) => Promise<boolean>

/**
 * Repairs what can surely be repaired in a data file (改正), after showing it, and writes the file anew; everything else in it
 * stays to the byte. What may alter the meaning is offered by itself, and once it is taken, what it uncovers too.
 *
 * @param task the file, and those its report depends on
 * @param decide shows each offer and decides
 * @returns what was repaired; the problems of a file that cannot be read as a report
 * @throws Failure when the file cannot be read or written, or has been changed meanwhile
 */
export async function fixFile(task: Task, decide: Decide): Promise<Outcome> {
  const bytes = readBytes(task.file)
  const opened = openTask(task)
  const encode = encoderFor(opened.reading.text, bytes)
  if (encode === undefined) return { ...tellOutcome(opened, examine(opened)), repairs: { made: 0, left: 0 } }
  const { task: mended, ...repairs } = await repair(opened, decide)
  const { text } = mended.reading
  const written = text === opened.reading.text ? [] : [{ path: task.file.name, bytes: encode(text).length }]
  if (written.length > 0) await replaceFile(task.file, bytes, encode(text))
  const problems = mended.reading.report === undefined ? examine(mended) : []
  return { ...tellOutcome(mended, problems), written, repairs }
}

/** The file with the repairs that were taken, and how many there were. */
async function repair(opened: OpenTask, decide: Decide): Promise<{ readonly task: OpenTask } & Repairs> {
  const { name } = opened.reading.file
  const refused = new Set<RepairKind>()
  let now = { task: opened, made: 0, left: 0 }
  for (const kind of ['sure', 'asks', 'sure'] as const) {
    if (refused.has(kind)) continue
    const mended = mendFile(now.task, kind)
    const [was, is] = [now.task.reading.text, mended.task.reading.text]
    if (was === is) continue
    const count = mended.made.length
    const difference = (colors: Colors) => showDifference(name, was, is, colors)
    const taken = await decide({ file: name, kind, repairs: mended.made, difference })
    if (taken) now = { ...now, task: mended.task, made: now.made + count }
    else {
      refused.add(kind)
      now = { ...now, left: now.left + count }
    }
  }
  return now
}
