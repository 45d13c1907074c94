import type { Localized } from '../../source/diagnostic.js'
import { type Passage, passagesOf } from '../passages.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'
import { slipFinding } from './slips.js'
import { type YearSlip, yearSlipsIn } from './year-slips.js'

/** The years in the texts are those of this report: none is left over from last year's (年度前后一致). */
export const ownYear: Rule = {
  id: 'own-year',
  title: {
    zh: '文中的年份是本年度的，没有留下上一年的',
    en: 'The years in the texts are those of this report, none is left over from last year’s',
  },
  explanation: {
    zh: '照着上一年的报告改写时，统计期限、段首的“某某年，”、“结转某某年”、“某某年工作打算”最容易忘改。只看这些位置；文件名称、同比、截至上年底的比较、下一年的打算、成文日期等正常提到其他年份的，不算。',
    en: 'Where a text was made from last year’s, the period of the figures, the year a paragraph begins with, the year requests are carried to and the year of the plans are easily forgotten. Other years that belong there (names of documents, comparisons, plans) are left alone.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
标题: 某某局2024年政府信息公开工作年度报告
引言: 所列数据的统计期限自2024年1月1日起至2024年12月31日止，依据2019年修订的《条例》编制。
总体情况: 2024年，我局收到申请12件，比2023年多3件，结转2025年1件。截至2023年底的存量已经清理。
存在的主要问题及改进情况: 存在的问题是解读单一。2025年，我局将丰富形式。
成文日期: 2025年1月20日
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
标题: 某某局2023年政府信息公开工作年度报告
引言: 所列数据的统计期限自2023年1月1日起至2023年12月31日止。
总体情况: 2023年，我局认真贯彻落实《条例》。收到申请12件，结转2024年继续办理1件。
存在的主要问题及改进情况: 存在的问题是解读单一。2024年，我局将进一步丰富形式。
成文日期: 2024年1月20日
`,
      findings: [
        '3:5 标题里写的是 2023年，应为 2024年',
        '4:15 统计期限写的是 2023年，应为 2024年',
        '4:26 统计期限写的是 2023年，应为 2024年',
        '5:7 这里写的是 2023年，应为 2024年',
        '5:36 这里写的是结转 2024年，应为 2025年',
        '6:26 这里写的是 2024年的打算，应为 2025年',
        '7:7 成文日期写的是 2024年1月20日，应在本年度结束之后',
      ],
    },
  ],
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const slip of yearSlipsIn(passage, report.year)) yield findingFor(slip, passage, report)
    }
    yield* earlyDate(report)
  },
}

const hints: Readonly<Record<YearSlip['kind'], Localized>> = {
  title: { zh: '改正标题里的年份；“年度”写错的，改正“年度”。', en: 'Put the title right, or 年度 if that is wrong.' },
  report: { zh: '改为本年度。', en: 'Write the year of this report.' },
  period: { zh: '改为本年度；年度可以写 {年度}，由程序填上。', en: 'Write the year of this report; {年度} prints it.' },
  opening: {
    zh: '这一句像是上一年的报告留下的：改为本年度，并核对这一句里的数字；确实说的是别的年份的，写明比较的对象。',
    en: 'This seems left over from another report: write this year, and check the figures of the sentence.',
  },
  carried: { zh: '没有办完的申请结转到下一年。', en: 'Unanswered requests are carried to the next year.' },
  named: { zh: '改正括号里的年份。', en: 'Put the year in the brackets right.' },
  plan: { zh: '打算做的是下一年的工作。', en: 'Plans are for the next year.' },
  digits: { zh: '改为四位数的年份。', en: 'Write a year of four digits.' },
}

const what: Readonly<Record<YearSlip['kind'], (slip: YearSlip) => Localized>> = {
  title: slip => said('标题里写的是 ', '', slip),
  report: slip => said('引言里写的是 ', '的报告', slip),
  period: slip => said('统计期限写的是 ', '', slip),
  opening: slip => said('这里写的是 ', '', slip),
  carried: slip => said('这里写的是结转 ', '', slip),
  named: slip => said('括号里写的是 ', '', slip),
  plan: slip => said('这里写的是 ', '的打算', slip),
  digits: ({ written }) => ({
    zh: `年份写的是“${written}”，应为四位数`,
    en: `Unexpected year “${written}”, expected four digits`,
  }),
}

function said(before: string, after: string, { written, expected }: YearSlip): Localized {
  return {
    zh: `${before}${written}${after}，应为 ${expected}年`,
    en: `Unexpected year ${written.slice(0, -1)}, expected ${expected}`,
  }
}

function findingFor(slip: YearSlip, passage: Passage, { year }: Report): Finding {
  const { kind, start, end, written, expected } = slip
  const sure = expected !== undefined && (kind === 'period' || kind === 'report')
  const finding = slipFinding([{ passage, start, end, ...(sure && { right: `${expected}年` }) }], {
    message: what[kind](slip),
    hint: hints[kind],
  })
  return { ...finding, values: { found: written, expected: `${expected ?? year}年` } }
}

/** A report is written when its year is over, at the earliest in its last weeks. */
function* earlyDate({ date, year }: Report): Iterable<Finding> {
  if (date === undefined || date.year > year || (date.year === year && date.month === 12)) return
  const found = `${date.year}年${date.month}月${date.day}日`
  yield {
    message: {
      zh: `成文日期写的是 ${found}，应在本年度结束之后`,
      en: `Unexpected date ${found}, expected one after the year reported on`,
    },
    place: { path: ['成文日期'] },
    hint: {
      zh: `${year} 年度的报告，一般在 ${year + 1} 年 1 月成文。`,
      en: `The report on ${year} is written in ${year + 1}.`,
    },
    values: { found, expected: `${year + 1}年` },
  }
}
