import type { BuildJob, BuildTask, Built } from '../build.js'
import { checkFile } from '../check.js'
import { failedOutcome } from '../outcome.js'

/** What a run does with each of its files: build reports, or only check them. Plain values, for workers. */
export type Job = BuildJob | 'check'

/**
 * Loads what a job takes. A worker does so while the run still looks into its files, and not with the first of them.
 *
 * @param job what the run does
 */
export async function prepareFor(job: Job): Promise<void> {
  if (job !== 'check') await import('../build.js')
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
