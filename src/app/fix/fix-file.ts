import type { Suggestion } from '../../source/diagnostic.js'
import { examine, tellOutcome } from '../check.js'
import { readBytes } from '../files/read-bytes.js'
import { type OpenTask, openTask, type Task } from '../open-task.js'
import type { Outcome, Repairs } from '../outcome.js'
import type { Colors } from '../print/print-problems.js'
import { type Mended, mendFile, mendFirst } from './mend-file.js'
import { encoderFor, replaceFile } from './replace-file.js'
import { showDifference } from './show-difference.js'
import type { RepairKind } from './suggestions-of.js'

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
 * Repairs what can be repaired in a data file (改正), after showing it, and writes the file anew; everything else in it stays
 * to the byte. What may alter the meaning is offered by itself.
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
  const bench = new Bench(opened, decide)
  await bench.offerAll()
  const { text, report } = bench.task.reading
  const written = text === opened.reading.text ? [] : [{ path: task.file.name, bytes: encode(text).length }]
  if (written.length > 0) replaceFile(task.file, bytes, encode(text))
  const problems = report === undefined ? examine(bench.task) : []
  return { ...tellOutcome(bench.task, problems), written, repairs: bench.repairs }
}

/** A file on the bench: as it reads with the repairs taken so far. */
class Bench {
  task: OpenTask
  repairs: Repairs = { made: 0, left: 0 }
  readonly #decide: Decide
  readonly #refused = new Set<string>()

  constructor(task: OpenTask, decide: Decide) {
    this.task = task
    this.#decide = decide
  }

  /** What is taken may uncover more that is sure. */
  async offerAll(): Promise<void> {
    await this.#offerTogether('sure')
    await this.#offerTogether('blank')
    await this.#offerTogether('reference')
    await this.#offerOneByOne('figure')
    await this.#offerTogether('sure')
    await this.#offerTogether('reference')
  }

  async #offerTogether(kind: RepairKind): Promise<void> {
    if (this.#refused.has(kind)) return
    const mended = mendFile(this.task, kind)
    if (mended.made.length > 0 && !(await this.#offer(kind, mended))) this.#refused.add(kind)
  }

  /** Of two figures that differ one is wrong, in each case another. */
  async #offerOneByOne(kind: RepairKind): Promise<void> {
    const isRefused = (suggestion: Suggestion) => this.#refused.has(keyOf(suggestion))
    for (;;) {
      const mended = mendFirst(this.task, kind, isRefused)
      if (mended === undefined) return
      if (!(await this.#offer(kind, mended))) for (const one of mended.made) this.#refused.add(keyOf(one))
    }
  }

  async #offer(kind: RepairKind, { task, made }: Mended): Promise<boolean> {
    const { file, text } = this.task.reading
    const difference = (colors: Colors) => showDifference(file.name, text, task.reading.text, colors)
    const taken = await this.#decide({ file: file.name, kind, repairs: made, difference })
    if (taken) this.task = task
    const { made: before, left } = this.repairs
    this.repairs = taken ? { made: before + made.length, left } : { made: before, left: left + made.length }
    return taken
  }
}

/** What tells a repair from others as long as the file stays as it is. */
function keyOf({ message, replacements }: Suggestion): string {
  return JSON.stringify([message, replacements])
}
