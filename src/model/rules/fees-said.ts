import { type Passage, passagesOfParts } from '../passages.js'
import type { Report } from '../report.js'
import { type Sentence, sentencesOf } from './sentences.js'
import { exactYuan } from './yuan.js'

/** What a text says of the fee for handling requests (信息处理费): where, and how much of it where it tells. */
export interface FeeSaid {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** `none`: that none was charged; `amount`: so much; `mention`: anything else. */
  readonly kind: 'none' | 'amount' | 'mention'
  /** The amount as written: 0.394万元. */
  readonly written: string
  /** The figures of the amount alone. */
  readonly figures: string
  /** The amount, exact. */
  readonly yuan: bigint
}

const fee =
  /处理(?:相关)?(?:的)?费|信息(?:公开)?费|收费|费用|(?:收取|收缴|征收|产生)[^，。；]{0,16}费|费[^，。；]{0,8}(?:收取|收缴)/u

/** 未收取, 没有产生, 不存在收费情况, 费用为零; not 逾期未缴费, not 无其他收费. */
const none =
  /(?:未|没有|没|无|不存在|不)(?!其他|其它|得|准)[^，。；、缴交按其]{0,20}?(?:收取|收过|收缴|征收|产生|发生|收费|涉及)|(?:无|没有)(?!其他|其它)[^，。；缴交其]{0,14}(?:处理费|费用)|零收费|(?:费|费用|金额)(?:均|都)?(?:为|是)?零/u

const amount =
  /(?:收取|收缴|征收|实收|收到|缴纳|产生|发生|共计|合计|总计|费用?|金额)[^。；\d]{0,24}?(?<figures>\d[\d,，]*(?:\.\d+)?)\s*(?<unit>万元|亿元|元)(?!\/|／|每)/gu

/** What one piece costs is not what was charged. */
const perPiece = /(?:每|标准|\/|／)[^，。；]{0,12}$/u
const another = /(?:上年|去年|上一年|上年度|同期)[^，。；]{0,16}$/u

/**
 * What some parts of a report say of the fee, sentence by sentence; what a sum is made up of (其中……) is left out.
 *
 * @param report the report
 * @param parts the parts to read
 */
export function feesSaid(report: Report, parts: Parameters<typeof passagesOfParts>[1]): readonly FeeSaid[] {
  const sentences = passagesOfParts(report, parts).flatMap(sentencesOf)
  return sentences
    .filter(({ text }) => fee.test(text) && !/^[，：\s]*(?:其中|例如|如：)/u.test(text))
    .flatMap(sentence => [...amountsIn(sentence), ...othersIn(sentence)].slice(0, 1))
}

function amountsIn({ passage, start, text }: Sentence): readonly FeeSaid[] {
  return [...text.matchAll(amount)].flatMap(({ index, 0: words, groups }): readonly FeeSaid[] => {
    const { figures = '', unit = '' } = groups ?? {}
    const yuan = exactYuan(figures, unit)
    const at = index + words.lastIndexOf(figures)
    const before = text.slice(0, at)
    if (yuan === undefined || perPiece.test(before) || another.test(text.slice(0, index))) return []
    const written = text.slice(at, index + words.length)
    const kind = yuan === 0n ? 'none' : 'amount'
    return [{ passage, start: start + at, end: start + at + written.length, kind, written, figures, yuan }]
  })
}

function othersIn({ passage, start, text }: Sentence): readonly FeeSaid[] {
  const match = none.exec(text)
  const said = { passage, written: '', figures: '', yuan: 0n }
  if (match === null) return [{ ...said, start, end: start + text.length, kind: 'mention' }]
  const from = start + match.index
  return [{ ...said, start: from, end: from + match[0].length, kind: 'none', written: match[0] }]
}
