import { disclosure2021 } from '../../tables/disclosure-2021.js'
import { cellOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'

const rows = ['rules', 'normativeDocuments'] as const

/** Table 二: documents in force are last year's, and those issued, without those repealed. */
export const documentsInForce: Rule = {
  id: 'documents-in-force',
  title: {
    zh: '表二：现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
    en: 'In table 2, documents in force are last year’s, and those issued, without those repealed',
  },
  explanation: {
    zh: '规章和行政规范性文件的存量应与上一年的报告衔接。清理、自动失效或者统计口径变化造成的不一致，请在“说明”里写明理由。只在找得到同一机关上一年报告（2021 年格式）时核对。',
    en: 'The stock of rules and normative documents should continue that of last year’s report. Give a reason (说明) where a clean-up or another way of counting changed it. Checked only when last year’s report, in the 2021 form, is known.',
  },
  examples: [
    {
      previous: `机关: 某某局
年度: 2023
主动公开政府信息情况:
  规章: { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 10 }
`,
      yaml: `机关: 某某局
年度: 2024
主动公开政府信息情况:
  规章: { 本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 11 }
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
主动公开政府信息情况:
  规章: { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 10 }
`,
      yaml: `机关: 某某局
年度: 2024
主动公开政府信息情况:
  规章: { 本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 12 }
`,
      findings: ['4:39 表二“规章”行“现行有效件数”列写的是 12，应为上年 10＋制发 2－废止 1＝11'],
    },
  ],
  *check(report, { previous }) {
    if (previous === undefined || previous.edition !== report.edition) return
    for (const row of rows) {
      const finding = checkRow(row, report, previous)
      if (finding !== undefined) yield finding
    }
  },
}

function checkRow(row: (typeof rows)[number], report: Report, previous: Report): Finding | undefined {
  const inForce = cellOf(report, disclosure2021, `${row}.inForce`)
  const issued = cellOf(report, disclosure2021, `${row}.issued`)
  const repealed = cellOf(report, disclosure2021, `${row}.repealed`)
  const before = cellOf(previous, disclosure2021, `${row}.inForce`)
  const figures = [inForce, issued, repealed, before]
  if (figures.some(cell => cell?.number === undefined || cell.origin !== 'written')) return undefined
  const [now = 0, added = 0, gone = 0, last = 0] = figures.map(cell => cell?.number)
  const expected = last + added - gone
  if (now === expected || inForce === undefined || before === undefined) return undefined
  const where = nameCell(disclosure2021, `${row}.inForce`)
  return {
    message: {
      zh: `${where.zh}写的是 ${now}，应为上年 ${last}＋制发 ${added}－废止 ${gone}＝${expected}`,
      en: `Unexpected ${now} in ${where.en}, expected last year’s ${last} + ${added} issued - ${gone} repealed = ${expected}`,
    },
    place: { path: inForce.path },
    hint: {
      zh: '核对三个数和上年的报告；确有原因的，在“说明”里写明“规则: documents-in-force”和“理由”。',
      en: 'Check the figures and last year’s report; where there is a reason, give it under 说明.',
    },
    related: [
      {
        message: { zh: `上年的报告里是 ${last}`, en: `${last} in last year’s report` },
        place: { path: before.path, file: previous.file },
      },
    ],
    values: { found: String(now), expected: `上年 ${last}＋制发 ${added}－废止 ${gone}＝${expected}` },
  }
}
