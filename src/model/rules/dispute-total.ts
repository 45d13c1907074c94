import { tableOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Rule } from '../rule.js'
import { sumsOf } from '../sums.js'
import { findWrongSum, sumFinding } from './sum-findings.js'

/** Table 四: 总计 of reviews and of both kinds of lawsuits is the sum of the four results. */
export const disputeTotal: Rule = {
  id: 'dispute-total',
  title: {
    zh: '表四：总计是结果维持、结果纠正、其他结果、尚未审结之和',
    en: 'In table 4, every total is the sum of the four results before it',
  },
  explanation: {
    zh: '行政复议、未经复议直接起诉、复议后起诉三组各自：总计＝结果维持＋结果纠正＋其他结果＋尚未审结。总计可以不写，由程序计算；写了的，程序照原样印出并核对。',
    en: 'For reviews, direct lawsuits and lawsuits after review alike. A total may be left out and is then computed; a written one is printed as it is, and checked.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 结果维持: 2, 尚未审结: 1, 总计: 3 }
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 结果维持: 2, 尚未审结: 1, 总计: 2 }
  复议后起诉: { 结果纠正: 1, 总计: 1 }
`,
      findings: ['4:33 表四“行政复议”“总计”栏写的是 2，应为 2＋0＋0＋1＝3'],
    },
  ],
  *check(report) {
    const spec = tableOf(report, 'disputes')
    for (const sum of sumsOf(spec)) {
      const wrong = findWrongSum(sum, report.tables.disputes)
      if (wrong === undefined) continue
      yield sumFinding(wrong, nameCell(spec, sum.total), wrong.addends.map(({ printed }) => printed).join('＋'))
    }
  },
}
