import type { Localized } from '../../source/diagnostic.js'
import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { findPairSlips, type PairFault, type PairSlip } from './pair-slips.js'
import { quoted, slipFinding } from './slips.js'

/** Brackets and quotation marks pair. */
export const pairedMarks: Rule = {
  id: 'paired-marks',
  title: { zh: '括号、引号、书名号成对', en: 'Brackets and quotation marks pair' },
  explanation: {
    zh: '《标点符号用法》（GB/T 15834-2011）：括号、引号、书名号前后成对，左右不颠倒，不一半全角一半半角；引号里面再用引号，用单引号‘’；书名号里面再用书名号，用〈〉。',
    en: 'They come in pairs, the right way round, both of one width; within “ ” one writes ‘ ’, within 《 》 one writes 〈 〉 (GB/T 15834-2011).',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: |
  落实“建设‘四个平台’”要求，做到：1）公开；2）解读（见《关于印发〈要点〉的通知》）。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: |
  落实“先审查、后公开“制度（见附表，公开12条。
  公开信息（含解读)12条，建设“四个“平台””。
  印发《关于公开《要点》的通知》，”一事一审“。
`,
      findings: [
        '4:13 引号方向反了：这里是左引号“，应为右引号”',
        '4:16 “（”后面没有“）”，应成对',
        '5:11 “（”和“)”一个全角一个半角，应为“）”',
        '5:21 引号里面又用了左引号“，应为左单引号‘',
        '5:24 引号里面又用了右引号”，应为右单引号’',
        '6:10 书名号里面又用了“《”，应为“〈”',
        '6:13 书名号里面又用了“》”，应为“〉”',
        '6:19 引号方向反了：这里是右引号”，应为左引号“',
        '6:24 引号方向反了：这里是左引号“，应为右引号”',
      ],
    },
  ],
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const slip of findPairSlips(passage.text)) {
        const { at: start, mark, right } = slip
        const stretch = { passage, start, end: start + mark.length, ...(right !== undefined && { right }) }
        yield slipFinding([stretch], { message: messages[slip.fault](slip), hint: hints[slip.fault] })
      }
    }
  },
}

const messages: Readonly<Record<PairFault, (slip: PairSlip) => Localized>> = {
  unclosed: ({ mark }) => ({
    zh: `${quoted(mark)}后面没有${quoted(otherOf(mark))}，应成对`,
    en: `Unexpected ${mark} without its ${otherOf(mark)}, expected a pair`,
  }),
  unopened: ({ mark }) => ({
    zh: `${quoted(mark)}前面没有${quoted(otherOf(mark))}，应成对`,
    en: `Unexpected ${mark} without its ${otherOf(mark)}, expected a pair`,
  }),
  mixed: ({ mark, partner = '', right = '' }) => ({
    zh: `${quoted(partner)}和${quoted(mark)}${/[([)\]]/u.test(mark) ? '一个全角一个半角' : '不是一对'}，应为${quoted(right)}`,
    en: `Unexpected ${mark} paired with ${partner}, expected ${right}`,
  }),
  reversed: ({ mark, right = '' }) => ({
    zh: `引号方向反了：这里是${quoted(mark)}，应为${quoted(right)}`,
    en: `Unexpected ${mark} the wrong way round, expected ${right}`,
  }),
  nested: ({ mark, right = '' }) => ({
    zh: `${/[《》]/u.test(mark) ? '书名号' : '引号'}里面又用了${quoted(mark)}，应为${quoted(right)}`,
    en: `Unexpected ${mark} within its own kind, expected ${right}`,
  }),
}

const hints: Readonly<Record<PairFault, Localized>> = {
  unclosed: { zh: '补上另一半，或者删去这一半。', en: 'Add the other half, or delete this one.' },
  unopened: { zh: '补上另一半，或者删去这一半。', en: 'Add the other half, or delete this one.' },
  mixed: { zh: '中文里两边都用全角的。', en: 'In Chinese text both are full-width.' },
  reversed: { zh: '左边用“，右边用”。', en: 'The left one is “, the right one ”.' },
  nested: {
    zh: '外面用“”，里面用‘’；外面用《》，里面用〈〉。',
    en: 'Outside “ ”, within ‘ ’; outside 《 》, within 〈 〉.',
  },
}

const pairs = ['（）', '()', '〔〕', '[]', '【】', '［］', '《》', '〈〉', '“”', '‘’']

function otherOf(mark: string): string {
  const pair = pairs.find(both => both.includes(mark)) ?? mark
  return pair.replace(mark, '')
}
