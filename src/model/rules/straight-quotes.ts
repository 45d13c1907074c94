import { type Passage, passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Slip, slipsByPart, written } from './slips.js'

const han = /[\p{Script=Han}\p{P}]/u
const pair = /"([^"“”\n]{1,80})"|'([^'‘’\n]{1,80})'|"/gu

/** Quotation marks are “ ” and ‘ ’. */
export const straightQuotes: Rule = {
  id: 'straight-quotes',
  title: { zh: '引号用“”和‘’', en: 'Quotation marks are “ ” and ‘ ’' },
  explanation: {
    zh: '《标点符号用法》（GB/T 15834-2011）：引号的形式是双引号“”和单引号‘’，左右不同。键盘上的直引号（" 和 \'）是英文打字用的。',
    en: 'Chinese quotation marks differ on the left and on the right (GB/T 15834-2011); the straight ones of the keyboard are for Latin text.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 落实“先审查、后公开”制度，上线"OpenData"栏目。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 落实"先审查、后公开"制度。
`,
      findings: ['3:9 总体情况里有 2 处直引号（"），这是第一处，应为“”'],
    },
  ],
  check(report) {
    return slipsByPart(passagesOf(report).flatMap(straightIn), (slips, part) => {
      const [first] = slips
      const right = first.right === '‘' ? '‘’' : '“”'
      return {
        message: {
          zh:
            slips.length === 1
              ? `这里写的是直引号（${written(first)}），应为${right}`
              : `${part.zh}里有 ${slips.length} 处直引号（${written(first)}），这是第一处，应为${right}`,
          en: `Unexpected straight quotes (${written(first)}) in ${part.en}, ${slips.length} of them, expected ${right}`,
        },
        hint: {
          zh: '切换到中文输入法，左边用“，右边用”；引号里面再用引号，用‘’。',
          en: 'Type “ on the left and ” on the right; within quotes use ‘ ’.',
        },
      }
    })
  },
}

function straightIn(passage: Passage): readonly Slip[] {
  const { text } = passage
  return [...text.matchAll(pair)].flatMap((match): readonly Slip[] => {
    const { index: start, 0: words } = match
    const end = start + words.length
    const around = `${text.charAt(start - 1)}${words.slice(1, -1)}${text.charAt(end)}`
    if (!/\p{Script=Han}/u.test(around)) return []
    if (words.length === 1) return [{ passage, start, end }]
    // Latin words within Latin quotes may keep them.
    if (!han.test(words.slice(1, -1))) return []
    const [left, right] = words.startsWith("'") || isQuoted(text, start) ? ['‘', '’'] : ['“', '”']
    return [
      { passage, start, end: start + 1, right: left },
      { passage, start: end - 1, end, right },
    ]
  })
}

/** True within “ … ”. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
}
