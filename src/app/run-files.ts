import { setImmediate } from 'node:timers/promises'
import { type ExitCode, exitCodes } from './exit-codes.js'
import type { DataFile } from './files/find-files.js'
import { exitCodeOf, failedOutcome, type Outcome } from './outcome.js'
import type { Printer } from './print/printer.js'
import type { StopSignal } from './stop-signal.js'

/** How a run goes through its files. */
export interface RunOptions {
  /** Tells the user. */
  readonly printer: Printer
  /** True: warnings count as errors. */
  readonly strict: boolean
  /** How many files are in hand at once; 1 unless told otherwise. */
  readonly width?: number
  readonly stop?: Pick<StopSignal, 'exitCode'>
  /** The exit code reached before. */
  readonly from?: ExitCode
}

/** Time after which signals and other tasks get their turn (ms). */
const turn = 50

/**
 * Works through the files of a run; a bad one never stops the others. Whatever is done first, the user is told in the
 * order of the files.
 *
 * @param files the files
 * @param work what to do with each; some are done at once
 * @param options who is told, how many at once
 * @returns the exit code: that of the gravest outcome, or that of a stop
 */
export async function runFiles(
  files: readonly DataFile[],
  work: (file: DataFile) => Outcome | Promise<Outcome>,
  { printer, strict, width = 1, stop, from = exitCodes.fine }: RunOptions,
): Promise<ExitCode> {
  const inHand = new Set<Promise<void>>()
  const { tell, told } = tellInOrder(printer)
  let gravest: ExitCode = from
  const finish = (index: number, outcome: Outcome) => {
    const exitCode = exitCodeOf(outcome, strict)
    if (exitCode > gravest) gravest = exitCode
    tell(index, outcome)
  }
  printer.begin?.(files.length)
  let since = performance.now()
  for (const [index, file] of files.entries()) {
    if (stop?.exitCode !== undefined) break
    const outcome = attempt(file, work)
    if (outcome instanceof Promise) {
      const done: Promise<void> = outcome.then(result => finish(index, result)).finally(() => inHand.delete(done))
      inHand.add(done)
      if (inHand.size >= width) await Promise.race(inHand)
    } else finish(index, outcome)
    if (performance.now() - since > turn) {
      await setImmediate()
      since = performance.now()
    }
  }
  await Promise.all(inHand)
  const stopped = told() < files.length ? stop?.exitCode : undefined
  if (stopped !== undefined) printer.stop?.({ done: told(), of: files.length })
  printer.end(stopped ?? gravest)
  return stopped ?? gravest
}

function attempt(file: DataFile, work: (file: DataFile) => Outcome | Promise<Outcome>): Outcome | Promise<Outcome> {
  try {
    const outcome = work(file)
    return outcome instanceof Promise ? outcome.catch(error => failedOutcome(file, error)) : outcome
  } catch (error) {
    return failedOutcome(file, error)
  }
}

/** Tells outcomes in the order of their numbers; one that is done early waits for those before it. */
function tellInOrder(printer: Printer) {
  const waiting = new Map<number, Outcome>()
  let next = 0
  return {
    tell: (index: number, outcome: Outcome) => {
      waiting.set(index, outcome)
      for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
        waiting.delete(next)
        printer.print(ready)
        next += 1
      }
    },
    told: () => next,
  }
}
