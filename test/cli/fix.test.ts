import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const slipped = dataFile({ overview: '本年度各项工作均已完成,共12项。 # 注' })
const right = slipped.replace('完成,共', '完成，共')
const blank = dataFile({ received: '/' })

describe('nianbao fix', () => {
  it('where nobody can be asked, shows the difference, changes nothing and exits with 1', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': slipped })
    const { code, out, err } = await run(['fix'], { cwd })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain(
      '-总体情况: 本年度各项工作均已完成,共12项。 # 注\n+总体情况: 本年度各项工作均已完成，共12项。 # 注\n',
    )
    expect(out).toContain('还有 1 处没有改')
    expect(readFileSync(join(cwd, 'data/a.yaml'), 'utf8')).toBe(slipped)
    expect(readdirSync(join(cwd, 'data'))).toEqual(['a.yaml'])
  })

  it('--dry-run changes nothing, even with --yes', async () => {
    const cwd = temporaryFolder({ 'a.yaml': slipped })
    expect((await run(['fix', '--dry-run', '--yes', 'a.yaml'], { cwd })).code).toBe(1)
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(slipped)
  })

  it('--yes makes the changes; a second run finds nothing', async () => {
    const cwd = temporaryFolder({ 'a.yaml': slipped })
    expect(await run(['fix', '--yes', 'a.yaml'], { cwd })).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(right)
    const { code, out } = await run(['fix', 'a.yaml'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('没有可以替您改的')
  })

  it('never writes 0 for a blank without asking', async () => {
    const cwd = temporaryFolder({ 'a.yaml': blank })
    const { code, out } = await run(['fix', '--yes', 'a.yaml'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('把“/”改为 0')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(blank)
  })

  it('keeps permissions, byte order mark and line ends; a link stays a link', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const cwd = temporaryFolder({ 'real/a.yaml': windows(slipped) })
    chmodSync(join(cwd, 'real/a.yaml'), 0o640)
    symlinkSync('real/a.yaml', join(cwd, 'link.yaml'))
    expect((await run(['fix', '-y', 'link.yaml'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'real/a.yaml'), 'utf8')).toBe(windows(right))
    expect(statSync(join(cwd, 'real/a.yaml')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
  })

  it('leaves a file alone that may not be written to', async () => {
    const cwd = temporaryFolder({ 'a.yaml': slipped })
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'a.yaml'), 0o444)
    const { code, err } = await run(['fix', '-y', 'a.yaml'], { cwd, unprivileged: true })
    expect(code).toBe(2)
    expect(err).toContain('写不了“a.yaml”（EACCES），没有改动')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(slipped)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  it('tells the problems of a file that is no report, or in another encoding, and leaves it alone', async () => {
    const gbk = Buffer.from([0xbb, 0xfa, 0xb9, 0xd8, 0x3a, 0x20, 0xca, 0xa1, 0x0a])
    const cwd = temporaryFolder({ 'a.yaml': '只有一句话', 'b.yaml': gbk })
    const { code, out } = await run(['fix', '-y', '.'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('a.yaml:1:1')
    expect(out).toContain('GBK')
    expect(readFileSync(join(cwd, 'b.yaml')).equals(gbk)).toBe(true)
  })

  it('--json tells what was repaired and what is left', async () => {
    const cwd = temporaryFolder({ 'a.yaml': slipped.replace('行政许可: 0', '行政许可: 无') })
    const { code, out } = await run(['fix', '--yes', '--json', 'a.yaml'], { cwd })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      command: 'fix',
      reports: [{ file: 'a.yaml', written: [{ path: 'a.yaml' }], repairs: { made: 1, left: 1 } }],
    })
    expect(JSON.parse((await run(['fix', '--json', 'a.yaml'], { cwd })).out).reports[0].written).toEqual([])
  })
})
