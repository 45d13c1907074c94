import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** True where other programs are at hand: `.ci/run` installs them and says so. */
export const withOffice = process.env.NIANBAO_OFFICE === '1'

/** What `.ci/install-tools` puts beside itself. */
export const tools = fileURLToPath(new URL('../../.ci/.tools', import.meta.url))

/**
 * Runs a program.
 *
 * @param command the program
 * @param args its arguments
 * @returns what it printed
 * @throws Error when it fails
 */
export function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error !== undefined || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`)
  return stdout
}

/**
 * Lets LibreOffice save files in another format.
 *
 * @param format `docx` or `odt`
 * @param files the files
 * @param folder where the new ones go
 */
export function saveAs(format: 'docx' | 'odt', files: readonly string[], folder: string): void {
  const filter = format === 'docx' ? 'docx:MS Word 2007 XML' : 'odt'
  const profile = `-env:UserInstallation=file://${join(dirname(folder), 'profile')}`
  run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files])
}
