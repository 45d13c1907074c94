import type { BatchResult } from './batches.js'
import type { ColdResult } from './cold.js'
import type { Cost } from './contender.js'
import { contenders } from './contenders.js'
import type { WarmResult } from './warm.js'

/**
 * The middle one of some figures.
 *
 * @param figures the figures, at least one
 */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
}

/** A table as Markdown has it, figures to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return `${line(heads)}|---|${'---:|'.repeat(heads.length - 1)}\n${rows.map(line).join('')}\n`
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
const kilo = (bytes: number) => (bytes / 1e3).toFixed(0)

/**
 * What reports cost in processes that stay, and as ratios to Typst round by round.
 *
 * @param results of each contender
 */
export function warmTable(results: readonly WarmResult[]): string {
  const typst = results.find(({ id }) => id === 'typst')
  const heads = ['warm, one process', 'CPU ms', 'wall ms', 'reports/s', 'peak MB', 'KB', 'CPU : Typst']
  const rows = results.map(({ id, rounds }) => {
    const { cpu, wall, bytes, peak } = perReport(rounds)
    const ratios = rounds.map((round, index) => round.cpu / (typst?.rounds[index]?.cpu ?? Number.NaN))
    const ratio = typst === undefined ? '' : median(ratios).toFixed(2)
    return [
      contenders[id].title,
      cpu.toFixed(1),
      wall.toFixed(1),
      (1000 / wall).toFixed(1),
      mega(peak),
      kilo(bytes),
      ratio,
    ]
  })
  return table(heads, rows)
}

/** Middle of the rounds: one that was disturbed does not count. */
function perReport(rounds: readonly Cost[]) {
  const each = (of: (cost: Cost) => number) => median(rounds.map(round => of(round) / round.reports))
  return {
    cpu: each(({ cpu }) => cpu),
    wall: each(({ wall }) => wall),
    bytes: each(({ bytes }) => bytes),
    peak: Math.max(...rounds.map(({ peak }) => peak)),
  }
}

/**
 * What the time of our own routes goes into.
 *
 * @param results of our own
 */
export function stepsTable(results: readonly WarmResult[]): string {
  const steps = Object.keys(results[0]?.shares ?? {})
  const rows = results.map(({ id, shares }) => [
    contenders[id].title,
    ...steps.map(step => `${Math.round((shares[step] ?? 0) * 100)} %`),
  ])
  return table(['share of each step', ...steps], rows)
}

/**
 * What one report costs in a process of its own.
 *
 * @param results of each command
 */
export function coldTable(results: readonly ColdResult[]): string {
  const typst = results.find(({ title }) => title.startsWith('Typst'))
  const rows = results.map(({ title, runs }) => {
    const ratio = (of: 'cpu' | 'wall') =>
      typst ? median(runs.map((run, index) => run[of] / (typst.runs[index]?.[of] ?? Number.NaN))).toFixed(2) : ''
    const middle = (of: 'cpu' | 'wall') => median(runs.map(run => run[of])).toFixed(0)
    const peak = median(runs.map(run => run.peak))
    return [title, middle('cpu'), middle('wall'), mega(peak), ratio('cpu'), ratio('wall')]
  })
  return table(['cold, a process each', 'CPU ms', 'wall ms', 'peak MB', 'CPU : Typst', 'wall : Typst'], rows)
}

/**
 * What batches cost, built by the command.
 *
 * @param results of each batch
 */
export function batchTable(results: readonly BatchResult[]): string {
  const rows = results.map(({ reports, jobs, runs, speedUps, bytes }) => {
    const cpu = median(runs.map(run => run.cpu)) / reports
    const wall = Math.min(...runs.map(run => run.wall)) / reports
    const first = Math.min(...runs.map(run => run.first)) / 1000
    const peak = Math.max(...runs.map(run => run.peak))
    const figures = [cpu.toFixed(1), wall.toFixed(1), (1000 / wall).toFixed(1), median(speedUps).toFixed(2)]
    const name = `${reports} reports, ${jobs} at once`
    return [name, ...figures, first.toFixed(2), mega(peak), kilo(bytes.pdf), kilo(bytes.docx)]
  })
  const costs = ['CPU ms', 'wall ms', 'reports/s', '× one', 'first file s', 'peak MB']
  return table(['batches, both files', ...costs, 'KB of a PDF', 'KB of a .docx'], rows)
}
