import { excerpt } from '../../source/excerpt.js'
import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipFinding, slipsAt, written } from './slips.js'

/** What a template leaves to be filled in: XX, ××, ____, （ ）, [填写……], 待补充. */
const blanks =
  /(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕]{2,}|(?<=\p{Script=Han})[*＊]{2,}|_{2,}|＿+|[（(][\s\u3000]*[）)]|[（([【〔][^（）()[\]【】〔〕]{0,12}(?:此处|请填|填写|待定|待补|TODO)[^（）()[\]【】〔〕]{0,12}[）)\]】〕]|(?:20|二〇)[XxＸ×*＊?？]{2}(?=年)|(?<=[到理结开共布])[XxＸN×](?=[件条份次])/gu

/** Nothing of the template is left to be filled in. */
export const unfilledBlanks: Rule = {
  id: 'unfilled-blanks',
  title: { zh: '没有忘记填写的空', en: 'No blank of the template is left unfilled' },
  explanation: {
    zh: '照着模板或往年报告改写时，“XX局”“××件”“20XX年”“____”“（  ）”这样的空要全部换成本单位的内容。',
    en: 'In a text made from a template every “XX”, “××”, “____” or “（ ）” must have given way to the office’s own words.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 2024年，我局开设X光机信息专栏（VIP入口XXL除外），公开信息12条。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 20XX年，XX局公开信息××条，受理申请____件（此处填写办理情况）。
`,
      findings: [
        '3:7 “20XX”是没有填写的空，应为实际内容',
        '3:13 “XX”是没有填写的空，应为实际内容',
        '3:20 “××”是没有填写的空，应为实际内容',
        '3:28 “____”是没有填写的空，应为实际内容',
        '3:33 “（此处填写办理情况）”是没有填写的空，应为实际内容',
      ],
    },
  ],
  *check(report) {
    for (const slip of slipsAt(passagesOf(report), blanks)) {
      yield slipFinding([slip], {
        message: {
          zh: `“${excerpt(written(slip))}”是没有填写的空，应为实际内容`,
          en: `Unexpected blank “${excerpt(written(slip))}”, expected it to be filled in`,
        },
        hint: { zh: '填上本单位的内容；不需要的就删去。', en: 'Fill it in, or delete it.' },
      })
    }
  },
}
