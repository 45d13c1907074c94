import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'
import { likenessFinding } from './likeness-finding.js'
import { likenessSamples } from './likeness-samples.js'

const most: Setting<'share'> = {
  key: '相似度',
  type: 'share',
  default: 0.8,
  explanation: {
    zh: '与上年报告相同的文字最多占多少，例如 80%',
    en: 'How much of the words may be those of last year’s report, such as 80%',
  },
}

/** The texts are not last year’s over again (与上年报告雷同). */
export const likenessLastYear: Rule = {
  id: 'likeness-last-year',
  title: { zh: '文字不照抄上年的报告', en: 'The texts are not last year’s over again' },
  explanation: {
    zh: '只改了年份和数字的报告，检查时按雷同扣分。比较总体情况和存在的问题：年份、数字、标点和各单位都有的话（法规名称、指导思想等）不算。只在找得到同一机关上一年报告时核对。',
    en: 'A report in which only years and figures are new loses points. Sections 一 and 五 are compared; years, figures, marks and what all offices write do not count. Checked only when last year’s report is known.',
  },
  settings: [most],
  needs: 'previous',
  examples: [
    {
      previous: `机关: 某某局
年度: 2023
总体情况: ${likenessSamples.copied.replace('2024', '2023')}
`,
      yaml: `机关: 某某局
年度: 2024
总体情况: ${likenessSamples.own}
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
总体情况: ${likenessSamples.copied.replace('2024', '2023')}
`,
      yaml: `机关: 某某局
年度: 2024
总体情况: ${likenessSamples.copied}
`,
      findings: ['3:7 总体情况和存在的问题与上年的报告有 100% 的文字相同，应不超过 80%'],
    },
  ],
  *check(report, context) {
    const { previous } = context
    const finding =
      previous &&
      likenessFinding(report, {
        other: previous,
        name: { zh: '上年的报告', en: 'last year’s report' },
        limit: settingValue(most, context),
        hint: {
          zh: '写这一年实际做的工作：新的做法、具体的事例和成效；存在的问题也要换成现在的。',
          en: 'Tell what was done in this year: what is new, examples, results, and the problems of today.',
        },
      })
    if (finding !== undefined) yield finding
  },
}
