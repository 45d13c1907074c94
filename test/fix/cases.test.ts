import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/app/check.js'
import { fixFile, type Offer } from '../../src/app/fix/fix-file.js'
import { openTask } from '../../src/app/open-task.js'
import { project } from '../house/source-files.js'
import { taskFor } from '../support/open-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const everything = ['sure', 'reference', 'blank', 'figure'] as const
const cases = join(project, 'test/fix/cases')

/** Fixes a copy of a file, agreeing to some kinds of repairs; gives what stands there then. */
async function fixed(given: Uint8Array, agreed: readonly Offer['kind'][]) {
  const path = join(temporaryFolder({ 'report.yaml': given }), 'report.yaml')
  const offers: Offer['kind'][] = []
  const outcome = await fixFile(taskFor(path), async ({ kind }) => {
    offers.push(kind)
    return agreed.includes(kind)
  })
  return { path, bytes: readFileSync(path), offers, outcome }
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))
}

/** NIANBAO_ACCEPT=1 takes what comes out for what should; a person reads the difference. */
function expectFile(name: string, bytes: Uint8Array): void {
  if (process.env.NIANBAO_ACCEPT === '1') writeFileSync(name, bytes)
  expect(Buffer.from(bytes).toString()).toBe(readFileSync(name, 'utf8'))
}

describe('what fix makes of a file', () => {
  it.each(foldersIn(cases))('%s', async name => {
    const given = readFileSync(join(cases, name, 'given.yaml'))
    const sure = await fixed(given, ['sure', 'reference'])
    if (existsSync(join(cases, name, 'sure.yaml')) || !sure.bytes.equals(given))
      expectFile(join(cases, name, 'sure.yaml'), sure.bytes)
    const all = await fixed(given, everything)
    if (existsSync(join(cases, name, 'asked.yaml')) || !all.bytes.equals(sure.bytes))
      expectFile(join(cases, name, 'asked.yaml'), all.bytes)
    expect((await fixed(given, [])).bytes.equals(given)).toBe(true)
    expect(await fixed(all.bytes, everything)).toMatchObject({ offers: [], outcome: { repairs: { made: 0 } } })
  })

  const others = ['source', 'model'].flatMap(room => {
    const folder = join(project, 'test', room, 'cases')
    return foldersIn(folder).map(name => [`${room}/${name}`, join(folder, name, 'report.yaml')] as const)
  })

  it.each(others)('is never worse, and a second run finds nothing: %s', async (_, file) => {
    const { path, outcome, bytes } = await fixed(readFileSync(file), everything)
    const count = (name: string) =>
      examine(openTask(taskFor(name))).filter(({ severity }) => severity === 'error').length
    expect(count(path)).toBeLessThanOrEqual(count(file))
    expect(outcome.written.length > 0).toBe(!bytes.equals(readFileSync(file)))
    expect((await fixed(bytes, everything)).offers).toEqual([])
  })
})
