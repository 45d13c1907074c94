import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipFinding, slipsAt, written } from './slips.js'

/** 国办公开办函[2021]30号: the year in other brackets than 〔 〕, between an office's sign and a number. */
const number = /(?<=[\p{Script=Han}])\s*[[（(【［]\s*(\d{4})\s*[\]）)】］]\s*(?=第?\s*\d{1,5}\s*号)/gu

/** The year in a document number stands in 〔 〕. */
export const yearBrackets: Rule = {
  id: 'year-brackets',
  title: {
    zh: '发文字号里的年份用六角括号〔〕',
    en: 'The year in a document number stands in 〔 〕',
  },
  explanation: {
    zh: '《党政机关公文格式》（GB/T 9704-2012）7.2.5：发文字号的年份用六角括号“〔〕”括入，例如国办公开办函〔2021〕30号；不用方括号、圆括号。',
    en: 'GB/T 9704-2012, 7.2.5: the year of a document number is put in 〔 〕, as in 国办公开办函〔2021〕30号.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
引言: 根据国办公开办函〔2021〕30号文件编制（2024年12月31日止）。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
引言: 根据国办公开办函[2021]30号文件编制。
`,
      findings: ['3:13 发文字号的年份写的是“[2021]”，应为“〔2021〕”'],
    },
  ],
  *check(report) {
    for (const slip of slipsAt(passagesOf(report), number, ([, year]) => `〔${year}〕`)) {
      yield slipFinding([slip], {
        message: {
          zh: `发文字号的年份写的是“${written(slip).trim()}”，应为“${slip.right}”`,
          en: `Unexpected “${written(slip).trim()}” in a document number, expected “${slip.right}”`,
        },
        hint: {
          zh: '把两边的括号换成六角括号“〔”和“〕”。',
          en: 'Use the brackets 〔 and 〕.',
        },
      })
    }
  },
}
