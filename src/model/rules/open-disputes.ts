import { disputes } from '../../tables/disputes.js'
import { cellOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'

const groups = ['review', 'directSuit', 'suitAfterReview'] as const

/** Table 四: cases still open at the end of last year are among this year's (上年尚未审结的，计入本年). */
export const openDisputes: Rule = {
  id: 'open-disputes',
  title: {
    zh: '表四：每一组的总计不小于上年报告的“尚未审结”',
    en: 'In table 4, the total of a group is no less than the cases left open by last year’s report',
  },
  explanation: {
    zh: '上年尚未审结的行政复议、行政诉讼案件，本年或者审结，或者仍未审结，都在本年的总计里，所以总计不会比它小。只在找得到同一机关上一年报告时核对。',
    en: 'Cases open at the end of last year are either decided in this one or still open, and counted in both cases. Checked only when last year’s report is known.',
  },
  needs: 'previous',
  examples: [
    {
      previous: `机关: 某某局
年度: 2023
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 尚未审结: 2 }
`,
      yaml: `机关: 某某局
年度: 2024
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 结果维持: 2, 尚未审结: 1 }
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 尚未审结: 2 }
`,
      yaml: `机关: 某某局
年度: 2024
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 结果维持: 1 }
`,
      findings: ['4:3 表四“行政复议”“总计”栏是 1，应不小于上年“尚未审结”的 2'],
    },
  ],
  *check(report, { previous }) {
    if (previous === undefined) return
    for (const group of groups) {
      const finding = checkGroup(group, report, previous)
      if (finding !== undefined) yield finding
    }
  },
}

function checkGroup(group: (typeof groups)[number], report: Report, previous: Report): Finding | undefined {
  const total = cellOf(report, disputes, `${group}.total`)
  const open = cellOf(previous, disputes, `${group}.pending`)
  if (total?.number === undefined || open?.number === undefined || total.number >= open.number) return undefined
  const where = nameCell(disputes, `${group}.total`)
  return {
    message: {
      zh: `${where.zh}是 ${total.number}，应不小于上年“尚未审结”的 ${open.number}`,
      en: `Unexpected ${total.number} in ${where.en}, expected at least the ${open.number} left open last year`,
    },
    place: { path: total.path },
    hint: {
      zh: '检查上年尚未审结的案件是不是漏填了：本年审结的填在结果里，仍未审结的填在“尚未审结”里。',
      en: 'See whether cases of last year were left out: those decided go by their result, the others stay open.',
    },
    related: [
      {
        message: { zh: `上年尚未审结 ${open.number} 件`, en: `${open.number} left open last year` },
        place: { path: open.path, file: previous.file },
      },
    ],
    values: { found: String(total.number), expected: `不小于 ${open.number}` },
  }
}
