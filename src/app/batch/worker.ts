import { workerData } from 'piscina'
import { loadBundled } from '../../program/load-bundled.js'
import type { BuildTask, Built } from '../build.js'
import type { Job } from './work.js'

const { prepareFor, workOn } = loadBundled<typeof import('./work.js')>('work') ?? (await import('./work.js'))
const job: Job = workerData
await prepareFor(job)

/**
 * What a worker thread does with a task. It keeps nothing of it but the fonts and what was learnt of their glyphs.
 *
 * @param task the task
 */
export async function work(task: BuildTask): Promise<Built> {
  return workOn(task, job)
}
