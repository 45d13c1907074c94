import type { BuildJob, BuildTask, Built } from '../build.js'
import { checkFile } from '../check.js'
import { failedOutcome } from '../outcome.js'

/** What a run does with each of its files: build reports, or only check them. Plain values, for workers. */
export type Job = BuildJob | 'check'

/**
 * What kind of job it is (工种): those who only check load nothing that builds.
 *
 * @param job what the run does
 */
export function tradeOf(job: Job): 'check' | 'build' {
  return job === 'check' ? job : 'build'
}

/**
 * Loads what jobs of a kind take. A worker does so while the run still looks into its files, and not with the first of
 * them.
 *
 * @param trade what kind
 */
export async function prepareFor(trade: string | undefined): Promise<void> {
  if (trade === 'build') await import('../build.js')
}

/**
 * Works on one file, here or in a worker. It always comes to an outcome: an error is one too.
 *
 * @param task the file, and those its report depends on
 * @param job what the run does
 */
export async function workOn(task: BuildTask, job: Job): Promise<Built> {
  try {
    if (job === 'check') return { outcome: checkFile(task), files: [] }
    // What builds is loaded only when something is built.
    return await (await import('../build.js')).buildReport(task, job)
  } catch (error) {
    return { outcome: failedOutcome(task.file, error), files: [] }
  }
}
