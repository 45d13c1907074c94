import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateReport } from './generate-report.js'

/** Which reports are written. */
export interface BatchOptions {
  readonly count: number
  readonly seed: number
  readonly layouts?: boolean
}

/**
 * Writes invented reports into a folder.
 *
 * @param folder the folder; it is made when it is not there
 * @param options how many, of which batch, whether some choose a layout of their own
 */
export function writeReports(folder: string, { count, seed, layouts = false }: BatchOptions): void {
  for (let index = 0; index < count; index += 1) {
    const { path, yaml } = generateReport(seed, index, { layouts })
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), yaml)
  }
}

// npm run generate -- [--count 20] [--seed 1] [--layouts] FOLDER
if (process.argv[1]?.endsWith('write-reports.js')) {
  const { values, positionals } = parseArgs({
    options: {
      count: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      layouts: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [folder = 'generated'] = positionals
  const { count, seed, layouts } = values
  writeReports(folder, { count: Number(count), seed: Number(seed), layouts })
}
