import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateReport } from '../generate/generate-report.js'
import { documentOf } from './ours.js'
import { type ProcessCost, runCommand } from './run-command.js'
import { layOutFonts } from './typst.js'
import { typstMarkup } from './typst-markup.js'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const typstOnce = fileURLToPath(new URL('typst-once.js', import.meta.url))

/** Runs of one report each in a process of its own, from its start to its end. */
export interface ColdResult {
  readonly title: string
  readonly runs: readonly ProcessCost[]
}

const ownRuns = [
  { title: 'nianbao --version', args: [command, '--version'] },
  { title: 'nianbao check', args: [command, 'check', 'report.yaml'] },
  { title: 'nianbao build, PDF', args: [command, 'build', '--force', '--format', 'pdf', 'report.yaml'] },
  { title: 'nianbao build, Word', args: [command, 'build', '--force', '--format', 'docx', 'report.yaml'] },
  { title: 'nianbao build, both files', args: [command, 'build', '--force', 'report.yaml'] },
]
const typstRun = { title: 'Typst, tagged PDF', args: [typstOnce, 'report.typ', 'typst.pdf'] }

/**
 * Runs the commands for one report in turns, each in a new process.
 *
 * @param folder an empty folder
 * @param options which report, how often, and whether Typst is there too
 */
export async function measureCold(
  folder: string,
  { seed, times, peers }: { readonly seed: number; readonly times: number; readonly peers: boolean },
): Promise<readonly ColdResult[]> {
  const report = generateReport(seed, 0)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'report.yaml'), report.yaml)
  writeFileSync(join(folder, 'report.typ'), typstMarkup(documentOf(report)))
  if (peers) layOutFonts()
  const commands = [...ownRuns, ...(peers ? [typstRun] : [])]
  const results = commands.map(({ title, args }) => ({ title, args, runs: [] as ProcessCost[] }))
  for (let time = 0; time < times; time += 1) {
    for (const { args, runs } of results) runs.push(await runCommand(args, folder))
  }
  return results
}
