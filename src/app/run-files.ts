import { type ExitCode, exitCodes } from './exit-codes.js'
import type { DataFile } from './find-files.js'
import { exitCodeOf, type Outcome, troubleOf } from './outcome.js'
import type { Printer } from './printer.js'

/** How a run goes through its files. */
export interface RunOptions {
  readonly printer: Printer
  readonly strict: boolean
  readonly from?: ExitCode
}

/**
 * Works through the files of a run; a bad one never stops the others.
 *
 * @param files the files
 * @param work what to do with each
 * @param options tells the user; `strict`: warnings count as errors; `from`: the exit code reached before
 * @returns the exit code, that of the gravest outcome
 */
export async function runFiles(
  files: readonly DataFile[],
  work: (file: DataFile) => Promise<Outcome>,
  { printer, strict, from = exitCodes.fine }: RunOptions,
): Promise<ExitCode> {
  let gravest = from
  for (const file of files) {
    const outcome = await work(file).catch(error => failedOutcome(file, error))
    printer.print(outcome)
    const exitCode = exitCodeOf(outcome, strict)
    if (exitCode > gravest) gravest = exitCode
  }
  printer.end(gravest)
  return gravest
}

function failedOutcome({ name }: DataFile, error: unknown): Outcome {
  return { file: name, problems: [], written: [], trouble: troubleOf(error, name) }
}
