import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const settings = `汇总:
  政府: 示例县人民政府
  单位: [示例县人民政府办公室, 示例县财政局, 示例县教育局]
`
const row = (figure: number) => `{ 自然人: ${figure} }\n  结转下年度: { 自然人: ${figure} }`
const unit = (agency: string, figure: number, fees: string) =>
  dataFile({ agency, received: row(figure) }).replace('行政事业性收费: 0', `行政事业性收费: ${fees}`)
const units = {
  'units/nianbao.config.yaml': settings,
  'units/a.yaml': unit('示例县人民政府办公室', 3, '0.1'),
  'units/b.yaml': unit('示例县财政局', 4, '0.2'),
  'units/c.yaml': unit('示例县教育局', 5, '96171.60'),
}
const { 'units/c.yaml': _, ...twoUnits } = units

/** A report in the JSON, as far as it matters here. */
interface ToldReport {
  readonly problems: readonly Record<string, string>[]
}

/** Exit code of a check, and its problems that are about the collection. */
async function check(cwd: string, ...args: readonly string[]) {
  const { code, out } = await run(['check', '--json', 'units', ...args], { cwd })
  const reports: readonly ToldReport[] = JSON.parse(out).reports
  return { code, problems: reports.flatMap(({ problems }) => problems).filter(isOfCollection) }
}

function isOfCollection({ rule = '' }: Record<string, string>): boolean {
  return ['government-sum', 'missing-report', 'unneeded-waiver'].includes(rule)
}

describe('nianbao sum', () => {
  it('writes the exact sums of all units as a data file of the government, which then agrees with them', async () => {
    const cwd = temporaryFolder(units)
    const { code, out, err } = await run(['sum', 'units', '-o', 'units/county.yaml'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('汇总了 3 个单位')
    const text = readFileSync(join(cwd, 'units/county.yaml'), 'utf8')
    expect(text).toContain('机关: 示例县人民政府\n年度: 2024\n')
    expect(text).toContain('  行政事业性收费: 96171.90\n')
    expect(text).toContain('  本年新收: { 自然人: 12, 商业企业: 0,')
    expect(text).not.toContain('总计: ')
    const { problems } = await check(cwd)
    expect(problems).toEqual([])
    expect((await run(['sum', 'units', '-o', 'units/county.yaml'], { cwd })).code).toBe(0)
  })

  it('writes nothing while a unit is missing, and names it at its place in the settings', async () => {
    const cwd = temporaryFolder(twoUnits)
    const { code, out } = await run(['sum', 'units', '-o', 'county.yaml'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('units/nianbao.config.yaml:3:28  错误  “示例县教育局”没有报送2024年的报告')
    expect(existsSync(join(cwd, 'county.yaml'))).toBe(false)
  })

  it('writes nothing while a report has an error', async () => {
    const cwd = temporaryFolder({
      ...units,
      'units/c.yaml': dataFile({ agency: '示例县教育局', received: unbalanced }),
    })
    const { code, out } = await run(['sum', 'units', '-o', 'county.yaml'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('balance')
    expect(existsSync(join(cwd, 'county.yaml'))).toBe(false)
  })

  it('never overwrites another file, and wants to be told which units', async () => {
    const cwd = temporaryFolder({ ...units, 'county.yaml': '别人的文件' })
    expect((await run(['sum', 'units', '-o', 'county.yaml'], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'county.yaml'), 'utf8')).toBe('别人的文件')
    const alone = temporaryFolder({ 'a.yaml': dataFile() })
    const { code, err } = await run(['sum', 'a.yaml'], { cwd: alone })
    expect(code).toBe(2)
    expect(err).toContain('汇总: { 政府')
  })

  it('does not add up forms of two editions', async () => {
    const older = dataFile({ agency: '示例县教育局' }).replace('年度: 2024', '年度: 2024\n格式: 2019')
    const cwd = temporaryFolder({ ...units, 'units/c.yaml': older.replace(/主动公开政府信息情况:\n(?: .*\n)*/u, '') })
    const { code, err } = await run(['sum', 'units', '-o', 'county.yaml'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('2019')
  })
})

describe('nianbao check of a government and its units', () => {
  const government = (figure: number, more = '') => unit('示例县人民政府', figure, '96171.9').concat(more)

  it('shows each row that is not the sum of the units as a warning, unless a reason is given', async () => {
    const cwd = temporaryFolder({ ...units, 'units/county.yaml': government(11) })
    const { code, problems } = await check(cwd)
    expect(code).toBe(0)
    expect(problems).toMatchObject([
      {
        rule: 'government-sum',
        file: 'units/county.yaml',
        found: '11',
        expected: '各单位之和 12',
        severity: 'warning',
      },
      { rule: 'government-sum', found: '11', expected: '各单位之和 12' },
    ])
    const reason = '说明: [{ 规则: government-sum, 理由: 个别单位由市里直接汇总 }]\n'
    writeFileSync(join(cwd, 'units/county.yaml'), government(11, reason))
    expect((await check(cwd)).problems).toEqual([])
    // By itself there is nothing to compare it with: nobody is missing, and the reason is not called unneeded.
    const { out } = await run(['check', '--json', 'units/county.yaml'], { cwd })
    expect(
      JSON.parse(out)
        .reports.flatMap(({ problems }: ToldReport) => problems)
        .filter(isOfCollection),
    ).toEqual([])
  })

  it('with a unit missing tells only what is below the sum of the others', async () => {
    const cwd = temporaryFolder({ ...twoUnits, 'units/county.yaml': government(12) })
    expect((await check(cwd)).problems).toMatchObject([{ rule: 'missing-report', file: 'units/nianbao.config.yaml' }])
    writeFileSync(join(cwd, 'units/county.yaml'), government(6))
    const { problems } = await check(cwd)
    expect(problems.map(({ rule }) => rule)).toEqual(['missing-report', 'government-sum', 'government-sum'])
    expect(problems[1]).toMatchObject({ expected: '不小于已报各单位之和 7' })
  })

  it('asks whether a report under a similar name is the missing one; --strict makes it an error', async () => {
    const cwd = temporaryFolder({ ...twoUnits, 'units/c.yaml': unit('示例县教育', 5, '0') })
    const { code, problems } = await check(cwd, '--strict')
    expect(code).toBe(1)
    expect(problems[0]?.hint).toContain('示例县教育')
  })

  it('takes the latest year; an older file beside it is the year before', async () => {
    const cwd = temporaryFolder({ ...units, 'units/old.yaml': unit('示例县财政局', 0, '0').replace('2024', '2023') })
    expect((await check(cwd)).problems).toEqual([])
  })
})
