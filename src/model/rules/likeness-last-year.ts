import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'
import { likenessFinding } from './likeness-finding.js'

const most: Setting<'share'> = {
  key: '相似度',
  type: 'share',
  default: 0.8,
  explanation: {
    zh: '与上年报告相同的文字最多占多少，例如 80%',
    en: 'How much of the words may be those of last year’s report, such as 80%',
  },
}

const sample = `2024年，我局围绕群众关心的住房、教育、医疗等事项逐项梳理公开内容，编制目录并按月更新，确保群众找得到、看得懂、用得上。组织业务骨干走进社区和企业面对面听取意见，把收到的建议分类整理后逐条研究答复，并将结果在专栏里集中展示。`

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
总体情况: ${sample.replace('2024', '2023')}
`,
      yaml: `机关: 某某局
年度: 2024
总体情况: 2024年，我局把公开的重点放在惠企政策上，新开直达快享专栏，录制讲解视频，派出联络员上门辅导，企业知晓率明显提高；同时清理失效文件，统一格式，逐件标注有效性，方便查询和下载。在便民服务中心设查阅点，安排专人引导，老年人也能顺利办理。
`,
      findings: [],
    },
    {
      previous: `机关: 某某局
年度: 2023
总体情况: ${sample.replace('2024', '2023')}
`,
      yaml: `机关: 某某局
年度: 2024
总体情况: ${sample}
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
