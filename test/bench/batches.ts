import { readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeReports } from '../generate/write-reports.js'
import { type ProcessCost, runCommand } from './run-command.js'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A batch built by the command, several times. */
export interface BatchResult {
  readonly reports: number
  readonly jobs: number
  readonly runs: readonly ProcessCost[]
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
    const crews = [...new Set([1, availableParallelism()])].map(jobs => ({ jobs, runs: [] as ProcessCost[] }))
    for (let time = 0; time < times; time += 1) {
      for (const { jobs, runs } of crews) {
        runs.push(await runCommand([command, 'build', '--force', '-q', '-j', `${jobs}`, '-o', output, data], folder))
      }
    }
    const bytes = { pdf: meanSize(output, '.pdf'), docx: meanSize(output, '.docx') }
    results.push(...crews.map(crew => ({ ...crew, reports, bytes })))
  }
  return results
}

function meanSize(folder: string, extension: string): number {
  const names = readdirSync(folder).filter(name => name.endsWith(extension))
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / names.length
}
