import { setImmediate } from 'node:timers/promises'
import type { GeneratedReport } from '../generate/generate-report.js'

/** What makes files of reports, ours or another's. */
export interface Contender {
  /**
   * Gets ready what another program would be given: the report in its own language. Not measured.
   *
   * @param report the report
   */
  readonly prepare: (report: GeneratedReport) => Promise<Job>
}

/** Makes the file or files of one report and gives their bytes in all, 0 where that is not told. */
export type Job = () => Promise<number>

/** What a number of reports cost. */
export interface Cost {
  readonly reports: number
  /** Time of all processor cores together (ms). */
  readonly cpu: number
  /** Time on the clock (ms). */
  readonly wall: number
  /** Most memory the process has ever had (bytes). */
  readonly peak: number
  readonly bytes: number
}

/**
 * Does jobs one after the other and tells what they cost.
 *
 * @param jobs the jobs
 */
export async function costOf(jobs: readonly Job[]): Promise<Cost> {
  const before = process.cpuUsage()
  const since = performance.now()
  let bytes = 0
  for (const job of jobs) {
    bytes += await job()
    // A turn of the event loop, as between the files of a batch: what is over is let go of there.
    await setImmediate()
  }
  const { user, system } = process.cpuUsage(before)
  const wall = performance.now() - since
  const peak = process.resourceUsage().maxRSS * 1024
  return { reports: jobs.length, cpu: (user + system) / 1000, wall, peak, bytes }
}
