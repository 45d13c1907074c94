import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipsAt, slipsByPart } from './slips.js'

/**
 * Spaces between two Chinese characters or marks. A space before a label (联系人：张三 电话：……) parts two entries and
 * is meant.
 */
const space =
  /(?<=[\p{Script=Han}、。，；：？！（）《》〈〉“”‘’【】〔〕])[ \t\u00a0\u2000-\u200a\u3000]+(?=[\p{Script=Han}、。，；：？！（）《》〈〉“”‘’【】〔〕])(?!\p{Script=Han}{2,8}[：:])/gu

/** Between Chinese characters there are no spaces. */
export const straySpaces: Rule = {
  id: 'stray-spaces',
  title: { zh: '汉字之间没有空格', en: 'No spaces stand between Chinese characters' },
  explanation: {
    zh: '汉字与汉字、汉字与标点之间不空格。空格多半来自 PDF、网页或者扫描识别的断行，印出来就是一个缺口。',
    en: 'Spaces between Chinese characters mostly come from line ends of a PDF, a page or a scan; in print they are gaps.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
引言: 联系人：张三 电话：0000-1234567，网站 Portal 2.0 已上线。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 要求行政机关确认或重 新出具已获取信息 ，主动公开。
`,
      findings: ['3:17 总体情况里有 2 处多余的空格，这是第一处（“重”与“新”之间），应删去'],
    },
  ],
  check(report) {
    return slipsByPart(
      slipsAt(passagesOf(report), space, () => ''),
      (slips, part) => {
        const [{ passage, start, end }] = slips
        const [left, right] = [passage.text.charAt(start - 1), passage.text.charAt(end)]
        return {
          message: {
            zh:
              slips.length === 1
                ? `“${left}”与“${right}”之间有多余的空格，应删去`
                : `${part.zh}里有 ${slips.length} 处多余的空格，这是第一处（“${left}”与“${right}”之间），应删去`,
            en: `Unexpected space between “${left}” and “${right}” (${slips.length} in ${part.en}), expected none`,
          },
          hint: { zh: '删去空格；要分段，请另起一行。', en: 'Delete it; for a new paragraph start a new line.' },
        }
      },
    )
  },
}
