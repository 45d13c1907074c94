import { mkdirSync, readdirSync, statSync, watch } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeReports } from '../generate/write-reports.js'
import { type ProcessCost, runCommand } from './run-command.js'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** What a batch cost, built by the command. */
export interface BatchRun extends ProcessCost {
  /** Time from the start of the process to the first file in the output folder (ms). */
  readonly first: number
}

/** A batch built by the command, several times. */
export interface BatchResult {
  readonly reports: number
  readonly jobs: number
  readonly runs: readonly BatchRun[]
  /** How many times as many reports in the same time as one worker, in the same turn. */
  readonly speedUps: readonly number[]
  /** Bytes of a file, on the average, by format. */
  readonly bytes: Readonly<Record<'pdf' | 'docx', number>>
}

/** Which batches: of how many reports each, how often. */
export interface BatchPlan {
  readonly seed: number
  readonly sizes: readonly number[]
  readonly times: number
}

/**
 * Builds whole batches with the command, by one worker and by as many as there are cores, in turns.
 *
 * @param folder an empty folder
 * @param plan which batches
 */
export async function measureBatches(
  folder: string,
  { seed, sizes, times }: BatchPlan,
): Promise<readonly BatchResult[]> {
  const results = []
  for (const reports of sizes) {
    const data = join(folder, `data-${reports}`)
    const output = join(folder, `output-${reports}`)
    writeReports(data, { count: reports, seed })
    mkdirSync(output)
    const crews = [...new Set([1, availableParallelism()])].map(jobs => ({ jobs, runs: [] as BatchRun[] }))
    for (let time = 0; time < times; time += 1) {
      for (const { jobs, runs } of crews) runs.push(await build(data, output, jobs))
    }
    const bytes = { pdf: meanSize(output, '.pdf'), docx: meanSize(output, '.docx') }
    for (const { jobs, runs } of crews) {
      const speedUps = runs.map(({ wall }, time) => (crews[0]?.runs[time]?.wall ?? Number.NaN) / wall)
      results.push({ reports, jobs, runs, speedUps, bytes })
    }
  }
  return results
}

async function build(data: string, output: string, jobs: number): Promise<BatchRun> {
  let first = Number.NaN
  const since = performance.now()
  const watcher = watch(output, (_, name) => {
    if (!/\.(?:pdf|docx)$/u.test(name ?? '')) return
    first = performance.now() - since
    watcher.close()
  })
  try {
    const args = [command, 'build', '--force', '-q', '-j', `${jobs}`, '-o', output, data]
    return { ...(await runCommand(args, dirname(output))), first }
  } finally {
    watcher.close()
  }
}

function meanSize(folder: string, extension: string): number {
  const names = readdirSync(folder).filter(name => name.endsWith(extension))
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / names.length
}
