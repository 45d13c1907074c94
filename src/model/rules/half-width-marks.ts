import { isTyped, type Passage, passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Slip, slipsByPart, written } from './slips.js'

/** Chinese characters and marks: what a half-width mark must not stand beside. */
const chinese = /[\p{Script=Han}、。，；：？！（）《》〈〉“”‘’【】〔〕…—]/u
const isClosed = /[\p{Script=Han})%％）》”]/u
const marks = /[,;:?!.]|[()]/gu
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
}

/** Marks in Chinese text are full-width ones. */
export const halfWidthMarks: Rule = {
  id: 'half-width-marks',
  title: { zh: '中文里的标点用全角', en: 'Marks within Chinese text are full-width' },
  explanation: {
    zh: '《标点符号用法》（GB/T 15834-2011）：中文的逗号、句号、冒号、分号、问号、叹号和括号各占一个字的位置。半角标点多半是没有切换输入法，或者从网页、扫描件粘贴来的。数字里的小数点、网址和英文里的标点不算。',
    en: 'Chinese marks take the place of a character (GB/T 15834-2011). Half-width ones mostly come from an input method that was not switched, or from pasted text. Decimal points, addresses and Latin text are left alone.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
其他需要报告的事项: 本年度未收取信息处理费（网址：https://example.cn/?a=1,2），满意率为96.5%。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: |
  2024年,我局扎实推进政务公开;公开信息12条(其中政策3条).
存在的主要问题及改进情况: 存在的问题是人手不足，明年补足!
`,
      findings: [
        '4:8 总体情况里有 5 处半角标点（, ; ( ) .），这是第一处，中文里应为全角标点（， ； （ ） 。）',
        '5:30 这里写的是半角的“!”，应为全角的“！”',
      ],
    },
  ],
  check(report) {
    return slipsByPart(passagesOf(report).flatMap(halfWidthIn), (slips, part) => {
      const [first] = slips
      const kinds = [...new Set(slips.map(written))]
      const right = kinds.map(mark => wide[mark] ?? mark)
      const one = slips.length === 1
      return {
        message: {
          zh: one
            ? `这里写的是半角的“${written(first)}”，应为全角的“${first.right ?? ''}”`
            : `${part.zh}里有 ${slips.length} 处半角标点（${kinds.join(' ')}），这是第一处，中文里应为全角标点（${right.join(' ')}）`,
          en: one
            ? `Unexpected half-width “${written(first)}”, expected “${first.right ?? ''}”`
            : `Unexpected half-width marks in ${part.en}, ${slips.length} of them (${kinds.join(' ')}), expected ${right.join(' ')}`,
        },
        hint: {
          zh: '切换到中文输入法，改为全角标点。',
          en: 'Type them with a Chinese input method.',
        },
      }
    })
  },
}

function halfWidthIn(passage: Passage): readonly Slip[] {
  const { text } = passage
  const closed = new Set<number>()
  return [...text.matchAll(marks)].flatMap(({ index, 0: mark }): Slip[] => {
    const inChinese = mark === '(' || mark === ')' ? isChinesePair(text, index, closed) : isChinese(text, index, mark)
    return inChinese && isTyped(passage, index, index + 1)
      ? [{ passage, start: index, end: index + 1, right: wide[mark] ?? mark }]
      : []
  })
}

function isChinese(text: string, at: number, mark: string): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (mark === '.') return after === '' ? /[^\w.]|\d/u.test(before) : isClosed.test(before) && chinese.test(after)
  if (/[\w/]/u.test(before) && /[\w/]/u.test(after)) return false
  return chinese.test(before) || chinese.test(after)
}

/** Half-width brackets that close each other, with Chinese within or beside them; other ones are told elsewhere. */
function isChinesePair(text: string, at: number, closed: Set<number>): boolean {
  if (closed.delete(at)) return true
  const [pair] = /^\([^()（）]*\)/u.exec(text.slice(at)) ?? []
  if (pair === undefined) return false
  const around = `${text.charAt(at - 1)}${pair}${text.charAt(at + pair.length)}`
  if (!chinese.test(around)) return false
  closed.add(at + pair.length - 1)
  return true
}
