import type { Localized } from '../../source/diagnostic.js'
import { passagesOf } from '../passages.js'
import type { Finding, Rule } from '../rule.js'
import { type Slip, slipFinding, slipsAt, written } from './slips.js'

/** A kind of debris: what it looks like, what it is called, and what should stand there where that is sure. */
interface Debris {
  readonly pattern: RegExp
  readonly right: (match: RegExpExecArray) => string | undefined
  readonly name: Localized
}

const nothing = () => undefined

const kinds: readonly Debris[] = [
  {
    // Kangxi radicals and other forms that only look like the character; PDF files yield them.
    pattern: /[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+/gu,
    right: ([found]) => sameCharacters(found),
    name: { zh: '样子相同、编码不同的字', en: 'look-alike of a character' },
  },
  {
    pattern: /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+/gu,
    right: () => '',
    name: { zh: '看不见的字符', en: 'invisible character' },
  },
  {
    pattern: /[\ufffd\ue000-\uf8ff□■◆◇▲△▇█]+/gu,
    right: nothing,
    name: { zh: '没有认出来的字', en: 'character that was not recognized' },
  },
  {
    pattern: /(?<=\d)[OoＯ](?=[\d年件条])|(?<![\w.])[lI](?=\d{1,3}[件条年份项])|(?<=\d)[lI](?=[\d件条年份项])/gu,
    right: ([found]) => (/[lI]/u.test(found) ? '1' : '0'),
    name: { zh: '数字里的字母', en: 'letter within a figure' },
  },
  {
    pattern: /(?<=\d)[ \u3000]+(?=\d{1,3}年(?!代))/gu,
    right: () => '',
    name: { zh: '年份里的空格', en: 'space within a year' },
  },
  {
    pattern: /二[〇零0OoＯ○][一二三][一二三四五六七八九〇零0OoＯ○](?=年)/gu,
    right: ([found]) => found.replace(/[零0OoＯ○]/gu, '〇'),
    name: { zh: '写法不一的汉字年份', en: 'way to write a year' },
  },
]

/** The texts hold no debris of scans and of PDF files. */
export const oddCharacters: Rule = {
  id: 'odd-characters',
  title: { zh: '没有扫描、粘贴带来的怪字', en: 'No debris of scans and pasted text' },
  explanation: {
    zh: '从 PDF 或扫描件粘贴的文字里，常有看起来一样、编码不同的部首字（⽤ 与 用），看不见的字符，方框，数字 0 认成字母 O 等。它们查找不到，换一种字体就显示成方框。',
    en: 'Text pasted from a PDF or a scan often holds radicals that look like characters (⽤ for 用), invisible characters, boxes, or the letter O for the figure 0. They cannot be searched and turn into boxes in other fonts.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 2024年（二〇二四年）上线OA系统，公开信息10条。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 二0二四年⽤好平台，2O24年公开信息l2条，办□事指南齐全。
`,
      findings: [
        '3:7 “二0二四”是写法不一的汉字年份，应为“二〇二四”',
        '3:12 “⽤”是样子相同、编码不同的字，应为“用”',
        '3:18 “O”是数字里的字母，应为“0”',
        '3:26 “l”是数字里的字母，应为“1”',
        '3:31 “□”是没有认出来的字，应为原来的字',
      ],
    },
  ],
  check(report) {
    const passages = passagesOf(report)
    return passages.flatMap(passage => {
      const found = kinds.flatMap(({ pattern, right, name }) =>
        slipsAt([passage], pattern, right)
          .filter(slip => slip.right !== written(slip))
          .map(slip => ({ slip, name })),
      )
      return found.sort((a, b) => a.slip.start - b.slip.start).map(({ slip, name }) => findingFor(slip, name))
    })
  },
}

/** NFKC makes the character of a radical; a few radicals have none. */
function sameCharacters(found: string): string | undefined {
  const right = found.normalize('NFKC')
  return /[\u2e80-\u2fdf]/u.test(right) ? undefined : right
}

function findingFor(slip: Slip, name: Localized): Finding {
  const found = written(slip)
  const code = [...found].map(character => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  const shown = /^[\s\p{Cf}]+$/u.test(found) ? code.join(' ') : found
  const expected = {
    zh: slip.right === undefined ? '应为原来的字' : slip.right === '' ? '应删去' : `应为“${slip.right}”`,
    en: slip.right === undefined ? 'the character meant' : slip.right === '' ? 'nothing' : `“${slip.right}”`,
  }
  return slipFinding([slip], {
    message: {
      zh: `“${shown}”是${name.zh}，${expected.zh}`,
      en: `Unexpected ${name.en} “${shown}”, expected ${expected.en}`,
    },
    hint: { zh: '删去它，对照原文重新输入。', en: 'Delete it and type it anew from the original.' },
  })
}
