import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { outputsIn, run } from '../cli/run.js'
import { generateReport } from '../generate/generate-report.js'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** True in `.ci/run`: a hundred reports, a hundred kills. In `npm test` there are few, and some tests are left out. */
export const thorough = process.env.NIANBAO_STEADY === '1'

/** Reports of the batch that is brought to grief. */
export const reports = thorough ? 100 : 5

/** Times it is killed. */
export const kills = thorough ? 100 : 3

/** The same batch in two versions, which differ in every report. */
export type Version = 'old' | 'new'

/**
 * Writes the data of a batch into a folder.
 *
 * @param folder the folder
 * @param version which version
 */
export function writeBatch(folder: string, version: Version): void {
  for (let index = 0; index < reports; index += 1) {
    const { path, yaml } = generateReport(3, index)
    mkdirSync(dirname(join(folder, 'data', path)), { recursive: true })
    writeFileSync(
      join(folder, 'data', path),
      version === 'old' ? yaml : yaml.replace(/^其他需要报告的事项: /mu, '$&无其他事项。'),
    )
  }
}

/** A folder with the data of a batch. */
export function batchFolder(version: Version = 'new'): string {
  const folder = temporaryFolder()
  writeBatch(folder, version)
  return folder
}

/**
 * The files of an output folder, with their hashes. A worker whose command was killed may still be renaming its own: a
 * temporary one that has gone meanwhile is left out.
 *
 * @param folder the folder
 */
export function hashesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? outputsIn(folder) : []
  return new Map(
    names.flatMap(name => {
      const bytes = readIfThere(join(folder, name))
      return bytes === undefined ? [] : [[name, hash('sha256', bytes)]]
    }),
  )
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (path.endsWith('.tmp')) return undefined
    throw error
  }
}

/**
 * What a version of the batch becomes when nothing goes wrong.
 *
 * @param version which version
 */
export async function expectedOutputs(version: Version): Promise<ReadonlyMap<string, string>> {
  const known = outputsOf.get(version)
  if (known !== undefined) return known
  const cwd = batchFolder(version)
  expect((await run(['build'], { cwd })).code).toBe(0)
  const outputs = hashesIn(join(cwd, 'output'))
  expect(outputs.size).toBe(2 * reports)
  outputsOf.set(version, outputs)
  return outputs
}

const outputsOf = new Map<Version, ReadonlyMap<string, string>>()

/** A build that is running, and what it says. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
}

/**
 * Starts a build.
 *
 * @param cwd the folder
 * @param user who runs it
 */
export function startBuild(cwd: string, user: { readonly uid?: number; readonly gid?: number } = {}): Running {
  const args = [join(project, 'dist/cli.js'), 'build', '--lang', 'en', '-j', '2']
  const child = spawn(process.execPath, args, { cwd, ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return { child, ended: new Promise(resolve => child.on('close', code => resolve({ code, said }))) }
}

/**
 * Waits until a build has written some files.
 *
 * @param cwd its folder
 * @param count how many
 */
export async function waitForOutputs(cwd: string, count: number): Promise<void> {
  const output = join(cwd, 'output')
  while (!existsSync(output) || outputsIn(output).filter(name => !name.endsWith('.tmp')).length < count) {
    await setTimeout(10)
  }
}
