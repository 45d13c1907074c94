import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateReport } from '../generate/generate-report.js'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, outputsIn, run } from './run.js'

beforeAll(expectFreshBuild)

const agencies = [...'甲乙丙丁戊己庚辛']
const fileOf = (agency: string) => `data/${agencies.indexOf(agency)}.yaml`

/** Eight reports, some of them otherwise. */
function eight(others: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    agencies.map(agency => [fileOf(agency), others[agency] ?? dataFile({ agency: `${agency}局` })]),
  )
}

const nameOf = (agency: string) => `${agency}局2024年政府信息公开工作年度报告.docx`

/** Lets workers come to grief over files of certain names: what the tests want to see is real. */
const grief = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const { openSync } = fs
  const ways = {
    exit: () => process.exit(7),
    later: () => setImmediate(() => { throw new Error('later') }),
    kill: () => process.kill(process.pid, 'SIGKILL'),
    memory: () => { for (const all = []; ; ) all.push(new Array(1e6).fill(all.length + 0.5)) },
    hang: () => { for (;;); },
  }
  if (process.send) {
    fs.openSync = (path, ...rest) => {
      ways[/(\\w+)\\.grief\\.yaml$/.exec(String(path))?.[1]]?.()
      return openSync(path, ...rest)
    }
    syncBuiltinESMExports()
  }
`)}`

describe('a batch', () => {
  it('tells of its reports in their order, whatever is done first, by workers as in one process', async () => {
    const slow = dataFile({ agency: '甲局', overview: '工作。'.repeat(4000), received: unbalanced })
    const cwd = temporaryFolder(eight({ 甲: slow, 丁: dataFile({ agency: '丁局', received: unbalanced }) }))
    const outs = []
    for (const jobs of ['1', '3']) {
      const { code, out } = await run(['build', '--draft', '--force', '--format', 'docx', '-j', jobs], { cwd })
      expect(code).toBe(1)
      outs.push(out)
    }
    expect(outs[1]).toBe(outs[0])
    const told = Array.from(outs[0]?.matchAll(/^(?:写出 {2}output\/(.)局|data\/(\d))/gmu) ?? [], ([, agency, file]) =>
      agency === undefined ? Number(file) : agencies.indexOf(agency),
    )
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(new Set(told).size).toBe(8)
  })

  it('writes the same bytes by workers as alone', async () => {
    const reports = Array.from({ length: 8 }, (_, index) => generateReport(11, index))
    const cwd = temporaryFolder(Object.fromEntries(reports.map(({ path, yaml }) => [`data/${path}`, yaml])))
    await run(['build', '-o', 'many', '-j', '2'], { cwd })
    for (const { path } of reports) await run(['build', `data/${path}`, '-o', 'one'], { cwd })
    const names = outputsIn(join(cwd, 'one'))
    expect(names.length).toBe(16)
    expect(outputsIn(join(cwd, 'many'))).toEqual(names)
    for (const name of names) {
      expect(readFileSync(join(cwd, 'many', name)).equals(readFileSync(join(cwd, 'one', name))), name).toBe(true)
    }
  })

  it.each([
    ['-j', '0'],
    ['-j', 'zwei'],
    ['--shard', '0/4'],
    ['--shard', '5/4'],
    ['--shard', '3'],
  ])('refuses %s %s', async (option, value) => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const { code, err } = await run(['build', 'a.yaml', option, value], { cwd })
    expect(code).toBe(2)
    expect(err).toContain(`“${value}”`)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })
})

