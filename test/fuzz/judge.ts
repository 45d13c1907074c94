import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workOn } from '../../dist/app/batch/work.js'
import type { BuildJob } from '../../dist/app/build.js'
import type { Outcome } from '../../dist/app/outcome.js'
import { printForPeople } from '../../dist/app/print/print-for-people.js'
import { usualSettings } from '../../dist/model/settings.js'
import { defaultStandard } from '../../dist/writers/pdf/standard.js'

/** Lines of a stack trace, and words only a program says to itself. */
const stackTrace = /^\s+at .+:\d+:\d+\)?$|node:internal|\b(?:Type|Range|Reference|Syntax)Error\b|\[object Object\]/mu

/**
 * Builds a data file for real, whatever stands in it, and judges what came of it (判定): no error of the program's own,
 * nothing written of bad data, something written of good ones, no word of ours that no clerk understands.
 *
 * @param bytes the data file
 * @param folder a folder for the data file and its outputs
 * @returns what is wrong with the program; undefined when nothing is
 */
export async function judge(bytes: Uint8Array, folder: string): Promise<string | undefined> {
  const path = join(folder, 'report.yaml')
  const output = join(folder, 'output')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  writeFileSync(path, bytes)
  const file = { name: 'report.yaml', path, dataFolder: folder }
  const task = { file, past: [], namesakes: [], settings: usualSettings, hashes: new Map(), intact: false }
  const { outcome } = await workOn(task, { ...job, folder: output })
  return faultOf(outcome, readdirSync(output)) ?? faultOfWords(outcome)
}

const job: Omit<BuildJob, 'folder'> = {
  formats: ['docx', 'pdf'],
  draft: false,
  strict: false,
  standard: defaultStandard,
  protect: false,
  embedFonts: false,
  styleChoices: [],
}

function faultOf({ trouble, problems, written }: Outcome, files: readonly string[]): string | undefined {
  if (trouble !== undefined) return `${trouble.text.en}\n${trouble.stack ?? ''}`
  const bad = problems.some(({ severity }) => severity === 'error')
  if (bad && files.length > 0) return `written of bad data: ${files.join(', ')}`
  if (!bad && (files.length !== 2 || written.length !== 2)) return `not written of good data: ${files.join(', ')}`
  return undefined
}

/** What the user reads, in both languages. */
function faultOfWords(outcome: Outcome): string | undefined {
  for (const language of ['zh', 'en'] as const) {
    let said = ''
    const say = (text: string) => {
      said += text
    }
    const screen = { out: say, error: say, columns: 100, colors: false, debug: false }
    printForPeople({ language, screen, quiet: false, strict: false }).print(outcome)
    const found = stackTrace.exec(said)
    if (found !== null) return `said to the user: ${found[0]}`
  }
  return undefined
}
