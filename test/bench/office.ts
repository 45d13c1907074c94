import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateReport } from '../generate/generate-report.js'
import type { Cost } from './contender.js'
import { render } from './ours.js'

/**
 * LibreOffice: PDFs of our Word files, all in one run of it, so that its start hardly shows.
 *
 * @param folder an empty folder
 * @param plan which reports
 * @returns undefined where there is no LibreOffice
 */
export async function measureOffice(
  folder: string,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Pick<Cost, 'reports' | 'cpu' | 'wall'> | undefined> {
  mkdirSync(folder, { recursive: true })
  const names = Array.from({ length: count }, (_, index) => `${index}.docx`)
  for (const [index, name] of names.entries()) {
    const [file = new Uint8Array()] = await render(generateReport(seed, index), ['docx'])
    writeFileSync(join(folder, name), file)
  }
  const since = performance.now()
  const convert = `soffice --headless -env:UserInstallation=file://${folder}/profile --convert-to pdf ${names.join(' ')}`
  // The shell tells what its children used, which Node does not.
  const shell = spawn('bash', ['-c', `${convert} >/dev/null 2>&1 || exit 1; times`], { cwd: folder })
  let told = ''
  shell.stdout.on('data', (text: Buffer) => {
    told += text.toString()
  })
  const [code] = await once(shell, 'close')
  const children = told.trim().split('\n').at(-1) ?? ''
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0)
  return code === 0 ? { reports: count, cpu: cpu * 1000, wall: performance.now() - since } : undefined
}
