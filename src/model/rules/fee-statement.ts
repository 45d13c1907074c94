import { disclosure2021 } from '../../tables/disclosure-2021.js'
import { edition2021 } from '../../tables/edition-2021.js'
import { requests2021 } from '../../tables/requests-2021.js'
import { cellOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import { passagesOfParts, placeIn } from '../passages.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'
import { type FeeSaid, feesSaid } from './fees-said.js'
import { exactYuan, inTenThousands } from './yuan.js'

/** Section 六 tells of the fee for handling requests, and agrees with the tables (信息处理费). */
export const feeStatement: Rule = {
  id: 'fee-statement',
  title: {
    zh: '第六部分写明信息处理费，并与表二、表三一致',
    en: 'Section 六 tells of the fee for handling requests, and agrees with the tables',
  },
  explanation: {
    zh: '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），收取信息处理费的情况写在“其他需要报告的事项”里：收了多少，或者没有收取。收取的信息处理费是行政事业性收费，不会多于表二的数；注意文字多用“元”，表二用“万元”。表三（六）2 有逾期未缴费的，说明发过收费通知，不能只写“未收取”。全年没有申请的，见 fee-mention。',
    en: 'What was charged, or that nothing was, is told in section 六 (国办函〔2020〕109号). The fee is part of 行政事业性收费 in table 2, which is in 万元 while texts mostly say 元. Where item （六）2 of table 3 has requests whose fee was not paid, a fee was asked for. For reports without any request see fee-mention.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
主动公开政府信息情况: { 行政事业性收费: 0.394 }
收到和处理政府信息公开申请情况: { 本年新收: { 自然人: 3 } }
其他需要报告的事项: 全年收取信息处理费3940元。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况: { 本年新收: { 自然人: 3 } }
其他需要报告的事项: 无其他需要报告的事项。
`,
      findings: ['4:12 “其他需要报告的事项”没有写信息处理费，应写明收取了多少，或者没有收取'],
    },
    {
      yaml: `机关: 某某局
年度: 2024
主动公开政府信息情况: { 行政事业性收费: 0.2 }
收到和处理政府信息公开申请情况: { 本年新收: { 自然人: 3 } }
其他需要报告的事项: 全年收取信息处理费3940元。
`,
      findings: ['5:21 这里写的是 3940元（0.394 万元），表二“行政事业性收费”是 0.2 万元，应不小于信息处理费'],
    },
    {
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 3 }
  其他处理: { 逾期未缴费: { 自然人: 1 } }
其他需要报告的事项: 本年度未收取信息处理费。
`,
      findings: ['6:15 这里写的是“未收取”，表三（六）2 有 1 件因逾期未缴费不再处理，应写明收费通知的情况'],
    },
  ],
  *check(report) {
    const section = passagesOfParts(report, ['other'])
    const said = feesSaid(report, ['other'])
    if (said.length === 0) {
      if (section.length > 0 && hasRequests(report)) yield missingStatement(report)
      return
    }
    yield* wrongAmounts(report, said)
    yield* wrongDenials(report, said)
  },
}

/**
 * Says whether there were any requests: without one no fee can arise.
 *
 * @param report the report
 */
export function hasRequests(report: Report): boolean {
  return (['received', 'carriedIn'] as const).some(row => cellOf(report, requests2021, `${row}.total`)?.number !== 0)
}

/**
 * The finding that section 六 says nothing of the fee.
 *
 * @param report the report; its section 六 has some text
 */
export function missingStatement(report: Report): Finding {
  const [passage] = passagesOfParts(report, ['other'])
  const [elsewhere] = feesSaid(report, ['overview', 'problems'])
  return {
    message: {
      zh: `“其他需要报告的事项”没有写信息处理费，应写明收取了多少，或者没有收取`,
      en: 'Unexpected silence on the fee for handling requests in section 六, expected its amount, or that none was charged',
    },
    place: passage === undefined ? { path: [] } : placeIn(passage, 0, passage.text.length),
    hint: {
      zh: '没有收取的，可以写：依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
      en: 'Where none was charged: 依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
    },
    ...(elsewhere && {
      related: [
        {
          message: { zh: '这里写了，但应写在第六部分', en: 'told here, but it belongs in section 六' },
          place: placeIn(elsewhere.passage, elsewhere.start, elsewhere.end),
        },
      ],
    }),
  }
}

function* wrongAmounts(report: Report, said: readonly FeeSaid[]): Iterable<Finding> {
  const cell = report.edition.id === edition2021.id ? cellOf(report, disclosure2021, 'fees') : undefined
  const charged = cell?.origin === 'written' ? exactYuan(cell.printed, '万元') : undefined
  if (cell === undefined || charged === undefined) return
  for (const { kind, passage, start, end, written, figures, yuan } of said) {
    if (kind !== 'amount') continue
    const sameFigures = Number(figures.replace(/[,，]/gu, '')) === Number(cell.printed) && charged !== yuan
    if (yuan <= charged && !sameFigures) continue
    const [amount, inTable] = [inTenThousands(yuan), `${cell.printed} 万元`]
    const where = nameCell(disclosure2021, 'fees')
    yield {
      message: {
        zh: `这里写的是 ${written}${/万/u.test(written) ? '' : `（${amount} 万元）`}，${where.zh}是 ${inTable}，${sameFigures ? '两处数字相同、单位不同，应核对单位' : '应不小于信息处理费'}`,
        en: `Unexpected ${written} here beside ${inTable} in ${where.en}, expected ${sameFigures ? 'the same unit for the same figure' : `at least ${amount} 万元 there`}`,
      },
      place: placeIn(passage, start, end),
      hint: {
        zh: '表二的单位是万元：3940 元填 0.394。核对哪一处写错了。',
        en: 'Table 2 is in 万元: 3940 元 are 0.394. See which of the two is wrong.',
      },
      related: [{ message: { zh: `这里是 ${inTable}`, en: `${inTable} here` }, place: { path: cell.path } }],
      values: { found: written, expected: `表二 ${inTable}` },
    }
  }
}

function* wrongDenials(report: Report, said: readonly FeeSaid[]): Iterable<Finding> {
  const unpaid = cellOf(report, requests2021, 'otherOutcome.notPaid.total')
  const denial = said.find(({ kind }) => kind === 'none')
  const explained = said.some(({ passage }) => /通知|逾期|[缴交]费|缴纳/u.test(passage.text))
  if (unpaid?.number === undefined || unpaid.number === 0 || denial === undefined || explained) return
  const { passage, start, end, written } = denial
  yield {
    message: {
      zh: `这里写的是“${written}”，表三（六）2 有 ${unpaid.number} 件因逾期未缴费不再处理，应写明收费通知的情况`,
      en: `Unexpected “${written}”, expected a word on the fees asked for: in ${unpaid.number} cases they were not paid (table 3, （六）2)`,
    },
    place: placeIn(passage, start, end),
    hint: {
      zh: '写明发出收费通知多少件、缴费多少件、收取多少元；表三填错了行的，改正表三。',
      en: 'Tell how many were asked for a fee and how many paid; or put table 3 right.',
    },
    related: [
      { message: { zh: `这里是 ${unpaid.number}`, en: `${unpaid.number} here` }, place: { path: unpaid.path } },
    ],
  }
}
