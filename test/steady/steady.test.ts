import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { expectFreshBuild, outputsIn, run } from '../cli/run.js'
import { startRandom } from '../generate/random.js'
import {
  batchFolder,
  expectedOutputs,
  hashesIn,
  kills,
  reports,
  startBuild,
  thorough,
  type Version,
  waitForOutputs,
  writeBatch,
} from './batch-folder.js'

/** These tests take as long as the batch is large. */
const long = 60_000 + 20_000 * kills + 3_000 * reports

beforeAll(expectFreshBuild)

/** Builds again, after which everything must be there, and nothing else. */
async function expectRepaired(cwd: string, expected: ReadonlyMap<string, string>): Promise<void> {
  const { code, err } = await run(['build'], { cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(hashesIn(join(cwd, 'output'))).toEqual(expected)
}

describe('a batch', { timeout: long }, () => {
  it('killed at any moment leaves whole files, old or new, and the next run repairs the rest', async () => {
    const versions = { old: await expectedOutputs('old'), new: await expectedOutputs('new') }
    const cwd = batchFolder('old')
    const since = performance.now()
    await startBuild(cwd).ended
    const whole = performance.now() - since
    const random = startRandom('kills', kills)
    let interrupted = 0
    for (let round = 1; round <= kills; round += 1) {
      writeBatch(cwd, round % 2 === 0 ? 'old' : 'new')
      const { child, ended } = startBuild(cwd)
      await Promise.race([ended, setTimeout(random.below(whole))])
      child.kill('SIGKILL')
      if ((await ended).code === null) interrupted += 1
      for (const [name, hash] of hashesIn(join(cwd, 'output'))) {
        if (!name.endsWith('.tmp')) expect([versions.old.get(name), versions.new.get(name)], name).toContain(hash)
      }
    }
    expect(interrupted).toBeGreaterThan(0)
    const last: Version = kills % 2 === 0 ? 'old' : 'new'
    await expectRepaired(cwd, versions[last])
    const { out } = await run(['build', '--json'], { cwd })
    const { reports: told }: { reports: readonly { unchanged?: true }[] } = JSON.parse(out)
    expect(told.filter(({ unchanged }) => unchanged).length).toBe(reports)
  })

  it('built twice at once into one folder is whole', async () => {
    const expected = await expectedOutputs('new')
    const cwd = batchFolder()
    const results = await Promise.all([startBuild(cwd).ended, startBuild(cwd).ended])
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(hashesIn(join(cwd, 'output'))).toEqual(expected)
    await expectRepaired(cwd, expected)
  })

  it.runIf(thorough)('whose output folder vanishes meanwhile goes on, and the next run repairs the rest', async () => {
    const expected = await expectedOutputs('new')
    const cwd = batchFolder()
    const { ended } = startBuild(cwd)
    await waitForOutputs(cwd, 4)
    // Taken away in one stroke: emptied file by file it would be filled again meanwhile.
    renameSync(join(cwd, 'output'), join(cwd, 'gone'))
    const { said } = await ended
    expect(said).not.toMatch(/^\s+at /mu)
    expect(said).toMatch(new RegExp(`^${reports} reports`, 'mu'))
    for (const [name, hash] of hashesIn(join(cwd, 'output'))) expect(expected.get(name), name).toBe(hash)
    await expectRepaired(cwd, expected)
  })

  it.runIf(thorough && process.getuid?.() === 0)(
    'whose output folder becomes read-only says so; nothing is torn',
    async () => {
      const expected = await expectedOutputs('new')
      const cwd = batchFolder()
      chmodSync(cwd, 0o755)
      mkdirSync(join(cwd, 'output'))
      chmodSync(join(cwd, 'output'), 0o777)
      const { ended } = startBuild(cwd, { uid: 65534, gid: 65534 })
      await waitForOutputs(cwd, 2)
      chmodSync(join(cwd, 'output'), 0o555)
      const { code, said } = await ended
      expect(code).toBe(2)
      expect(said).toMatch(/Cannot write “output\/.*\(EACCES\)/u)
      chmodSync(join(cwd, 'output'), 0o777)
      for (const [name, hash] of hashesIn(join(cwd, 'output'))) {
        if (!name.endsWith('.tmp')) expect(expected.get(name), name).toBe(hash)
      }
      await expectRepaired(cwd, expected)
    },
  )

  const canMount = process.getuid?.() === 0 && process.platform === 'linux' && mounts()

  it.skipIf(!canMount)('on a disk that gets full says so; what is there is whole', async () => {
    const expected = await expectedOutputs('new')
    const cwd = batchFolder()
    const output = join(cwd, 'output')
    mkdirSync(output)
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${reports * 100}k`, 'none', output])
    onTestFinished(() => void spawnSync('umount', [output]))
    const { code, said } = await startBuild(cwd).ended
    expect(code).toBe(2)
    expect(said).toContain('The disk is full: make room and run it again')
    const written = hashesIn(output)
    expect(written.size).toBeGreaterThan(0)
    expect(written.size).toBeLessThan(2 * reports)
    for (const [name, hash] of written) expect(expected.get(name), name).toBe(hash)
    spawnSync('mount', ['-o', 'remount,size=200m', output])
    await expectRepaired(cwd, expected)
    expect(outputsIn(output).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

/** Whether this user may mount a disk at all: a container mostly may not. */
function mounts(): boolean {
  const probe = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
  return probe.status === 0
}
