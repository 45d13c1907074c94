import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateReport } from './generate-report.js'

/**
 * Writes invented reports into a folder.
 *
 * @param folder the folder; it is made when it is not there
 * @param options how many, of which batch
 */
export function writeReports(folder: string, { count, seed }: { readonly count: number; readonly seed: number }): void {
  for (let index = 0; index < count; index += 1) {
    const { path, yaml } = generateReport(seed, index)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), yaml)
  }
}

// npm run generate -- [--count 20] [--seed 1] FOLDER
if (process.argv[1]?.endsWith('write-reports.js')) {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  })
  const [folder = 'generated'] = positionals
  writeReports(folder, { count: Number(values.count), seed: Number(values.seed) })
}
