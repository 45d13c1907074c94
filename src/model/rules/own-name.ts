import { excerpt } from '../../source/excerpt.js'
import { type Passage, passagesOf } from '../passages.js'
import type { Report } from '../report.js'
import type { Finding, Rule } from '../rule.js'
import { mayBeSame } from './same-body.js'
import { ownWordsOf } from './sentences.js'
import { type Slip, slipFinding, slipsAt, slipsByPart, written } from './slips.js'

/** Where a text names the body that reports; the group is the name. */
const contexts: readonly RegExp[] = [
  /本(?:年度)?报告由(?<name>[\p{Script=Han}]{3,30}?)(?:根据|按照|依据|依照|遵照|负责|编制)/gu,
  /(?:请|可)(?:直接|及时)?[与向](?<name>[\p{Script=Han}]{3,30}?)(?:联系|咨询|反映|提出)/gu,
  /(?:现将|现公布|现发布)(?<name>[\p{Script=Han}]{3,30}?)(?:\d{4}年(?:度)?)?政府信息公开(?:工作)?年度报告/gu,
]

/** 2024年，某某县财政局认真贯彻……: the subject of a paragraph. */
const subject =
  /^(?:\d{4}年度?(?:以来)?[，,]?)?(?<name>[\p{Script=Han}]{2,20}?(?:局|委员会|厅|人民政府|办公室|办事处|管委会|县|镇|乡|街道))(?=认真|深入|严格|全面|坚持|积极|始终|高度|按照|扎实|持续|紧紧|围绕|切实|进一步|贯彻|根据)/gu

/** What a body calls itself (自称). What only begins like that (自我局限, 我委托) is not meant. */
const selfNames: readonly { readonly word: string; readonly pattern: RegExp; readonly of: RegExp }[] = [
  { word: '我局', pattern: /(?<!自)我局(?![限势面部])/gu, of: /局/u },
  { word: '我委', pattern: /(?<!自)我委(?![托派员以会屈])/gu, of: /委/u },
  { word: '我厅', pattern: /(?<!自)我厅/gu, of: /厅/u },
  { word: '我镇', pattern: /(?<!自)我镇/gu, of: /镇/u },
  { word: '我乡', pattern: /(?<!自)我乡(?!村)/gu, of: /乡/u },
  { word: '我街道', pattern: /(?<!自)我街道/gu, of: /街道/u },
]

/** Names that tell what the body calls itself. */
const telling = /(?:局|厅|委员会|人民政府|街道办事处)$/u

/** The name in the texts is that of the agency, not one left over from a text that was copied (机关名称). */
export const ownName: Rule = {
  id: 'own-name',
  title: {
    zh: '标题、引言、正文和署名里的机关是本机关，没有留下别的单位的名称',
    en: 'Title, introduction, texts and signature name this agency, and none that a text was copied from',
  },
  explanation: {
    zh: '参考别的单位的报告时，标题、“本报告由……编制”“请与……联系”“2024年，某某局认真……”“我局”这些地方最容易留下别人的名称。只看这些地方；简称（科技局）、内设机构（局办公室）、本级政府和上级机关不算。',
    en: 'Where a text was made from another office’s, its name is easily left in these places. Abbreviations, parts of the agency, its government and bodies above it are left alone.',
  },
  examples: [
    {
      yaml: `机关: 某某县科学技术局
年度: 2024
标题: 某某县科技局2024年政府信息公开工作年度报告
引言: 本报告由某某县科学技术局根据《条例》编制。如有疑问，请与某某县科技局办公室联系。
总体情况: 2024年，县科技局认真贯彻《条例》。我局通过某某县人民政府网站公开信息，与某某县教育局联合解读。
署名: 某某县科学技术局
`,
      findings: [],
    },
    {
      yaml: `机关: 某某县科学技术局
年度: 2024
标题: 某某县教育局2024年政府信息公开工作年度报告
引言: 本报告由另一县科学技术局根据《条例》编制。如有疑问，请与某某县教育局联系。
总体情况: 2024年，某某县教育局认真贯彻《条例》。我镇公开信息12条。
署名: 某某县教育局
`,
      findings: [
        '3:5 标题里写的是“某某县教育局”，应为“某某县科学技术局”',
        '4:9 这里写的是“另一县科学技术局”，应为“某某县科学技术局”',
        '4:33 这里写的是“某某县教育局”，应为“某某县科学技术局”',
        '5:13 这里写的是“某某县教育局”，应为“某某县科学技术局”',
        '6:5 署名里写的是“某某县教育局”，应为“某某县科学技术局”',
        '5:28 总体情况里写了“我镇”，应为“某某县科学技术局”的自称',
      ],
    },
  ],
  *check(report) {
    const passages = passagesOf(report)
    for (const slip of passages.flatMap(namesIn)) {
      if (!mayBeSame(written(slip), report.agency)) yield otherName(slip, report)
    }
    if (telling.test(report.agency)) yield* otherSelves(report)
  },
}

