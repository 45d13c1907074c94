import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipFinding, slipsAt, written } from './slips.js'

/** Two marks that end or part, side by side: 。。 ，， ，。 ；。 Not ？！ and not the ellipsis. */
const marks = /(?:[，、；：。,;:](?=\s*[，、；：。])\s*)+[，、；：。]|(?:\.{3,}|。{3,})/gu

/** No mark stands twice, or beside another that says the same. */
export const repeatedMarks: Rule = {
  id: 'repeated-marks',
  title: { zh: '标点不重复', en: 'No mark stands twice' },
  explanation: {
    zh: '“，，”“。。”“；。”多半是改稿时留下的。省略号是六个点“……”，不是几个句号。',
    en: 'Marks side by side are mostly left over from editing. An ellipsis is “……”, not a row of full stops.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 公开政策、解读、数据……做到“应公开尽公开”。做得好吗？！
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 一是加强解读；，二是完善平台。。
`,
      findings: ['3:13 标点“；，”重复，应只留一个', '3:21 标点“。。”重复，应只留一个'],
    },
  ],
  check(report) {
    const slips = slipsAt(passagesOf(report), marks, ([found]) => rightFor(found))
    return slips.map(slip => {
      const found = written(slip)
      const ellipsis = slip.right === '……'
      return slipFinding([slip], {
        message: {
          zh: ellipsis ? `这里写的是“${found}”，省略号应为“……”` : `标点“${found}”重复，应只留一个`,
          en: `Unexpected marks “${found}”, expected ${ellipsis ? '“……”' : 'one of them'}`,
        },
        hint: ellipsis
          ? { zh: '在中文输入法里按 Shift+6 输入“……”。', en: 'Type “……”.' }
          : { zh: '删去多余的一个。', en: 'Delete the other.' },
      })
    })
  },
}

/** Several of one kind become one; of two kinds, somebody has to choose. */
function rightFor(found: string): string | undefined {
  const marksOnly = found.replace(/\s/gu, '')
  const [first = ''] = marksOnly
  if (/^(?:\.{3,}|。{3,})$/u.test(marksOnly)) return '……'
  return [...marksOnly].every(mark => mark === first) ? first : undefined
}