describe('a worker that fails over a report', () => {
  it.each([
    ['ends', 'exit', '3', '2', /中断了（7）/],
    ['is killed', 'kill', '3', '2', /中断了（SIGKILL）/],
    ['is killed while the last one waits for it', 'kill', '6.z', '1', /中断了（SIGKILL）/],
    ['throws when nobody listens', 'later', '3', '2', /中断了（later）/],
    ['runs out of memory', 'memory', '3', '2', /内存用尽/],
    ['hangs', 'hang', '3', '2', /超过 6 秒/],
    ['hangs while the last one waits for it', 'hang', '6.z', '1', /超过 6 秒/],
  ])('that %s costs this report, which is named, and no other', async (_, way, place, jobs, words) => {
    const file = `data/${place}.${way}.grief.yaml`
    const cwd = temporaryFolder({ ...eight(), [file]: dataFile({ agency: '坏局' }) })
    const { code, out, err } = await run(['build', '--format', 'docx', '-j', jobs], {
      cwd,
      env: { NODE_OPTIONS: `--import=${grief}`, NIANBAO_TIMEOUT: way === 'hang' ? '6' : '60' },
    })
    expect(code).toBe(70)
    expect(err).toContain(`“${file}”`)
    expect(err).toMatch(words)
    expect(err).not.toMatch(/^\s+at /m)
    expect(out).toMatch(/生成 +8\n {2}没有改动 +0\n {2}有问题，没有生成 +0\n {2}出错 +1\n/)
    expect(outputsIn(join(cwd, 'output'))).toEqual(agencies.map(nameOf).sort())
  })
})

describe('--shard', () => {
  it('shares a batch out: every report in one part, and in the same one when others come and go', async () => {
    const cwd = temporaryFolder(eight())
    const parts = async () => {
      const seen = new Map<string, number>()
      for (const part of [1, 2, 3]) {
        const { out } = await run(['build', '--json', '--format', 'docx', '--shard', `${part}/3`], { cwd })
        for (const { file } of JSON.parse(out).reports) {
          expect(seen.has(file)).toBe(false)
          seen.set(file, part)
        }
      }
      return seen
    }
    const first = await parts()
    expect([...first.keys()].sort()).toEqual(agencies.map(fileOf))
    expect(new Set(first.values()).size).toBeGreaterThan(1)
    expect(outputsIn(join(cwd, 'output')).filter(name => name.endsWith('.docx'))).toEqual(agencies.map(nameOf).sort())
    const more = temporaryFolder({ ...eight(), 'data/x/9.yaml': dataFile({ agency: '壬局' }) })
    const { out } = await run(['build', '--json', '--format', 'docx', '--shard', '1/3'], { cwd: more })
    const files: string[] = JSON.parse(out).reports.map(({ file }: { file: string }) => file)
    expect(files.filter(file => !file.includes('/x/'))).toEqual(
      [...first].filter(([, part]) => part === 1).map(([file]) => file),
    )
  })

  it('sees two reports of one title in different parts', async () => {
    const cwd = temporaryFolder(eight({ 乙: dataFile({ agency: '甲局' }), 丙: dataFile({ agency: '甲局' }) }))
    const outs = await Promise.all(
      [1, 2, 3].map(part => run(['build', '--format', 'docx', '--shard', `${part}/3`], { cwd })),
    )
    expect(outs.map(({ out }) => out.match(/same-title/g)?.length ?? 0).reduce((sum, count) => sum + count)).toBe(3)
    expect(existsSync(join(cwd, 'output', nameOf('甲')))).toBe(false)
  })

  it('may leave a part with nothing to do', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const codes = []
    for (const part of [1, 2]) codes.push((await run(['build', 'a.yaml', '--shard', `${part}/2`], { cwd })).code)
    expect(codes).toEqual([0, 0])
  })
})

/** Has every worker leave its number in the folder `workers`. */
const register = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  if (process.send) writeFileSync('workers/' + process.pid, '')
`)}`

/** Ends the first worker by a signal before it has started. */
const stillborn = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, writeFileSync } from 'node:fs'
  if (process.send && !existsSync('first')) {
    writeFileSync('first', '')
    process.kill(process.pid, 'SIGINT')
  }
`)}`

