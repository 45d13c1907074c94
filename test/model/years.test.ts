import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import type { Rule } from '../../src/model/rule.js'
import { carryOver } from '../../src/model/rules/carry-over.js'
import { documentsInForce } from '../../src/model/rules/documents-in-force.js'
import { openDisputes } from '../../src/model/rules/open-disputes.js'
import { regulationPower } from '../../src/model/rules/regulation-power.js'
import { reportOf } from './read.js'

/** A year of the same office: what stands below its agency and year. */
function year(number: number, tables: string, agency = '某某局') {
  return reportOf(`机关: ${agency}\n年度: ${number}\n${tables}`)
}

/** What a rule finds in the second of two years: where, and what was found and expected. */
function found(rule: Rule, [before, now]: readonly [ReturnType<typeof year>, ReturnType<typeof year>]) {
  return checkReport(now, { previous: before }, [{ rule, severity: 'error' }]).map(({ place, values }) => {
    return `${'path' in place ? place.path.slice(1).join('.') : ''}: ${values?.found} ${values?.expected}`
  })
}

const carriedOut = (row: string) => `表三:\n  结转下年度: ${row}\n`
const carriedIn = (row: string) => `表三:\n  上年结转: ${row}\n`

describe('what is carried over', () => {
  it.each([
    ['{ 自然人: 3, 商业企业: 1 }', '{ 自然人: 3, 商业企业: 1 }', []],
    ['[3, 1, 0, 0, 0, 0]', '{ 自然人: 3, 商业企业: 1, 总计: 4 }', []],
    ['0', '0', []],
    [
      '{ 自然人: 3, 商业企业: 1 }',
      '{ 自然人: 4 }',
      ['上年结转.自然人: 4 上年结转下年度 3', '上年结转.商业企业: 0 上年结转下年度 1'],
    ],
    ['{ 自然人: 3 }', '{ 总计: 4, 自然人: 3 }', ['上年结转.总计: 4 上年结转下年度 3']],
  ])('%s is last year’s, %s this year’s', (before, now, expected) => {
    expect(found(carryOver, [year(2023, carriedOut(before)), year(2024, carriedIn(now))])).toEqual(expected)
  })

  it('holds from the form of 2019 to that of 2021', () => {
    const before = year(2020, carriedOut('{ 自然人: 3 }'))
    expect(before.edition.id).toBe('2019')
    expect(found(carryOver, [before, year(2021, carriedIn('{ 自然人: 3 }'))])).toEqual([])
    expect(found(carryOver, [before, year(2021, carriedIn('{ 自然人: 2 }'))])).toHaveLength(1)
  })

  it('names both places, and takes a reason', () => {
    const before = year(2023, carriedOut('{ 自然人: 3 }'))
    const [finding] = checkReport(year(2024, carriedIn('0')), { previous: before }).filter(
      ({ rule }) => rule === 'carry-over',
    )
    expect(finding?.severity).toBe('error')
    expect(finding?.related?.map(({ place }) => place)).toEqual([
      { path: ['表三', '结转下年度', '自然人'], file: before.file },
    ])
    const reason = '说明: { 规则: carry-over, 位置: 上年结转.自然人, 理由: 上年多计 }\n'
    expect(found(carryOver, [before, year(2024, carriedIn('0') + reason)])).toEqual([])
  })

  it('is not judged by figures nobody can read', () => {
    expect(found(carryOver, [year(2023, carriedOut('无')), year(2024, carriedIn('{ 自然人: 3 }'))])).toEqual([])
  })
})

const documents = (issued: number, repealed: number, inForce: number) =>
  `表二:\n  行政规范性文件: { 本年制发件数: ${issued}, 本年废止件数: ${repealed}, 现行有效件数: ${inForce} }\n`

describe('documents in force', () => {
  it.each([
    [[2, 1, 11], []],
    [[2, 1, 12], ['行政规范性文件.现行有效件数: 12 上年 10＋制发 2－废止 1＝11']],
    [[2, 12, 0], []],
    [[2, 13, 0], ['行政规范性文件.本年废止件数: 13 不超过上年 10＋制发 2＝12']],
  ] as const)('%j', ([issued, repealed, inForce], expected) => {
    const both = [year(2023, documents(0, 0, 10)), year(2024, documents(issued, repealed, inForce))] as const
    expect(found(documentsInForce, both)).toEqual(expected)
  })

  it('start from what was disclosed by the form of 2019', () => {
    const rows = '表二:\n  规范性文件: { 本年新制作数量: 1, 本年新公开数量: 1, 对外公开总数量: 10 }\n'
    const before = year(2020, rows)
    expect(found(documentsInForce, [before, year(2021, documents(2, 1, 11))])).toEqual([])
    expect(found(documentsInForce, [before, year(2021, documents(2, 1, 10))])).toHaveLength(1)
    expect(found(documentsInForce, [year(2019, rows), before])).toEqual([])
  })
})

describe('open disputes', () => {
  it.each([
    ['行政复议: { 尚未审结: 2 }', '行政复议: { 结果维持: 2 }', []],
    ['行政复议: { 尚未审结: 2 }', '行政复议: { 总计: 1, 结果维持: 1 }', ['行政复议.总计: 1 不小于 2']],
    ['行政复议: { 尚未审结: 2 }', '复议后起诉: { 结果维持: 2 }', ['行政复议.总计: 0 不小于 2']],
    ['未经复议直接起诉: { 尚未审结: 1 }', '行政复议: 0', ['未经复议直接起诉.总计: 0 不小于 1']],
  ])('%s is last year’s, %s this year’s', (before, now, expected) => {
    const table = (row: string) => `表四:\n  ${row}\n`
    expect(found(openDisputes, [year(2023, table(before)), year(2024, table(now))])).toEqual(expected)
  })
})

describe('the power to issue 规章', () => {
  const rules = '表二:\n  规章: { 本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 1 }\n'
  const isDoubted = (agency: string) =>
    checkReport(year(2024, rules, agency), {}, [{ rule: regulationPower, severity: 'warning' }]).length > 0

  it.each([
    '某某县人民政府',
    '某某市某某区人民政府',
    '某某镇人民政府',
    '某某街道办事处',
    '某某县财政局',
    '某某市教育局',
  ])('is not that of %s', agency => {
    expect(isDoubted(agency)).toBe(true)
  })

  it.each([
    ['某某省人民政府'],
    ['某某市人民政府'],
    ['某某壮族自治区人民政府'],
    ['某某自治州人民政府'],
    ['某某省教育厅'],
    ['某某市司法局'],
    ['某某市人民政府办公室'],
    ['自然资源部'],
    ['国家税务总局'],
  ])('is, or may be, that of %s', agency => {
    expect(isDoubted(agency)).toBe(false)
  })
})
