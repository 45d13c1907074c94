import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { type RuleSettings, type Settings, usualSettings } from '../../src/model/settings.js'
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
    expect(found(`${wrong}说明: { 规则: balance, 理由: 不相干 }\n`)).toEqual([
      ...found(wrong),
      'warning unneeded-waiver 说明.规则',
    ])
  })

  it('asks back about a reason that nothing needs', () => {
    const reason = (at: string) => `说明: { 规则: applicant-total, 位置: ${at}, 理由: 系统少一类 }\n`
    expect(found(reason('本年新收'))).toEqual(['warning unneeded-waiver 说明.规则'])
    expect(found(wrong + reason('予以公开'))).toEqual([...found(wrong), 'warning unneeded-waiver 说明.规则'])
    expect(found(`表三:\n  本年新收: 0\n${reason('本年新收')}`)).toHaveLength(1)
  })

  it('cannot tell whether a reason is needed where last year is not known', () => {
    const yaml = '说明: { 规则: carry-over, 理由: 上年多计 }\n'
    expect(found(yaml)).toEqual([])
    const previous = reportOf('机关: 某某局\n年度: 2023\n')
    expect(checkReport(reportOf(head + yaml), { previous }).map(({ rule }) => rule)).toEqual(['unneeded-waiver'])
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

describe('the settings', () => {
  const severitiesUnder = (settings: Partial<Settings>, yaml: string) =>
    checkReport(reportOf(head + yaml), { settings: { ...usualSettings, ...settings } }).map(({ severity }) => severity)
  const ofRule = (rule: string, set: Partial<RuleSettings>) => ({
    rules: new Map([[rule, { values: new Map(), ...set }]]),
  })

  it.each(['error', 'warning', 'notice'] as const)('make the findings of a rule an %s', severity => {
    const settings = ofRule('applicant-total', { severity })
    expect(severitiesUnder(settings, wrong)).toEqual([severity, severity, severity])
  })

  it('turn a rule off', () => {
    expect(severitiesUnder(ofRule('applicant-total', { severity: 'off' }), wrong)).toEqual([])
  })

  it('take a reason for a rule that is off as one for a rule that exists', () => {
    const reason = '说明: { 规则: balance, 理由: 口径不同 }\n'
    expect(severitiesUnder(ofRule('balance', { severity: 'off' }), reason)).toEqual([])
  })

  it('change what a rule goes by', () => {
    const report = '成文日期: 2025年1月27日\n'
    expect(severitiesUnder({}, report)).toEqual([])
    const earlier = ofRule('deadline', { values: new Map([['部门期限', { month: 1, day: 26 }]]) })
    expect(severitiesUnder(earlier, report)).toEqual(['warning'])
  })

  it('name the kind of all bodies, or of some; else the agency’s name tells it', () => {
    const report = '成文日期: 2025年3月1日\n'
    expect(severitiesUnder({}, report)).toEqual(['warning'])
    expect(severitiesUnder({ bodies: 'government' }, report)).toEqual([])
    expect(severitiesUnder({ bodies: new Map([['某某局', 'government']]) }, report)).toEqual([])
    expect(severitiesUnder({ bodies: new Map([['另一局', 'government']]) }, report)).toEqual(['warning'])
    const kinds = ['某某县人民政府', '某某镇人民政府（本级）', '某某县人民政府办公室', '某某县财政局'].map(agency => {
      return checkReport(reportOf(`机关: ${agency}\n年度: 2024\n${report}`)).length
    })
    expect(kinds).toEqual([0, 0, 1, 1])
  })
})
