import { passagesOfParts } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'
import { sectionPlace } from './section-place.js'

const most: Setting<'count'> = {
  key: '字数',
  type: 'count',
  default: 1000,
  explanation: {
    zh: '总体情况最多多少字，标点计入，空格不计',
    en: 'The most characters of section 一, with marks, without spaces',
  },
}

/** Section 一 is no longer than the collecting office wants it (总体情况的字数). */
export const overviewLength: Rule = {
  id: 'overview-length',
  title: { zh: '总体情况不超过规定的字数', en: 'Section 一 is no longer than it may be' },
  explanation: {
    zh: '有的地方要求总体情况控制在 1000 字以内，有的没有要求，市级报告常有几千字。所以这一条平时关闭；当地有要求的，在设置里打开，写上字数。',
    en: 'Some places ask for at most 1000 characters, others for none; those of cities often have several thousand. So the rule is off until the settings turn it on.',
  },
  settings: [most],
  examples: [
    {
      settings: new Map([['字数', 10]]),
      yaml: `机关: 某某局
年度: 2024
总体情况: 公开信息12条。
`,
      findings: [],
    },
    {
      settings: new Map([['字数', 10]]),
      yaml: `机关: 某某局
年度: 2024
总体情况:
  - { 标题: 主动公开, 正文: 公开信息12条。 }
`,
      findings: ['3:1 总体情况有 12 字，应不超过 10 字'],
    },
  ],
  *check(report, context) {
    const limit = settingValue(most, context)
    const length = passagesOfParts(report, ['overview']).reduce((sum, { text }) => sum + lengthOf(text), 0)
    const place = sectionPlace(report, 'overview')
    if (place === undefined || length <= limit) return
    yield {
      message: {
        zh: `总体情况有 ${length} 字，应不超过 ${limit} 字`,
        en: `Unexpected length of section 一, ${length} characters, expected at most ${limit}`,
      },
      place,
      hint: {
        zh: '删去工作过程和重复的话，留下做法、数字和成效。',
        en: 'Leave out procedure and repetition; keep what was done, figures and results.',
      },
      values: { found: `${length} 字`, expected: `不超过 ${limit} 字` },
    }
  },
}

/** Characters, not UTF-16 units; a figure counts digit by digit, as Word counts characters. */
function lengthOf(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
