import type { Entry } from '../meaning.js'

const row = (...rows: readonly string[]) =>
  ({ kind: 'row', table: 'disputes', readings: [rows], usual: ['total'] }) as const
const column = (name: string) => ({ kind: 'column', table: 'disputes', columns: [name] }) as const
const carriedOut = { kind: 'row', table: 'requests', readings: [['carriedOut']], usual: ['total'] } as const
const brought = '(?:而?(?:被|向|再|又)?(?:申请|提起|提出|引发|引起|导致|发生|产生)(?:的)?)?'
const matter = '(?:案件|案|申请|事项|纠纷|事件)?'

/** The vocabulary of table 四 (政府信息公开行政复议、行政诉讼情况). */
export const disputeWords: readonly Entry[] = [
  {
    words: [
      `(?:未经(?:过)?(?:行政)?复议(?:程序)?(?:而|的)?(?:直接)?|直接)(?:向人民?法院)?(?:提起|起)(?:的)?(?:行政)?(?:诉讼|诉)${matter}`,
      `未经(?:过)?(?:行政)?复议(?:的)?(?:直接)?(?:行政)?诉讼${matter}`,
    ],
    means: row('directSuit'),
  },
  {
    words: [
      `(?:经(?:过)?)?(?:行政)?复议(?:之)?后(?:再|又)?(?:向人民?法院)?(?:提起|起)(?:的)?(?:行政)?(?:诉讼|诉)${matter}`,
      `(?:经(?:过)?)?(?:行政)?复议(?:之)?后(?:的)?(?:行政)?诉讼${matter}`,
    ],
    means: row('suitAfterReview'),
  },
  {
    words: [`${brought}行政复议${matter}`, `${brought}复议(?:案件|案|申请)?(?!机关|机构|决定|率|工作)`],
    means: row('review'),
  },
  {
    words: [`${brought}行政诉讼${matter}`, `${brought}诉讼(?:案件|案)?(?!请求|率|费)`],
    means: row('directSuit', 'suitAfterReview'),
  },
  {
    words: ['(?:尚未|未)(?:办结|办理完毕)', '(?:尚在|正在|仍在|还在)(?:办理|审理)(?:中|之中|过程中)?'],
    means: { kind: 'ambiguous', among: [carriedOut, column('pending')] },
  },
  { words: ['其[他它]结果'], means: column('otherResult') },
  {
    words: ['(?:尚未|未)(?:审结|结案|审理|审理完毕)'],
    means: column('pending'),
  },
  {
    words: ['(?:结果|获|被|予以|判决|决定|裁定)?维持(?:原(?:行政)?(?:行为|决定|判|答复))?(?!秩序|稳定)'],
    means: column('upheld'),
  },
  { words: ['(?:结果|被|予以|判决|决定)?(?:纠正|纠错)(?!率)'], means: column('corrected') },
  {
    words: ['其[他它](?!法律|组织|对外|方|有关|相关|需要|部门|单位|机关|行政|渠道)'],
    means: {
      kind: 'ambiguous',
      among: [
        { kind: 'row', table: 'requests', readings: [['otherOutcome'], ['otherOutcome.other']], usual: ['total'] },
        column('otherResult'),
        { kind: 'column', table: 'requests', columns: ['otherBody'] },
      ],
    },
  },
]
