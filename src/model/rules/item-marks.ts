import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipsAt, slipsByPart, written } from './slips.js'

/** 1、公开；2、解读; not 1、2号楼. */
const arabic = /(?<=(?:^|[。；：！？])\s*)(\d{1,2})、(?![\d０-９])/gu

/** （一）、公开 and （1）.公开. */
const bracketed = /(?<=(?:^|[。；：！？])\s*)([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])[、.．，]/gu

/** Numbers of items bear the marks that GB/T 9704 gives them (层次序数的标点). */
export const itemMarks: Rule = {
  id: 'item-marks',
  title: {
    zh: '序号的写法：一、 （一） 1. （1），“1”后面用下圆点，括号后面不加标点',
    en: 'Numbers of items are written 一、 （一） 1. （1）: a full stop after 1, no mark after a bracket',
  },
  explanation: {
    zh: '《党政机关公文格式》（GB/T 9704-2012）7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。常见的错误是“1、”和“（一）、”。',
    en: 'GB/T 9704-2012, 7.3.3. Common mistakes are “1、” and “（一）、”.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 主要做法：1.公开；2.解读。公开1、2号楼规划，落实第（一）、（二）项。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: |
  主要做法：1、公开；2、解读。
  （一）、加强审查。
`,
      findings: ['4:8 总体情况里有 3 处序号的标点不对，这是第一处（“1、”），应为“1.”'],
    },
  ],
  check(report) {
    const passages = passagesOf(report)
    const slips = passages.flatMap(passage => [
      ...slipsAt([passage], arabic, ([, figure = '']) => `${figure}.`),
      ...slipsAt([passage], bracketed, ([, number]) => number),
    ])
    return slipsByPart(slips, (group, part) => {
      const [first] = group
      const found = written(first).trim()
      const right = first.right ?? ''
      return {
        message: {
          zh:
            group.length === 1
              ? `序号写的是“${found}”，应为“${right}”`
              : `${part.zh}里有 ${group.length} 处序号的标点不对，这是第一处（“${found}”），应为“${right}”`,
          en: `Unexpected number “${found}” (${group.length} such in ${part.en}), expected “${right}”`,
        },
        hint: {
          zh: '改正序号的标点；要分小标题的，写成“标题”和“正文”，序号由程序编。',
          en: 'Put the marks right; sub-headings with 标题 and 正文 are numbered by the program.',
        },
      }
    })
  },
}
