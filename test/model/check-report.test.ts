import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { head, reportOf } from './read.js'

const wrong = `表三:
  本年新收: { 自然人: 3, 总计: 4 }
  上年结转: { 自然人: 1, 总计: 2 }
  结转下年度: { 自然人: 4, 总计: 6 }
`

/** Rule and place of everything found. */
function found(yaml: string): readonly string[] {
  return checkReport(reportOf(head + yaml)).map(({ rule, severity, place }) => {
    return `${severity} ${rule} ${'path' in place ? place.path.join('.') : ''}`
  })
}

describe('checkReport', () => {
  it('finds nothing in a report of zeros', () => {
    expect(checkReport(reportOf(head))).toEqual([])
  })

  it('tells every place with the severity of the list', () => {
    expect(found(wrong)).toEqual([
      'error applicant-total 表三.本年新收.总计',
      'error applicant-total 表三.上年结转.总计',
      'error applicant-total 表三.结转下年度.总计',
    ])
  })

  it('is silent where a reason is given, for one place or for all', () => {
    const reason = (at: string) => `说明: { 规则: applicant-total, ${at}理由: 系统少一类 }\n`
    expect(found(wrong + reason('位置: 收到和处理政府信息公开申请情况.本年新收, '))).toHaveLength(2)
    expect(found(wrong + reason('位置: 上年结转.总计, '))).toHaveLength(2)
    expect(found(wrong + reason(''))).toEqual([])
  })

  it('does not take a reason for another rule', () => {
    expect(found(`${wrong}说明: { 规则: balance, 理由: 不相干 }\n`)).toHaveLength(3)
  })

  it('asks back about a reason for a rule that does not exist', () => {
    expect(found('说明: [{ 规则: applicants-total, 理由: 写错 }]\n')).toEqual(['warning unknown-rule 说明.0.规则'])
  })

  it('keeps silent on a computed total, whose fault lies elsewhere', () => {
    expect(found('表三:\n  本年新收: { 自然人: 3 }\n  结转下年度: { 自然人: 2 }\n')).toEqual([
      'error balance 表三.结转下年度.自然人',
    ])
  })

  it('compares with last year where it is known', () => {
    const table = (inForce: number) => `表二:\n  规章: { 本年制发件数: 1, 本年废止件数: 0, 现行有效件数: ${inForce} }\n`
    const previous = reportOf(`机关: 某某局\n年度: 2023\n${table(10)}`)
    const rules = (inForce: number) =>
      checkReport(reportOf(head + table(inForce)), { previous }).map(({ rule }) => rule)
    expect(rules(11)).toEqual([])
    expect(rules(10)).toEqual(['documents-in-force'])
  })
})
