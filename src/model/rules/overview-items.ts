import { type Passage, passagesOfParts } from '../passages.js'
import type { Report } from '../report.js'
import type { Rule } from '../rule.js'
import { sectionPlace } from './section-place.js'

/** A sub-item of section 一, and how offices name it in headings, or speak of it where there are none. */
interface Topic {
  readonly name: string
  readonly heading: RegExp
  readonly words: RegExp
}

const topics: readonly Topic[] = [
  { name: '主动公开', heading: /主动|信息发布|重点领域|公开内容/u, words: /主动公开|公开.{0,12}信息|发布.{0,12}信息/u },
  { name: '依申请公开', heading: /申请/u, words: /申请/u },
  { name: '政府信息管理', heading: /管理|审查|审核|规范化|标准化/u, words: /管理|审查|审核|先审后/u },
  {
    name: '政府信息公开平台建设',
    heading: /平台|网站|渠道|载体|阵地|新媒体/u,
    words: /平台|网站|渠道|专栏|新媒体|公开栏/u,
  },
  { name: '监督保障', heading: /监督|保障|考核|培训|组织|队伍|机制|评议/u, words: /监督|保障|考核|培训|领导|检查/u },
]

/** A heading typed as the beginning of a paragraph: （一）主动公开情况。…… */
const typedHeading =
  /^\s*(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])\s*([^，。；：]{2,30})/u

/** Section 一 has its five sub-items (总体情况的五个方面). */
export const overviewItems: Rule = {
  id: 'overview-items',
  title: {
    zh: '总体情况写到五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障',
    en: 'Section 一 tells of its five topics: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障',
  },
  explanation: {
    zh: '总体情况一般分五个小标题：（一）主动公开（二）依申请公开（三）政府信息管理（四）政府信息公开平台建设（五）监督保障；缺项要扣分。小标题的文字可以不同（“依申请公开方面”“监督考核情况”），也可以多于五个；没有小标题的，看正文里有没有写到。',
    en: 'Section 一 mostly has five sub-headings; reviewers take points off for one that is missing. Their words may differ and there may be more; where there are no headings, the text is searched.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况:
  - { 标题: 主动公开情况, 正文: 公开信息12条。 }
  - { 标题: 依申请公开方面, 正文: 规范办理。 }
  - { 标题: 加强政府信息管理, 正文: 先审后发。 }
  - { 标题: 平台建设, 正文: 优化专栏。 }
  - { 标题: 监督考核, 正文: 组织培训。 }
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况:
  - { 标题: 主动公开, 正文: 公开信息12条。 }
  - { 标题: 依申请公开, 正文: 规范办理。 }
  - { 标题: 政府信息管理, 正文: 先审后发。 }
`,
      findings: ['3:1 总体情况的小标题里没有“政府信息公开平台建设”“监督保障”，应有五个方面'],
    },
  ],
  *check(report) {
    const place = sectionPlace(report, 'overview')
    if (place === undefined) return
    const { missing, byHeading } = missingTopics(report)
    if (missing.length === 0) return
    const names = missing.map(({ name }) => `“${name}”`).join('')
    yield {
      message: {
        zh: byHeading ? `总体情况的小标题里没有${names}，应有五个方面` : `总体情况没有写到${names}，应有五个方面`,
        en: `Unexpected absence of ${names} ${byHeading ? 'among the headings of' : 'in'} section 一, expected five topics`,
      },
      place,
      hint: {
        zh: '补上缺的一项；写在别的小标题下面的，单列出来，或者把小标题改得看得出来。',
        en: 'Add the topic; where it stands below another heading, give it one of its own.',
      },
    }
  },
}

function missingTopics(report: Report): { readonly missing: readonly Topic[]; readonly byHeading: boolean } {
  const passages = passagesOfParts(report, ['overview'])
  const headings = passages.flatMap(headingOf)
  const byHeading = headings.length >= 2
  const missing = topics.filter(({ heading, words }) => {
    return byHeading ? !headings.some(text => heading.test(text)) : !passages.some(({ text }) => words.test(text))
  })
  return { missing, byHeading }
}

function headingOf({ kind, text }: Passage): readonly string[] {
  if (kind === 'heading') return [text]
  const [, typed] = typedHeading.exec(text) ?? []
  return typed === undefined ? [] : [typed]
}
