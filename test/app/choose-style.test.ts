import { describe, expect, it } from 'vitest'
import { chooseStyle } from '../../src/app/choose-style.js'
import { readReport } from '../../src/model/read-report.js'
import type { Report } from '../../src/model/report.js'
import { writeReport } from '../../src/model/write-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { governmentStyle } from '../../src/style/style.js'
import { mm } from '../../src/style/units.js'
import { composed } from '../support/composed.js'

function read(yaml: string): Report {
  const { source } = readYaml(`机关: 示例局\n年度: 2024\n${yaml}`, 'report.yaml')
  const report = source && readReport(source).report
  if (report === undefined) throw new Error('no report')
  return report
}

const choice = (key: string, text: string) => ({ keys: key.split('.'), text })

describe('the style of a report', () => {
  it('is that of the standard without a choice', () => {
    expect(chooseStyle(read('').layout, [])).toEqual({ style: governmentStyle, choices: [], diagnostics: [] })
  })

  it('takes the choices of the run, and above them its own', () => {
    const { layout } = read('版式: { 页边距: { 左: 30 } }\n')
    const { style } = chooseStyle(layout, [choice('页边距.左', '20'), choice('页边距.右', '27')])
    expect(style.page.left).toBeCloseTo(mm(30))
    expect(style.page.right).toBeCloseTo(mm(27))
  })

  it('tells what goes wrong only together, at the report’s own choices', () => {
    const { layout } = read('版式: { 页边距: { 左: 50 } }\n')
    const { diagnostics } = chooseStyle(layout, [choice('页边距.右', '50')])
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['impossible-layout'])
    expect(diagnostics[0]?.place).toMatchObject({ path: ['版式', '页边距', '左'] })
  })

  it('runs all headings in that do not say otherwise', () => {
    const items = '总体情况:\n  - { 标题: 甲, 正文: 好。 }\n  - { 标题: 乙, 正文: 好。, 接排: 否 }\n'
    const kinds = (yaml: string) =>
      composed(read(yaml)).blocks.flatMap(({ kind }) => (kind === 'runInHeading' ? [kind] : []))
    expect(kinds(items)).toEqual([])
    expect(kinds(`${items}版式: { 接排: 是 }\n`)).toEqual(['runInHeading'])
  })

  it('is kept in the canonical data, the defaults of the run with it', () => {
    const report = read('版式: { 接排: 是 }\n')
    const { style, choices } = chooseStyle(report.layout, [choice('页边距.左', '30')])
    const { source } = readYaml(writeReport(report, choices), 'report.yaml')
    const again = source && readReport(source).report
    expect(chooseStyle(again?.layout ?? [], []).style).toEqual(style)
  })
})
