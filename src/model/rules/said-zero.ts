import { claimFinding } from '../claims/claim-finding.js'
import { claimsOf } from '../claims/claims-of.js'
import { disagreementOf } from '../claims/disagreement.js'
import { isOnZero } from '../claims/on-zero.js'
import { isTyped } from '../passages.js'
import type { Rule } from '../rule.js'

/** “未收到申请” and “未发生行政复议、行政诉讼” are said only where the tables have none, and the other way round. */
export const saidZero: Rule = {
  id: 'said-zero',
  title: {
    zh: '正文说没有申请、复议、诉讼的，表中为 0；表中为 0 的，正文不说有',
    en: 'Where the texts say there were no requests or disputes, the tables have none, and the other way round',
  },
  explanation: {
    zh: '“未收到政府信息公开申请”只在表三第一项为 0 时写，“未发生行政复议、行政诉讼”只在表四相应各栏为 0 时写；表中是 0，正文也不能写收到几件。多半是套用了上年或别的单位的文字，或者表里漏填。',
    en: '“No requests were received” may be said only where item 1 of table 3 is 0, “no reviews or lawsuits” only where table 4 is 0; and where a table has none, no text may count any. Mostly the text was taken from another year or office, or the table was not filled in.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 本年度未收到政府信息公开申请，未发生因政府信息公开引起的行政复议、行政诉讼。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 本年度未收到政府信息公开申请，发生行政复议1件，未发生行政诉讼。
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  予以公开: { 自然人: 5 }
`,
      findings: [
        '3:10 “本年度未收到政府信息公开申请”与表三“一、本年新收政府信息公开申请数量”行“总计”列不一致：文中说没有，表中是 5',
        '3:28 “发生行政复议1件”与表四“行政复议”“总计”栏不一致：文中是 1，表中是 0',
      ],
    },
  ],
  *check(report, context) {
    for (const claim of claimsOf(report, context)) {
      const disagreement = disagreementOf(claim, report, context.previous)
      if (disagreement === undefined || !isOnZero(claim, disagreement)) continue
      if (isTyped(claim.passage, claim.start, claim.end)) yield claimFinding(claim, disagreement, report)
    }
  },
}
