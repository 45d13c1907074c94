import { numberOf } from '../numbering.js'
import { type Passage, passagesOfParts } from '../passages.js'
import type { Finding, Rule } from '../rule.js'
import { slipFinding } from './slips.js'

/** The six parts of a report, each as offices name it in the introduction. */
const parts: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '总体情况', pattern: /总体情况|基本情况/u },
  { name: '主动公开政府信息情况', pattern: /主动公开/u },
  { name: '收到和处理政府信息公开申请情况', pattern: /收到和处理|申请(?:的)?(?:办理)?情况|依申请公开|申请公开/u },
  { name: '政府信息公开行政复议、行政诉讼情况', pattern: /复议|诉讼/u },
  { name: '存在的主要问题及改进情况', pattern: /问题/u },
  { name: '其他需要报告的事项', pattern: /其[他它](?:需要)?(?:报告|说明)?(?:的)?(?:重要)?(?:事项|情况)/u },
]

/** 共六个部分, 由……等六部分组成, 分为6部分. */
const counted =
  /(?<=共|分|分为|包括|包含|等|：)\s*(?<count>[一二三四五六七八九十]{1,2}|[1-9]\d?)\s*(?:个|大)?部分|(?<count2>[一二三四五六七八九十]{1,2}|[1-9]\d?)\s*(?:个|大)?部分(?=组成|构成)/u

/** The introduction lists the six parts that the report has (报告的组成部分). */
export const partsListed: Rule = {
  id: 'parts-listed',
  title: {
    zh: '引言里列举的部分与报告一致：六个部分',
    en: 'The parts listed in the introduction are the six of the report',
  },
  explanation: {
    zh: '年度报告由六个部分组成。引言里写“由……等五部分组成”、漏列“其他需要报告的事项”，多半是沿用了更早的格式。没有列举的不核对；写了“等”的，只核对部分的个数。',
    en: 'The form has six parts. Where the introduction counts or lists them otherwise it mostly follows an older form. Where a list says 等, only the count is looked at.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
引言: 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
引言: 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况等五部分组成。
`,
      findings: ['3:72 这里写的是“五部分”，报告应为六部分'],
    },
    {
      yaml: `机关: 某某局
年度: 2024
引言: 全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。
`,
      findings: ['3:5 这里列举的部分里没有“政府信息公开行政复议、行政诉讼情况”，应列全六个部分'],
    },
  ],
  *check(report) {
    // Some offices begin section 一 with what others say in the introduction.
    for (const passage of passagesOfParts(report, ['introduction', 'overview'])) {
      for (const { 0: sentence, index } of passage.text.matchAll(/[^。！？]+/gu)) {
        const finding = checkSentence(passage, sentence, index)
        if (finding !== undefined) yield finding
      }
    }
  },
}

function checkSentence(passage: Passage, sentence: string, at: number): Finding | undefined {
  const missing = parts.filter(({ pattern }) => !pattern.test(sentence))
  const listed = parts.length - missing.length
  const isList = listed >= 3 && /[、；]/u.test(sentence)
  if (!/报告|年报|全文/u.test(sentence) || !/组成|构成|包括|包含|分为|共|如下/u.test(sentence)) return undefined
  const count = counted.exec(sentence)
  const number = numberOf(count?.groups?.count ?? count?.groups?.count2 ?? '')
  if (count !== null && number !== parts.length) return wrongCount(passage, at + count.index, count[0].trim())
  const [first] = missing
  return isList && first !== undefined && !/等/u.test(sentence)
    ? leftOut(passage, first.name, [at, sentence])
    : undefined
}

function wrongCount(passage: Passage, start: number, words: string): Finding {
  const slip = { passage, start, end: start + words.length }
  return slipFinding([slip], {
    message: {
      zh: `这里写的是“${words}”，报告应为六部分`,
      en: `Unexpected count “${words}”, expected six parts`,
    },
    hint: {
      zh: '改为“六部分”，并检查列举的名称是不是这一格式的。',
      en: 'Write “六部分”, and see whether the parts named are those of the form.',
    },
  })
}

function leftOut(passage: Passage, name: string, [at, sentence]: readonly [number, string]): Finding {
  return slipFinding([{ passage, start: at, end: at + sentence.length }], {
    message: {
      zh: `这里列举的部分里没有“${name}”，应列全六个部分`,
      en: `Unexpected list without “${name}”, expected all six parts`,
    },
    hint: {
      zh: '补上漏列的部分；不打算列全的，写“等六部分”。',
      en: 'Add the part; or write 等六部分 where not all are named.',
    },
  })
}
