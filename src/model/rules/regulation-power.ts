import { disclosure2021 } from '../../tables/disclosure-2021.js'
import { bodyOf } from '../body.js'
import { cellOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Report } from '../report.js'
import type { Rule, RuleContext } from '../rule.js'

/** Table 二: only governments of provinces and of cities with districts issue 规章, so others have issued none. */
export const regulationPower: Rule = {
  id: 'regulation-power',
  title: {
    zh: '表二：没有规章制定权的机关，规章的本年制发件数是 0',
    en: 'In table 2, a body without the power to issue 规章 has issued none',
  },
  explanation: {
    zh: '《中华人民共和国立法法》第九十一条、第九十三条：地方上只有省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章。县（区）、乡镇政府和市、县的部门填了规章，多半是把行政规范性文件填错了行。省级机关、名称里只有“市”的政府，以及司法行政部门、政府办公室（代政府公布规章），不核对。',
    en: 'Legislation Law, articles 91 and 93: locally only the governments of provinces, of cities with districts and of autonomous prefectures issue 规章. Where a county, a town or a bureau has some, normative documents were mostly put into the wrong row.',
  },
  examples: [
    {
      yaml: `机关: 某某市人民政府
年度: 2024
主动公开政府信息情况:
  规章: { 本年制发件数: 2, 本年废止件数: 0, 现行有效件数: 11 }
`,
      findings: [],
    },
    {
      yaml: `机关: 某某县财政局
年度: 2024
主动公开政府信息情况:
  规章: { 本年制发件数: 2, 本年废止件数: 0, 现行有效件数: 2 }
`,
      findings: ['4:17 表二“规章”行“本年制发件数”列写的是 2，“某某县财政局”没有规章制定权，应为 0'],
    },
  ],
  *check(report, context) {
    const issued = cellOf(report, disclosure2021, 'rules.issued')
    if (issued?.number === undefined || issued.number === 0 || mayIssueRules(report, context)) return
    const where = nameCell(disclosure2021, 'rules.issued')
    yield {
      message: {
        zh: `${where.zh}写的是 ${issued.number}，“${report.agency}”没有规章制定权，应为 0`,
        en: `Unexpected ${issued.number} in ${where.en}: “${report.agency}” has no power to issue 规章, expected 0`,
      },
      place: { path: issued.path },
      hint: {
        zh: '本机关制发的文件，应填在“行政规范性文件”一行；确有规章的，在“说明”里写明理由。',
        en: 'Documents of the body’s own belong in the row 行政规范性文件; where there is a reason, give it under 说明.',
      },
      values: { found: String(issued.number), expected: '0' },
    }
  },
}

/** True for those who may, and wherever the name does not tell: a 市 may have districts or be a county. */
function mayIssueRules(report: Report, context: RuleContext): boolean {
  const { agency } = report
  const place = /^(.*?)(?:人民政府|委员会|管委会|办事处|局|办|厅|中心|站|队|院|所|部|委)/u.exec(agency)?.[1] ?? agency
  if (/自治区(?!.*[市州盟县旗])|省(?!.*[市州盟县区旗])/u.test(place)) return true
  if (bodyOf(report, context) === 'government') return !/[县区旗镇乡]人民政府|街道/u.test(agency)
  return !/[市州盟县区旗镇乡]|街道/u.test(place) || /司法局|人民政府办公[室厅]|政府办公?室?$/u.test(agency)
}
