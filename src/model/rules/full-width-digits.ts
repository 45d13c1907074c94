import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipsAt, slipsByPart, written } from './slips.js'

const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:[．.][０-９\d]+)?(?:[０-９Ａ-Ｚａ-ｚ]*)|(?<=\d)．(?=\d)/gu

/** Figures and Latin letters in the texts are half-width ones. */
export const fullWidthDigits: Rule = {
  id: 'full-width-digits',
  title: { zh: '文字里的数字和字母用半角', en: 'Figures and letters in the texts are half-width' },
  explanation: {
    zh: '《出版物上数字用法》（GB/T 15835-2011）：阿拉伯数字用半角。全角数字（２０２４）一个占一个汉字的宽度，和半角数字混用时，同一个数看起来忽宽忽窄。',
    en: 'Arabic figures are half-width (GB/T 15835-2011). Full-width ones take the place of a character each, and look odd beside the others.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 2024年公开信息12条，满意率为96.5%。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 2０２4年公开信息１２条。
`,
      findings: ['3:8 总体情况里有 2 处全角的数字或字母，这是第一处（“０２”），应为半角（“02”）'],
    },
  ],
  check(report) {
    const slips = slipsAt(passagesOf(report), wide, ([found]) => found.normalize('NFKC'))
    return slipsByPart(slips, (group, part) => {
      const [first] = group
      const [found, right] = [written(first), first.right ?? '']
      return {
        message: {
          zh:
            group.length === 1
              ? `这里写的是全角的“${found}”，应为半角的“${right}”`
              : `${part.zh}里有 ${group.length} 处全角的数字或字母，这是第一处（“${found}”），应为半角（“${right}”）`,
          en: `Unexpected full-width “${found}” (${group.length} such in ${part.en}), expected “${right}”`,
        },
        hint: { zh: '切换到半角重新输入。', en: 'Type it in half-width.' },
      }
    })
  },
}
