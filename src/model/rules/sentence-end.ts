import { excerpt } from '../../source/excerpt.js'
import { type Passage, type PassagePart, passagesOfParts } from '../passages.js'
import type { Finding, Rule } from '../rule.js'
import { slipFinding } from './slips.js'

const parts: readonly PassagePart[] = ['introduction', 'overview', 'problems', 'other']
/** A paragraph that may end as it does: with a full stop or the like, a mark that leads on, an address. */
const ended = /(?:[。！？；：…—.!?;:]|\w\/|[\w.-]+\.(?:cn|com|net|org|gov)[\w./?=&%#:~-]*)[”’）》〉」』】)\]"']*$/u
/** An address is no longer; looking for one in a whole paragraph takes time that grows with its square. */
const longestEnd = 300
/** A list of enclosures, a heading typed as a paragraph, a single word: none of them is a sentence. */
const noSentence = /^附件?[一二三四五六七八九十\d]*[：:]|^.{0,4}$|^[(（][一二三四五六七八九十]+[)）][^，。；]{0,24}$/u

/** Every paragraph ends with a mark. */
export const sentenceEnd: Rule = {
  id: 'sentence-end',
  title: { zh: '每一段以句号等标点结尾', en: 'Every paragraph ends with a full stop or the like' },
  explanation: {
    zh: '一段话的末尾没有标点，或者以逗号、顿号结尾，多半是没有写完、粘贴时漏了一截。标题不算。',
    en: 'A paragraph without a mark at its end, or with a comma there, is mostly unfinished or was cut short in pasting. Headings are no sentences.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况:
  - 2024年，我局扎实推进政务公开，网址为www.example.gov.cn
  - 标题: 主动公开
    正文: |
      主要做法如下：
      公开了很多（见附表）。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: |
  公开信息12条，
  健全审查制度
`,
      findings: [
        '4:10 这一段以“，”结尾，像是没有写完，应为句号“。”',
        '5:8 这一段的末尾（“健全审查制度”）没有标点，应为句号“。”',
      ],
    },
  ],
  *check(report) {
    for (const passage of passagesOfParts(report, parts)) {
      if (
        passage.kind === 'paragraph' &&
        !ended.test(passage.text.slice(-longestEnd)) &&
        !noSentence.test(passage.text)
      )
        yield findingFor(passage)
    }
  },
}

function findingFor(passage: Passage): Finding {
  const { text } = passage
  const [start, end] = [text.length - 1, text.length]
  const last = text.slice(start)
  const comma = /[，、,]/u.test(last)
  const tail = excerpt(text.slice(-12).replace(/^.*[，。；：、](?=.)/u, ''))
  // A comma may mean that a part is missing; only the full stop that is simply not there is sure.
  const slip = { passage, start, end, ...(!comma && { right: `${last}。` }) }
  return slipFinding([slip], {
    message: {
      zh: comma
        ? `这一段以“${last}”结尾，像是没有写完，应为句号“。”`
        : `这一段的末尾（“${tail}”）没有标点，应为句号“。”`,
      en: `Unexpected end of a paragraph (“${tail}”), expected a full stop “。”`,
    },
    hint: {
      zh: '写完的，补上“。”；没有写完的，请补写。',
      en: 'Add “。” where the sentence is finished; otherwise finish it.',
    },
  })
}