/** Starts a batch of twenty, in a group of its own. */
function startTwenty() {
  const reports = Array.from({ length: 20 }, (_, index) => generateReport(5, index))
  const cwd = temporaryFolder(Object.fromEntries(reports.map(({ path, yaml }) => [`data/${path}`, yaml])))
  mkdirSync(join(cwd, 'workers'))
  const child = spawn(process.execPath, [join(project, 'dist/cli.js'), 'build', '--lang', 'en', '-j', '2'], {
    cwd,
    detached: true,
    env: { ...process.env, NODE_OPTIONS: `--import=${register}` },
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdout.resume()
  const ended = new Promise<{ readonly code: number | null; readonly err: string }>(resolve =>
    child.on('close', code => resolve({ code, err })),
  )
  return { cwd, child, ended }
}

/** Waits for the first of its workers to start; they may be asked for again. */
async function startWithWorkers() {
  const started = startTwenty()
  const workers = () => readdirSync(join(started.cwd, 'workers')).map(Number)
  while (workers().length === 0) await setTimeout(5)
  return { ...started, workers }
}

describe('workers', () => {
  it('end when the process that started them is killed', async () => {
    const { child, ended, workers } = await startWithWorkers()
    child.kill('SIGKILL')
    await ended
    // A worker that was just starting leaves its number later than the others.
    await expect.poll(() => workers().filter(isAlive), { timeout: 20_000 }).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('met by Ctrl-C as they are born leave their file to another', async () => {
    const cwd = temporaryFolder(eight())
    const { code, out, err } = await run(['build', '--format', 'docx', '-j', '2'], {
      cwd,
      env: { NODE_OPTIONS: `--import=${stillborn}` },
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/生成 +8\n/)
    expect(existsSync(join(cwd, 'first'))).toBe(true)
    expect(outputsIn(join(cwd, 'output'))).toEqual(agencies.map(nameOf).sort())
  })

  it.skipIf(process.platform === 'win32')('are out of the reach of a terminal, also while they start', async () => {
    const { cwd, child, ended } = await startWithWorkers()
    process.kill(-(child.pid ?? 0), 'SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toMatch(/^Stopped: \d+ done, \d+ left/mu)
    expect(err).not.toContain('broke off')
    const names = existsSync(join(cwd, 'output')) ? outputsIn(join(cwd, 'output')) : []
    expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

/** Signal 0 only asks whether there is somebody. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('Ctrl-C', () => {
  /** Sends signals to a batch of twenty once something was written. */
  async function interrupted(...signals: readonly ('SIGINT' | 'SIGTERM')[]) {
    const { cwd, child, ended } = startTwenty()
    while (!existsSync(join(cwd, 'output')) || outputsIn(join(cwd, 'output')).length < 4) await setTimeout(20)
    for (const signal of signals) {
      child.kill(signal)
      await setTimeout(5)
    }
    return { cwd, ...(await ended) }
  }

  it('finishes the reports in hand, says how far it came, and goes on from there', async () => {
    const { cwd, code, err } = await interrupted('SIGINT')
    expect(code).toBe(130)
    const [, done = 0, left = 0] = (/Stopped: (\d+) done, (\d+) left/.exec(err) ?? []).map(Number)
    expect(done + left).toBe(20)
    expect(left).toBeGreaterThan(0)
    const names = outputsIn(join(cwd, 'output'))
    expect(names.length).toBe(2 * done)
    expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
    const { out } = await run(['build', '--json'], { cwd })
    const { reports }: { reports: readonly { unchanged?: true }[] } = JSON.parse(out)
    expect(reports.length).toBe(20)
    // Those with a notice are looked at again, and found unchanged as well.
    expect(reports.filter(report => report.unchanged).length).toBe(done)
    expect(outputsIn(join(cwd, 'output')).length).toBe(40)
  })

  it('twice ends at once, and what is left lying is swept up by the next run', async () => {
    const { cwd, code } = await interrupted('SIGINT', 'SIGINT')
    expect(code).toBe(130)
    for (const name of outputsIn(join(cwd, 'output'))) {
      if (!name.endsWith('.tmp')) expect(statSync(join(cwd, 'output', name)).size).toBeGreaterThan(5000)
    }
    await run(['build'], { cwd })
    expect(outputsIn(join(cwd, 'output')).filter(name => !/\.(?:pdf|docx)$/u.test(name))).toEqual([])
    expect(outputsIn(join(cwd, 'output')).length).toBe(40)
  })

  it('and the request of the system are told apart', async () => {
    expect((await interrupted('SIGTERM')).code).toBe(143)
  })
})
