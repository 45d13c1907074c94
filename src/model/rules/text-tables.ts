import { claimFinding } from '../claims/claim-finding.js'
import { claimsOf } from '../claims/claims-of.js'
import { disagreementOf } from '../claims/disagreement.js'
import { isOnZero } from '../claims/on-zero.js'
import { isTyped } from '../passages.js'
import type { Rule } from '../rule.js'

/** What the texts say of the tables is what the tables say (文表一致). */
export const textTables: Rule = {
  id: 'text-tables',
  title: {
    zh: '正文里写的数与表中的数一致',
    en: 'Figures said in the texts are those of the tables',
  },
  explanation: {
    zh: '读懂正文里的“收到申请…件”“予以公开…件”“行政复议…件”“同比增长…%”等说法，同表二、表三、表四核对；同比要用到上一年的报告，找不到就不核对。只核对读得准的：“其中市本级”“累计”“近三年”“余”等范围或时间不同的、表里没有的（主动公开信息多少条），都不管。把数写成引用，如 {本年新收.总计}，文表就不会不一致。',
    en: 'Reads what the texts say of requests, outcomes, reviews, lawsuits, documents, decisions and fees, and compares it with the tables; 同比 with last year’s report, where it is known. What is about another scope or time, or has no cell, is left alone. A reference such as {本年新收.总计} cannot disagree.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 全年收到政府信息公开申请5件，办结5件，其中予以公开4件；主动公开信息136条。
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  予以公开: { 自然人: 4 }
  无法提供: { 本机关不掌握相关政府信息: { 自然人: 1 } }
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 4 }
  予以公开: { 自然人: 4 }
`,
      yaml: `机关: 某某局
年度: 2024
总体情况: 全年收到政府信息公开申请6件，同比增长50%，予以公开4件，无法提供一件。
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5 }
  予以公开: { 自然人: 4 }
  无法提供: { 本机关不掌握相关政府信息: { 自然人: 1 } }
`,
      findings: [
        '3:19 “全年收到政府信息公开申请6件”与表三“一、本年新收政府信息公开申请数量”行“总计”列不一致：文中是 6，表中是 5',
        '3:26 “同比增长50%”与两年报告的表三“一、本年新收政府信息公开申请数量”行“总计”列不一致：文中是增加50%，算出来是增加25%',
      ],
    },
  ],
  *check(report, context) {
    for (const claim of claimsOf(report, context)) {
      const disagreement = disagreementOf(claim, report, context.previous)
      if (disagreement === undefined || isOnZero(claim, disagreement)) continue
      if (isTyped(claim.passage, claim.start, claim.end)) yield claimFinding(claim, disagreement, report)
    }
  },
}
