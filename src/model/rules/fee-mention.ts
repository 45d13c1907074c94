import { passagesOfParts } from '../passages.js'
import type { Rule } from '../rule.js'
import { hasRequests, missingStatement } from './fee-statement.js'
import { feesSaid } from './fees-said.js'

/** Section 六 tells that no fee was charged even where there was no request (没有申请也写明). */
export const feeMention: Rule = {
  id: 'fee-mention',
  title: {
    zh: '全年没有申请的，第六部分也写明未收取信息处理费',
    en: 'Section 六 says that no fee was charged, even where there was no request',
  },
  explanation: {
    zh: '没有收到、也没有结转申请，就不会有信息处理费，许多单位只写“无其他需要报告的事项”。但不少地方检查时仍要求写一句，所以在这里提示；有申请的，见 fee-statement。',
    en: 'Without a request there is no fee, and many offices say nothing of it. Reviewers in many places want the sentence all the same. Where there were requests see fee-statement.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
其他需要报告的事项: 依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
其他需要报告的事项: 无其他需要报告的事项。
`,
      findings: ['3:12 “其他需要报告的事项”没有写信息处理费，应写明收取了多少，或者没有收取'],
    },
  ],
  check(report) {
    const silent = passagesOfParts(report, ['other']).length > 0 && feesSaid(report, ['other']).length === 0
    return silent && !hasRequests(report) ? [missingStatement(report)] : []
  },
}
