import { disclosure2019 } from '../../tables/disclosure-2019.js'
import { disclosure2021 } from '../../tables/disclosure-2021.js'
import { edition2019 } from '../../tables/edition-2019.js'
import { edition2021 } from '../../tables/edition-2021.js'
import { cellOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'

const rows = ['rules', 'normativeDocuments'] as const

/** Table 二: documents in force are last year’s, and those issued, without those repealed. */
export const documentsInForce: Rule = {
  id: 'documents-in-force',
  title: {
    zh: '表二：现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
    en: 'In table 2, documents in force are last year’s, and those issued, without those repealed',
  },
  explanation: {
    zh: '规章和行政规范性文件的存量应与上一年的报告衔接。清理、自动失效或者统计口径变化造成的不一致，请在“说明”里写明理由；废止的件数也不会多于上年现行有效的加上本年制发的。上年是 2020 年（2019 年格式）的，以“对外公开总数量”为基数。只在找得到同一机关上一年报告时核对。',
    en: 'The stock of rules and normative documents should continue that of last year’s report. Give a reason (说明) where a clean-up or another way of counting changed it. No more can be repealed than there were. From a report in the 2019 form the count starts at its 对外公开总数量. Checked only when last year’s report is known.',
  },
  needs: 'previous',
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
    {
      previous: `机关: 某某局
年度: 2020
主动公开政府信息情况:
  规章: { 本年新制作数量: 0, 本年新公开数量: 0, 对外公开总数量: 0 }
  规范性文件: { 本年新制作数量: 2, 本年新公开数量: 2, 对外公开总数量: 10 }
`,
      yaml: `机关: 某某局
年度: 2021
主动公开政府信息情况:
  规章: { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0 }
  行政规范性文件: { 本年制发件数: 1, 本年废止件数: 12, 现行有效件数: 0 }
`,
      findings: ['5:33 表二“行政规范性文件”行“本年废止件数”列写的是 12，应不超过上年对外公开总数量 10＋制发 1＝11'],
    },
  ],
  *check(report, { previous }) {
    if (previous === undefined || report.edition.id !== edition2021.id) return
    for (const row of rows) {
      const finding = checkRow(row, report, previous)
      if (finding !== undefined) yield finding
    }
  },
}

type Row = (typeof rows)[number]

/** Where the count of this year starts from, and what it is called. */
function baseOf(row: Row, previous: Report) {
  return previous.edition.id === edition2019.id
    ? { cell: cellOf(previous, disclosure2019, `${row}.public`), zh: '上年对外公开总数量', en: 'last year’s disclosed' }
    : { cell: cellOf(previous, disclosure2021, `${row}.inForce`), zh: '上年', en: 'last year’s' }
}

function checkRow(row: Row, report: Report, previous: Report): Finding | undefined {
  const base = baseOf(row, previous)
  const inForce = cellOf(report, disclosure2021, `${row}.inForce`)
  const repealed = cellOf(report, disclosure2021, `${row}.repealed`)
  const figures = [inForce, cellOf(report, disclosure2021, `${row}.issued`), repealed, base.cell]
  if (figures.some(cell => cell?.number === undefined || cell.origin !== 'written')) return undefined
  const [now = 0, issued = 0, gone = 0, last = 0] = figures.map(cell => cell?.number)
  const [atMost, expected] = [last + issued, last + issued - gone]
  if (now === expected) return undefined
  const wrong =
    gone > atMost
      ? {
          cell: repealed,
          where: nameCell(disclosure2021, `${row}.repealed`),
          zh: `不超过${base.zh} ${last}＋制发 ${issued}＝${atMost}`,
          en: `at most ${base.en} ${last} + ${issued} issued = ${atMost}`,
        }
      : {
          cell: inForce,
          where: nameCell(disclosure2021, `${row}.inForce`),
          zh: `为${base.zh} ${last}＋制发 ${issued}－废止 ${gone}＝${expected}`,
          en: `${base.en} ${last} + ${issued} issued - ${gone} repealed = ${expected}`,
        }
  const found = wrong.cell?.printed ?? ''
  return {
    message: {
      zh: `${wrong.where.zh}写的是 ${found}，应${wrong.zh}`,
      en: `Unexpected ${found} in ${wrong.where.en}, expected ${wrong.en}`,
    },
    place: { path: wrong.cell?.path ?? [] },
    hint: {
      zh: '核对三个数和上年的报告；确有原因的，在“说明”里写明“规则: documents-in-force”和“理由”。',
      en: 'Check the figures and last year’s report; where there is a reason, give it under 说明.',
    },
    related: [
      {
        message: { zh: `上年的报告里是 ${last}`, en: `${last} in last year’s report` },
        place: { path: base.cell?.path ?? [], file: previous.file },
      },
    ],
    values: { found, expected: wrong.zh.replace(/^为/u, '') },
  }
}
