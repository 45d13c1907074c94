import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { sumsOf } from '../../src/model/sums.js'
import { requests2021 } from '../../src/tables/requests-2021.js'
import type { TableId } from '../../src/tables/table-spec.js'
import { head, read, reportOf } from './read.js'

/** Printed value and origin of a cell: 5 written. */
function cell(report: Report, table: TableId, address: string): string {
  const value = report.tables[table].get(address)
  return `${value?.printed} ${value?.origin}`
}

describe('the head of a report', () => {
  it('makes the title when none is given', () => {
    expect(reportOf(head)).toMatchObject({
      agency: '某某局',
      year: 2024,
      title: '某某局2024年政府信息公开工作年度报告',
      titleGiven: false,
      file: 'report.yaml',
    })
    expect(reportOf(`${head}标题: 某某局年报\n`)).toMatchObject({ title: '某某局年报', titleGiven: true })
  })

  it.each([
    [2008, undefined, '2021'],
    [2019, undefined, '2019'],
    [2020, undefined, '2019'],
    [2021, undefined, '2021'],
    [2030, undefined, '2021'],
    [2024, '2019', '2019'],
    [2020, '2021年', '2021'],
  ])('takes for %i, with 格式 %s, the form of %s', (year, written, edition) => {
    const yaml = `机关: 某某局\n年度: ${year}\n${written === undefined ? '' : `格式: ${written}\n`}`
    expect(reportOf(yaml).edition.id).toBe(edition)
  })

  it('has a signature and a date', () => {
    const report = reportOf(`${head}署名: 某某局办公室\n成文日期: 2025-01-20\n`)
    expect(report.signature).toEqual({ kind: 'words', text: '某某局办公室', from: { path: ['署名'] } })
    expect(report.date).toEqual({ year: 2025, month: 1, day: 20 })
  })

  it('has reasons with the place in documented keys', () => {
    const yaml = `${head}说明: { 规则: balance, 位置: 表三.一、本年新收政府信息公开申请数量.自然人, 理由: 有原因, 刊印: 是 }\n`
    expect(reportOf(yaml).waivers).toEqual([
      {
        rule: 'balance',
        at: ['收到和处理政府信息公开申请情况', '本年新收', '自然人'],
        reason: '有原因',
        printed: true,
        path: ['说明'],
      },
    ])
  })

  it('cannot be made without agency and year', () => {
    expect(read('机关: 某某局\n').report).toBeUndefined()
    expect(read('年度: 2024\n').report).toBeUndefined()
    expect(read('机关: 某某局\n年度: 今年\n').report).toBeUndefined()
  })
})

describe('a table', () => {
  it('has a value for every cell, whatever is missing', () => {
    const { tables, edition } = reportOf(head)
    const sizes = edition.sections.flatMap(section => (section.kind === 'table' ? [tables[section.id].size] : []))
    expect(sizes).toEqual([10, 175, 15])
  })

  it('takes a row as a mapping, as a list, or as one 0', () => {
    const report = reportOf(
      `${head}表三:\n  本年新收: { 自然人: 3, 其他: 1 }\n  上年结转: [1, 2, 3, 4, 5, 6]\n  予以公开: 0\n`,
    )
    expect(cell(report, 'requests', 'received.company')).toBe('0 omitted')
    expect(cell(report, 'requests', 'received.total')).toBe('4 computed')
    expect(cell(report, 'requests', 'carriedIn.otherBody')).toBe('6 written')
    expect(cell(report, 'requests', 'carriedIn.total')).toBe('21 computed')
    expect(cell(report, 'requests', 'granted.total')).toBe('0 written')
    expect(cell(report, 'requests', 'partlyGranted.total')).toBe('0 computed')
  })

  it('prints a bad value as it was written, and computes nothing from it', () => {
    const report = reportOf(`${head}表三:\n  本年新收: { 自然人: 三件, 其他: 1 }\n`)
    expect(cell(report, 'requests', 'received.naturalPerson')).toBe('三件 written')
    expect(report.tables.requests.get('received.naturalPerson')?.number).toBeUndefined()
    expect(cell(report, 'requests', 'received.total')).toBe(' computed')
  })

  it('follows the written row for the corner of two totals', () => {
    const report = reportOf(`${head}表三:\n  予以公开: { 自然人: 3 }\n  总计: { 自然人: 4 }\n`)
    expect(cell(report, 'requests', 'total.naturalPerson')).toBe('4 written')
    expect(cell(report, 'requests', 'total.total')).toBe('4 computed')
  })

  it('knows the place of each cell, written or not', () => {
    const report = reportOf(`${head}表三:\n  新收: { 自然人: 3 }\n  三、本年度办理结果: { 予以公开: 0 }\n`)
    expect(report.tables.requests.get('received.naturalPerson')?.path).toEqual(['表三', '新收', '自然人'])
    expect(report.tables.requests.get('received.company')?.path).toEqual(['表三', '新收', '商业企业'])
    expect(report.tables.requests.get('carriedOut.company')?.path).toEqual(['表三', '结转下年度', '商业企业'])
  })

  it('reads a row that stands in the wrong place, and says so once', () => {
    const { report, rules } = read(
      `${head}表三:\n  本年新收: { 自然人: 3 }\n予以公开: { 自然人: 2 }\n结转下年度: { 自然人: 1 }\n`,
    )
    expect(rules.filter(rule => !rule.startsWith('missing'))).toEqual(['misplaced-key'])
    expect(report && cell(report, 'requests', 'granted.naturalPerson')).toBe('2 written')
  })

  it('does not take for 0 what may stand under a key nobody knows', () => {
    const report = reportOf(`${head}表三:\n  本年新收: { 自然人: 3 }\n  完全不同: { 自然人: 2 }\n`)
    expect(report.tables.requests.get('granted.naturalPerson')?.number).toBeUndefined()
    expect(report.tables.requests.get('received.company')?.number).toBe(0)
  })

  it('does not say that something is missing when lines had to be left out', () => {
    expect(read(`${head}署名: &a 某某局\n表二:\n  规章: *a\n  行政许可: 0\n`).rules).toEqual(['yaml-alias'])
  })
})

describe('totals', () => {
  const figures = fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 })

  it('that are written stay as they are, right or wrong', () => {
    fc.assert(
      fc.property(figures, fc.nat(99999), (row, total) => {
        const report = reportOf(
          `${head}表三:\n  本年新收: [${[...row, total].join(', ')}]\n  总计: { 自然人: ${total} }\n`,
        )
        expect(cell(report, 'requests', 'received.total')).toBe(`${total} written`)
        expect(cell(report, 'requests', 'total.naturalPerson')).toBe(`${total} written`)
      }),
    )
  })

  it('that are left out are the sums the form prescribes', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        const yaml = `表三:\n  予以公开: [${a}]\n  部分公开: [${b}]\n  不予公开: { 属于国家秘密: [${c}] }\n`
        const { tables } = reportOf(head + yaml.replaceAll(',', ', '))
        const numberAt = (address: string) => tables.requests.get(address)?.number ?? Number.NaN
        for (const { total, addends } of sumsOf(requests2021)) {
          expect(numberAt(total)).toBe(addends.reduce((sum, address) => sum + numberAt(address), 0))
        }
        expect(numberAt('total.total')).toBe([...a, ...b, ...c].reduce((sum, figure) => sum + figure, 0))
      }),
    )
  })
})