function namesIn(passage: Passage): readonly Slip[] {
  const { part, text } = passage
  if (part === 'signature') return [{ passage, start: 0, end: text.length }]
  if (part === 'title') return titleName(passage)
  const own = ownWordsOf(passage).text
  const patterns = part === 'introduction' ? contexts : [...contexts, subject]
  return patterns.flatMap(pattern =>
    [...own.matchAll(pattern)].map(({ index, 0: words, groups }) => {
      const { name = '' } = groups ?? {}
      const start = index + words.lastIndexOf(name)
      return { passage, start, end: start + name.length }
    }),
  )
}

/** 某某局2024年政府信息公开工作年度报告, 2024年度某某局政府信息公开工作年度报告. */
function titleName(passage: Passage): readonly Slip[] {
  const { 0: words = '', groups } =
    /^(?:关于)?(?:[\d〇零○一二三四五六七八九]{4}年度?)?(?<name>[\p{Script=Han}（）()]{3,40}?)(?=[\d〇零○一二三四五六七八九]{4}年|政府信息公开)/u.exec(
      passage.text,
    ) ?? {}
  const { name } = groups ?? {}
  if (name === undefined) return []
  const start = words.length - name.length
  return [{ passage, start, end: start + name.length }]
}

const places: Readonly<Partial<Record<Passage['part'], { readonly zh: string; readonly en: string }>>> = {
  title: { zh: '标题里', en: ' in the title' },
  signature: { zh: '署名里', en: ' in the signature' },
}

function otherName(slip: Slip, { agency }: Report): Finding {
  const found = excerpt(written(slip))
  const { zh, en } = places[slip.passage.part] ?? { zh: '这里', en: '' }
  return {
    ...slipFinding([slip], {
      message: {
        zh: `${zh}写的是“${found}”，应为“${agency}”`,
        en: `Unexpected agency “${found}”${en}, expected “${agency}”`,
      },
      hint: {
        zh: '改为本机关的名称；机关名称可以写 {机关}，由程序填上。“机关”一项写错的，改正那一项。',
        en: 'Write the agency’s name; {机关} prints it. If 机关 itself is wrong, put that right.',
      },
    }),
    values: { found, expected: agency },
  }
}

function* otherSelves(report: Report): Iterable<Finding> {
  const { agency } = report
  const passages = passagesOf(report).map(ownWordsOf)
  for (const { word, pattern, of } of selfNames) {
    if (of.test(agency)) continue
    yield* slipsByPart(slipsAt(passages, pattern), (slips, part) => ({
      message: {
        zh: `${part.zh}里写了“${word}”${slips.length === 1 ? '' : `（${slips.length} 处）`}，应为“${agency}”的自称`,
        en: `Unexpected “${word}” (${slips.length} in ${part.en}), expected what “${agency}” calls itself`,
      },
      hint: {
        zh: '这里可能是从别的单位的报告里来的：改为本机关的自称，并核对这一段的内容。',
        en: 'This may come from another office: write the right word and check what the paragraph says.',
      },
    }))
  }
}
