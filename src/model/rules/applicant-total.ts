import type { Localized } from '../../source/diagnostic.js'
import { tableOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Finding, Rule } from '../rule.js'
import { sumsOf } from '../sums.js'
import { findWrongSum, sumFinding, type WrongSum } from './sum-findings.js'

/** Table 三, row by row: 总计 is the sum of the six kinds of applicants. */
export const applicantTotal: Rule = {
  id: 'applicant-total',
  title: {
    zh: '表三每一行：总计是六类申请人之和',
    en: 'In every row of table 3, the total is the sum of the six kinds of applicants',
  },
  explanation: {
    zh: '总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他。总计可以不写，由程序计算；写了的，程序照原样印出并核对。',
    en: 'The total adds up natural persons and the five kinds of bodies. It may be left out and is then computed; a written one is printed as it is, and checked.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 3, 商业企业: 2, 总计: 5 }
  结转下年度: [3, 2, 0, 0, 0, 0, 5]
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 3, 商业企业: 2, 总计: 6 }
  结转下年度: [3, 2, 0, 0, 0, 0, 4]
`,
      findings: [
        '4:32 表三“一、本年新收政府信息公开申请数量”行“总计”列写的是 6，应为 3＋2＋0＋0＋0＋0＝5',
        '5:29 表三“四、结转下年度继续办理”行“总计”列写的是 4，应为 3＋2＋0＋0＋0＋0＝5',
      ],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 总计: 5 }
`,
      findings: ['4:15 表三“一、本年新收政府信息公开申请数量”行“总计”列写的是 5，六类申请人都没有填，应逐类填写'],
    },
  ],
  *check(report) {
    const spec = tableOf(report, 'requests')
    for (const sum of sumsOf(spec).filter(({ axis }) => axis === 'row')) {
      const wrong = findWrongSum(sum, report.tables.requests)
      if (wrong === undefined) continue
      const where = nameCell(spec, sum.total)
      yield wrong.addends.every(({ origin }) => origin === 'omitted')
        ? totalAlone(wrong, where)
        : sumFinding(wrong, where, wrong.addends.map(({ printed }) => printed).join('＋'))
    }
  },
}

/** Some offices fill in the totals only. */
function totalAlone({ total, written }: WrongSum, where: Localized): Finding {
  return {
    message: {
      zh: `${where.zh}写的是 ${written}，六类申请人都没有填，应逐类填写`,
      en: `Unexpected ${written} in ${where.en} alone, expected the figures of the six kinds of applicants`,
    },
    place: { path: total.path },
    hint: {
      zh: `把 ${written} 件按申请人分到自然人、商业企业等各列；总计由程序计算。`,
      en: 'Fill in the columns of natural persons, companies and so on; the total is computed.',
    },
    values: { found: String(written), expected: '逐类填写' },
  }
}
