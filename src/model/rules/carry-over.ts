import { applicantColumns } from '../../tables/applicants.js'
import { requests2021 } from '../../tables/requests-2021.js'
import { cellOf, leafAddresses } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { CellValue, Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'

/** Table 三, column by column: what is carried in is what last year's report carried out (本年的二＝上年的四). */
export const carryOver: Rule = {
  id: 'carry-over',
  title: {
    zh: '表三每一列：本年的“二、上年结转”＝上年报告的“四、结转下年度继续办理”',
    en: 'In every column of table 3, item 2 equals item 4 of last year’s report',
  },
  explanation: {
    zh: '上一年没有办完、结转过来的申请，就是这一年的“上年结转”，六类申请人和总计逐列相同；2020 年（2019 年格式）与 2021 年之间也一样。上一年的报告已经公布的，以它为准；确因统计口径调整等原因不同的，在“说明”里写明理由。只在找得到同一机关上一年报告时核对。',
    en: 'The requests left over from last year are those carried in, applicant by applicant; between the forms of 2019 and 2021 as well. Where another way of counting changed them, give the reason (说明). Checked only when last year’s report is known.',
  },
  needs: 'previous',
  examples: [
    {
      previous: `机关: 某某局
年度: 2023
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 3 }
  结转下年度: { 自然人: 3 }
`,
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  上年结转: { 自然人: 3 }
  予以公开: { 自然人: 3 }
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 3 }
  结转下年度: { 自然人: 3 }
`,
      yaml: `机关: 某某局
年度: 2024
收到和处理政府信息公开申请情况:
  上年结转: { 自然人: 2 }
  予以公开: { 自然人: 2 }
`,
      findings: [
        '4:16 表三“二、上年结转政府信息公开申请数量”行“自然人”列写的是 2，应等于上年报告的“四、结转下年度继续办理”3',
      ],
    },
  ],
  check(report, { previous }) {
    if (previous === undefined) return []
    const columns = leafAddresses(applicantColumns)
    const findings = columns.flatMap(applicant => checkColumn(applicant, report, previous))
    // A total differs because one of the six columns does, which is enough to tell.
    const ofApplicants = findings.filter(({ applicant }) => applicant !== 'total')
    return (ofApplicants.length > 0 ? ofApplicants : findings).map(({ finding }) => finding)
  },
}

type Applicant = ReturnType<typeof leafAddresses<typeof applicantColumns>>[number]

function checkColumn(applicant: Applicant, report: Report, previous: Report) {
  const now = cellOf(report, requests2021, `carriedIn.${applicant}`)
  const before = cellOf(previous, requests2021, `carriedOut.${applicant}`)
  if (now?.number === undefined || before?.number === undefined || now.number === before.number) return []
  return [{ applicant, finding: findingFor(applicant, now, { ...before, file: previous.file }) }]
}

function findingFor(applicant: Applicant, now: CellValue, before: CellValue & { readonly file: string }): Finding {
  const where = nameCell(requests2021, `carriedIn.${applicant}`)
  return {
    message: {
      zh: `${where.zh}写的是 ${now.printed}，应等于上年报告的“四、结转下年度继续办理”${before.printed}`,
      en: `Unexpected ${now.printed} in ${where.en}, expected ${before.printed}, as carried out in last year’s report`,
    },
    place: { path: now.path },
    hint: {
      zh: '以上年已公布的报告为准，改正这个数；确有原因的，在“说明”里写明“规则: carry-over”和“理由”。',
      en: 'Go by last year’s published report; where there is a reason, give it under 说明.',
    },
    related: [
      {
        message: {
          zh: `上年的报告里，四是 ${before.printed}`,
          en: `item 4 is ${before.printed} in last year’s report`,
        },
        place: { path: before.path, file: before.file },
      },
    ],
    values: { found: now.printed, expected: `上年结转下年度 ${before.printed}` },
  }
}
