import { type Label, leavesOf, type TableSpec } from '../../tables/table-spec.js'
import { tableOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { TableData } from '../report.js'
import type { Rule } from '../rule.js'
import { type Sum, sumsOf } from '../sums.js'
import { addUp, findWrongSum, sumFinding } from './sum-findings.js'

/** Table 三, column by column: （七）总计 is the sum of all outcomes. */
export const outcomeTotal: Rule = {
  id: 'outcome-total',
  title: {
    zh: '表三每一列：（七）总计是（一）至（六）各项之和',
    en: 'In every column of table 3, the total of outcomes is the sum of all outcomes',
  },
  explanation: {
    zh: '（七）总计＝（一）＋（二）＋（三）（四）（五）（六）下面的每一小项。2019 年格式的（六）只有一行。总计可以不写，由程序计算；写了的，程序照原样印出并核对。',
    en: 'The total is 予以公开 and 部分公开 and every item of the groups below. It may be left out and is then computed; a written one is printed as it is, and checked.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 7 }
  予以公开: { 自然人: 4 }
  不予公开:
    属于国家秘密: { 自然人: 1 }
    属于行政查询事项: { 自然人: 2 }
  总计: { 自然人: 7 }
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  予以公开: { 自然人: 4 }
  不予公开:
    属于国家秘密: { 自然人: 1 }
    属于行政查询事项: { 自然人: 2 }
  总计: { 自然人: 5 }
`,
      findings: [
        '9:14 表三“（七）总计”行“自然人”列写的是 5，应为（一）4＋（二）0＋（三）3＋（四）0＋（五）0＋（六）0＝7',
      ],
    },
  ],
  *check(report) {
    const spec = tableOf(report, 'requests')
    const data = report.tables.requests
    for (const sum of sumsOf(spec).filter(({ axis }) => axis === 'column')) {
      const wrong = findWrongSum(sum, data)
      if (wrong !== undefined) yield sumFinding(wrong, nameCell(spec, sum.total), termsOf(spec, sum, data))
    }
  },
}

/** The addends gathered by the six outcomes, each with its printed number: （一）4＋（二）0＋… */
function termsOf(spec: TableSpec, { addends }: Sum, data: TableData): string {
  const rows = spec.bands.flatMap(band => leavesOf(band.rows ?? []))
  const groups = new Map<string, string[]>()
  for (const address of addends) {
    const row = rows.find(leaf => address === leaf.address || address.startsWith(`${leaf.address}.`))
    const outcome = row?.labels.find(({ key }) => key !== undefined)
    const mark = outcome === undefined ? '' : numberMark(outcome)
    groups.set(mark, [...(groups.get(mark) ?? []), address])
  }
  return [...groups]
    .map(([mark, cells]) => `${mark}${addUp(cells.flatMap(cell => data.get(cell) ?? [])) ?? ''}`)
    .join('＋')
}

function numberMark({ label }: Label): string {
  return /^（[一二三四五六七八九十]+）/u.exec(label)?.[0] ?? label
}
