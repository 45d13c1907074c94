import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/model/read-report.js'
import type { Report } from '../../src/model/report.js'
import { writeReport } from '../../src/model/write-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { type Inline, textOf } from '../../src/tree/nodes.js'
import { composed } from '../support/composed.js'

function read(text: string, lookup?: (agency: string, year: number) => Report | undefined): Report {
  const { source } = readYaml(text, 'report.yaml')
  const report = source === undefined ? undefined : readReport(source, lookup).report
  if (report === undefined) throw new Error('no report')
  return report
}

/** What is printed: the words of each block in one piece, without the places they came from. */
function printed(report: Report): unknown {
  const document = composed(report, { draft: false })
  const words = (key: string, value: unknown) =>
    key === 'content' || key === 'heading' ? textOf(value as Inline[]) : value
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'from' ? undefined : words(key, value))))
}

const data = (name: string) => readFileSync(new URL(`../../data/${name}.yaml`, import.meta.url), 'utf8')

describe('the canonical data file of a report', () => {
  const lastYear = read(data('example-city-2023'))
  const samples = {
    '2024': read(data('2024')),
    'example-city-2023': lastYear,
    'example-city-2024': read(data('example-city-2024'), () => lastYear),
  }

  for (const [name, report] of Object.entries(samples)) {
    it(`prints the same as ${name}.yaml`, () => {
      expect(printed(read(writeReport(report)))).toEqual(printed(report))
    })

    it(`is its own canonical form for ${name}.yaml`, () => {
      const canonical = writeReport(report)
      expect(writeReport(read(canonical))).toBe(canonical)
    })
  }

  it('holds no comment, no reference and no reason that is not printed', () => {
    const text = `${data('2024').replace('机关:', '# 勿外传\n机关:')}\n说明:\n  - { 规则: carry-over, 理由: 勿外传 }\n  - { 规则: balance, 理由: 公开原因, 刊印: true }\n`
    const canonical = writeReport(read(text.replace(/年度: 2024/u, '年度: 2024\n引言: 新收{本年新收.总计}件')))
    expect(canonical).not.toContain('勿外传')
    expect(canonical).toContain('公开原因')
    expect(canonical).toContain('新收0件')
  })

  it('keeps braces, colons, hashes, quotes and a number at the head of a heading', () => {
    const awkward =
      '引言: "{{甲}}：a: b # c “丁” \'戊\'"\n总体情况:\n  - 标题: （一）1.5万元的项目\n    正文: "- 不是列表"\n'
    const report = read(`${data('2024').replace(/总体情况:[\s\S]*?\n(?=主动公开)/u, awkward)}`)
    expect(printed(read(writeReport(report)))).toEqual(printed(report))
  })
})
