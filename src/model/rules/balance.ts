import { applicantColumns } from '../../tables/applicants.js'
import { requests2021 } from '../../tables/requests-2021.js'
import { type LeafAddress, leavesOf } from '../../tables/table-spec.js'
import { cellOf, leafAddresses } from '../cells.js'
import type { CellValue, Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'

type Applicant = LeafAddress<typeof applicantColumns>

/** Table 三, column by column: what came in is what was answered or is left (一 + 二 = 三（七） + 四). */
export const balance: Rule = {
  id: 'balance',
  title: {
    zh: '表三每一列：一＋二＝三（七）＋四',
    en: 'In every column of table 3, items 1 and 2 equal the total of item 3 and item 4',
  },
  explanation: {
    zh: '表头左上角印着这一条：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”（国办公开办函〔2021〕30号、〔2019〕60号）。收到的申请，不是已经办结，就是结转下年度；对不上，说明四个数中至少有一个写错了。',
    en: 'The sentence in the corner of the form: requests received and those carried in are either answered or carried out (国办公开办函〔2021〕30号). If they differ, at least one of the four figures is wrong.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  上年结转: { 自然人: 1 }
  予以公开: { 自然人: 4 }
  结转下年度: { 自然人: 2 }
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  上年结转: { 自然人: 1 }
  予以公开: { 自然人: 4 }
  结转下年度: { 自然人: 3 }
`,
      findings: ['7:17 表三“自然人”列：一（5）＋二（1）＝6，三（七）（4）＋四（3）＝7，两边应相等'],
    },
  ],
  *check(report) {
    for (const applicant of leafAddresses(applicantColumns)) {
      const finding = checkColumn(report, applicant)
      if (finding !== undefined) yield finding
    }
  },
}

function checkColumn(report: Report, applicant: Applicant): Finding | undefined {
  const cellIn = <Row extends 'received' | 'carriedIn' | 'total' | 'carriedOut'>(row: Row) =>
    cellOf(report, requests2021, `${row}.${applicant}`)
  const [received, carriedIn] = [cellIn('received'), cellIn('carriedIn')]
  const [total, carriedOut] = [cellIn('total'), cellIn('carriedOut')]
  const came = sum(received, carriedIn)
  const went = sum(total, carriedOut)
  const cells = [total, carriedOut, received, carriedIn].flatMap(cell => cell ?? [])
  const written = cells.filter(({ origin }) => origin === 'written')
  const [first, ...others] = written
  // A column of computed totals is out of balance only because another is, which is told already.
  if (came === undefined || went === undefined || came === went || first === undefined) return undefined
  return {
    message: messageOf(columnName(applicant), [received, carriedIn, total, carriedOut], { came, went }),
    place: { path: first.path },
    hint: {
      zh: '核对这一列的四个数，改正写错的。',
      en: 'Check the four figures of this column and mend the wrong one.',
    },
    ...(others.length > 0 && {
      related: others.map(({ path, printed }) => ({
        message: { zh: `这里是 ${printed}`, en: `${printed} here` },
        place: { path },
      })),
    }),
    values: { found: `一＋二＝${came}`, expected: `三（七）＋四＝${went}` },
  }
}

function sum(a: CellValue | undefined, b: CellValue | undefined): number | undefined {
  return a?.number === undefined || b?.number === undefined ? undefined : a.number + b.number
}

function columnName(applicant: Applicant): string {
  const leaf = leavesOf(applicantColumns).find(({ address }) => address === applicant)
  return leaf?.labels.at(-1)?.label ?? applicant
}

interface Sides {
  readonly came: number
  readonly went: number
}

function messageOf(column: string, cells: readonly (CellValue | undefined)[], { came, went }: Sides) {
  const [received, carriedIn, total, carriedOut] = cells.map(cell => cell?.printed ?? '')
  return {
    zh: `表三“${column}”列：一（${received}）＋二（${carriedIn}）＝${came}，三（七）（${total}）＋四（${carriedOut}）＝${went}，两边应相等`,
    en: `Unexpected imbalance in column “${column}” of table 3: 一 (${received}) + 二 (${carriedIn}) = ${came}, but 三（七） (${total}) + 四 (${carriedOut}) = ${went}`,
  }
}
