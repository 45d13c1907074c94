import { likenessOf } from '../likeness/likeness.js'
import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'
import { likenessFinding } from './likeness-finding.js'
import { likenessSamples } from './likeness-samples.js'

/** How much of the words may be another unit’s; the run looks for reports that may be above it. */
export const unitsLimit: Setting<'share'> = {
  key: '相似度',
  type: 'share',
  default: 0.8,
  explanation: {
    zh: '与其他单位同一年报告相同的文字最多占多少，例如 80%',
    en: 'How much of the words may be those of another unit’s report on the same year, such as 80%',
  },
}

/** The texts are not another unit’s (与其他单位的报告雷同). */
export const likenessUnits: Rule = {
  id: 'likeness-units',
  title: { zh: '文字不与其他单位的报告雷同', en: 'The texts are not another unit’s' },
  explanation: {
    zh: '汇总时最容易发现的是几个单位用了同一份稿子。nianbao check 一次检查多份报告时，把同一年度各单位的总体情况和存在的问题互相比较；年份、数字、标点和各单位都有的话（法规名称、指导思想等）不算。只检查一份报告时、生成时不核对。',
    en: 'What a collecting office sees first is that several units used one draft. When nianbao check is given several reports, sections 一 and 五 of all units on the same year are compared; years, figures, marks and what all offices write do not count. Not checked for a single report, nor when building.',
  },
  settings: [unitsLimit],
  needs: 'others',
  examples: [
    {
      other: `机关: 某某县教育局
年度: 2024
总体情况: ${likenessSamples.copied}
`,
      yaml: `机关: 某某县民政局
年度: 2024
总体情况: ${likenessSamples.own}
`,
      findings: [],
    },
    {
      other: `机关: 某某县教育局
年度: 2024
总体情况: ${likenessSamples.copied}
`,
      yaml: `机关: 某某县民政局
年度: 2024
总体情况: ${likenessSamples.copied}
`,
      findings: ['3:7 总体情况和存在的问题与“某某县教育局”的报告有 100% 的文字相同，应不超过 80%'],
    },
  ],
  *check(report, context) {
    const others = (context.others ?? []).map(other => ({ other, likeness: likenessOf(report, other) }))
    const [most] = others.sort((a, b) => b.likeness - a.likeness)
    if (most === undefined) return
    const { agency } = most.other
    const finding = likenessFinding(report, {
      other: most.other,
      name: { zh: `“${agency}”的报告`, en: `the report of “${agency}”` },
      limit: settingValue(unitsLimit, context),
      hint: {
        zh: '请两个单位各自写本单位实际做的工作；经同意合写、内容确实相同的，在“说明”里写明理由。',
        en: 'Each unit tells of its own work; where both rightly say the same, give the reason under 说明.',
      },
    })
    if (finding !== undefined) yield finding
  },
}
