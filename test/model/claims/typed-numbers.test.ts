import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { typedNumbers } from '../../../src/model/claims/typed-numbers.js'
import { readReport } from '../../../src/model/read-report.js'
import { locate } from '../../../src/source/locate.js'
import { readYaml } from '../../../src/source/read-yaml.js'
import { head, reportOf } from '../read.js'

const tables = stringify({
  收到和处理政府信息公开申请情况: {
    本年新收: { 自然人: 12, 商业企业: 2 },
    上年结转: { 自然人: 1 },
    予以公开: { 自然人: 11, 商业企业: 2 },
    不予公开: { 属于国家秘密: { 自然人: 1 } },
    结转下年度: { 自然人: 1 },
  },
  '政府信息公开行政复议、行政诉讼情况': { 未经复议直接起诉: { 结果维持: 1 }, 复议后起诉: { 结果维持: 1 } },
})

/** The figures of a text with what they could be: 14{本年新收.总计}. */
function offered(text: string): readonly string[] {
  return typedNumbers(reportOf(head + stringify({ 总体情况: text }) + tables)).map(one => one.text + one.reference)
}

describe('typed numbers', () => {
  it('are offered the reference that prints the same', () => {
    expect(offered('收到政府信息公开申请14件，其中自然人12件、法人2件；办结14件，不予公开1件，行政诉讼2件。')).toEqual([
      '14{本年新收.总计}',
      '12{本年新收.自然人}',
      '2{本年新收.法人或其他组织}',
      '14{总计.总计}',
      '1{不予公开.总计}',
      '2{行政诉讼.总计}',
    ])
  })

  it('are left alone where they disagree, where no reference makes the sum, and in other writings', () => {
    expect(offered('收到政府信息公开申请13件。')).toEqual([])
    expect(offered('收到政府信息公开申请15件（含上年结转1件）。')).toEqual(['1{上年结转.总计}'])
    expect(offered('收到政府信息公开申请十四件，主动公开信息14条。')).toEqual([])
  })

  it('are fees only in the unit of the form', () => {
    const fees = (text: string) =>
      typedNumbers(reportOf(head + stringify({ 总体情况: text, 主动公开政府信息情况: { 行政事业性收费: 2.02 } }))).map(
        one => one.text + one.reference,
      )
    expect(fees('行政事业性收费2.02万元。')).toEqual(['2.02{行政事业性收费}'])
    expect(fees('行政事业性收费20200元。')).toEqual([])
  })

  it('know last year’s figures where that report is known', () => {
    const previous = reportOf(`机关: 某某局\n年度: 2023\n${tables}`)
    const report = reportOf(head + stringify({ 总体情况: '2023年收到政府信息公开申请14件。' }) + tables)
    expect(typedNumbers(report, previous).map(({ reference }) => reference)).toEqual(['{上年.本年新收.总计}'])
    expect(typedNumbers(report)).toEqual([])
  })

  it('are placed down to the character', () => {
    const yaml = `${head}总体情况: |\n  一、某某局。\n  全年收到政府信息公开申请14件，办结14件。\n${tables}`
    const { source } = readYaml(yaml, 'report.yaml')
    const report = source && readReport(source).report
    if (source === undefined || report === undefined) throw new Error('no report')
    const numbers = typedNumbers(report)
    expect(numbers.map(({ place }) => locate(source, place)).map(({ line, column }) => `${line}:${column}`)).toEqual([
      '5:15',
      '5:21',
    ])
  })
})
