import type { Localized } from '../../source/diagnostic.js'
import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Slip, slipFinding, slipsAt, written } from './slips.js'

/** A kind of leftover: what it looks like, and what to say of it. */
interface Markup {
  readonly pattern: RegExp
  readonly right: (match: RegExpExecArray) => string | undefined
  readonly name: Localized
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '',
  lt: '〈',
  gt: '〉',
  amp: '＆',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
}

const kinds: readonly Markup[] = [
  {
    pattern: /<\/?[a-z][a-z0-9]*(?:\s+[\w-]+(?:=[^<>]*)?)*\s*\/?>|<!--.*?-->/giu,
    right: () => '',
    name: { zh: '是网页代码', en: 'markup of a web page' },
  },
  {
    pattern: /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/giu,
    right: ([entity]) => entities[entity.slice(1, -1).toLowerCase()],
    name: { zh: '是网页代码', en: 'markup of a web page' },
  },
  {
    pattern: /<(?=[\p{Script=Han}《“])[^<>\n]{1,80}>/gu,
    right: ([found]) => `〈${found.slice(1, -1)}〉`,
    name: { zh: '用了小于号、大于号', en: 'signs < > for brackets' },
  },
  {
    pattern: /\*\*[^*\n]+\*\*|^#{1,6}\s|`[^`\n]+`|\[[^\]\n]+\]\([^)\n]+\)/gu,
    right: ([found]) => found.replace(/^\[([^\]]*)\].*$/u, '$1').replace(/\*\*|^#+\s|`/gu, ''),
    name: { zh: '带着 Markdown 标记', en: 'markup (Markdown)' },
  },
]

/** The texts hold no markup of web pages, and no < > for brackets. */
export const rawMarkup: Rule = {
  id: 'raw-markup',
  title: { zh: '文字里没有网页代码和“<”“>”', en: 'The texts hold no markup and no < >' },
  explanation: {
    zh: '从网页、聊天软件粘贴来的文字，常带着 <br>、&nbsp;、** 这样的代码，会照原样印出来。书名号里面再用书名号，写〈〉，不写数学上的小于号、大于号。',
    en: 'Pasted text often brings <br>, &nbsp; or ** along, and they are printed as they stand. Within 《 》 one writes 〈 〉, not the signs < >.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 落实《关于印发〈要点〉的通知》，a<b 时满意率>95%。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 落实《关于印发<要点>的通知》&nbsp;，<br>**主动公开**信息12条。
`,
      findings: [
        '3:14 “<要点>”用了小于号、大于号，应为“〈要点〉”',
        '3:22 “&nbsp;”是网页代码，应删去',
        '3:29 “<br>”是网页代码，应删去',
        '3:33 “**主动公开**”带着 Markdown 标记，应为“主动公开”',
      ],
    },
  ],
  check(report) {
    const passages = passagesOf(report)
    const found = kinds.flatMap(({ pattern, right, name }) =>
      slipsAt(passages, pattern, right).map(slip => ({ slip, name })),
    )
    const order = new Map(passages.map((passage, index) => [passage, index]))
    const placeOf = ({ passage, start }: Slip) => (order.get(passage) ?? 0) * 1_000_000 + start
    return found
      .sort((a, b) => placeOf(a.slip) - placeOf(b.slip))
      .map(({ slip, name }) => {
        const right = slip.right === undefined || slip.right === '' ? '' : slip.right
        return slipFinding([slip], {
          message: {
            zh: `“${written(slip)}”${name.zh}，${right === '' ? '应删去' : `应为“${right}”`}`,
            en: `Unexpected ${name.en} “${written(slip)}”, expected ${right === '' ? 'text alone' : `“${right}”`}`,
          },
          hint: { zh: '改为要印出来的文字。', en: 'Write the text that is to be printed.' },
        })
      })
  },
}
