import { chineseNumeral, numberOf } from '../numbering.js'
import { type Passage, passagesOf, placeIn } from '../passages.js'
import type { Finding, Rule } from '../rule.js'

/** A way of numbering items within running text (层次序号). */
interface Numbering {
  /** Finds the numbers; the first group is the figure. */
  readonly pattern: RegExp
  /** The number as it is written. */
  readonly write: (ordinal: number) => string
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const numberings: readonly Numbering[] = [
  {
    pattern: /(?<=^|[。；：，、！？”）\s])([一二三四五六七八九十]{1,3})是(?![一二三四五六七八九十])/gu,
    write: ordinal => `${chineseNumeral(ordinal)}是`,
  },
  {
    pattern: /(?<=^|[。；：，！？\s])第([一二三四五六七八九十]{1,3})(?=[，,、])/gu,
    write: ordinal => `第${chineseNumeral(ordinal)}`,
  },
  {
    pattern: /(?<=^|[。；：，！？])[（(]([一二三四五六七八九十]{1,3})[）)]/gu,
    write: ordinal => `（${chineseNumeral(ordinal)}）`,
  },
  { pattern: /^([一二三四五六七八九十]{1,3})、/gu, write: ordinal => `${chineseNumeral(ordinal)}、` },
  { pattern: /(?<=^|[。；：，！？])[（(](\d{1,2})[）)]/gu, write: ordinal => `（${ordinal}）` },
  // 2.5 is no number of an item; “2.2024年……” is one.
  { pattern: /(?<=^|[。；：！？])(\d{1,2})[.．、](?!\d(?!\d{3}年))/gu, write: ordinal => `${ordinal}.` },
  { pattern: new RegExp(`([${circled}])`, 'gu'), write: ordinal => circled.charAt(ordinal - 1) },
]

/** Numbers of items in running text go on without a gap or a repetition. */
export const itemNumbering: Rule = {
  id: 'item-numbering',
  title: {
    zh: '文中“一是、二是、三是”等编号连续，不跳号、不重号',
    en: 'Numbers of items in running text go on without gap or repetition',
  },
  explanation: {
    zh: '检查正文里的“一是”“第一，”“（一）”“1.”“（1）”“①”。编号跳了，多半是删掉一项后没有改后面的；重了，多半是复制后忘了改。小标题的编号由程序加，不在这里。',
    en: 'Looks at 一是, 第一, （一）, 1., （1） and ① within the texts. A gap mostly means that an item was deleted, a repetition that one was copied. The numbers of headings are made by the program.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
存在的主要问题及改进情况: |
  存在的问题：一是人手不足；二是解读单一。下一步：一是充实人手；二是丰富形式，做到：（1）及时；（2）准确。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
存在的主要问题及改进情况: |
  存在的问题：一是人手不足；三是解读单一；三是更新不及时。
  下一步：二是充实人手；三是丰富形式；三是加强培训。
`,
      findings: [
        '4:16 编号“三是”应为“二是”',
        '5:7 编号从“二是”开始，前面应有“一是”',
        '5:21 编号“三是”重复，应为“四是”',
      ],
    },
  ],
  *check(report) {
    for (const region of regionsOf(passagesOf(report))) {
      for (const numbering of numberings) yield* checkNumbers(numbersIn(region, numbering), numbering)
    }
  },
}

/** Passages under the same headings: a row of items may go on from one paragraph to the next. */
function regionsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const regions = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.kind === 'heading') continue
    const key = [passage.part, ...passage.above].join('\n')
    const region = regions.get(key) ?? []
    region.push(passage)
    regions.set(key, region)
  }
  return [...regions.values()]
}

interface ItemNumber {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly ordinal: number
}

function numbersIn(region: readonly Passage[], { pattern }: Numbering): readonly ItemNumber[] {
  return region.flatMap(passage =>
    [...passage.text.matchAll(pattern)].flatMap(({ index: start, 0: written, 1: figure = '' }) => {
      const ordinal = circled.includes(figure) ? circled.indexOf(figure) + 1 : numberOf(figure)
      return ordinal === undefined ? [] : [{ passage, start, end: start + written.length, ordinal }]
    }),
  )
}

function* checkNumbers(numbers: readonly ItemNumber[], numbering: Numbering): Iterable<Finding> {
  let last = 0
  for (const [index, number] of numbers.entries()) {
    const { ordinal, passage } = number
    const samePassage = numbers[index - 1]?.passage === passage
    const startsAnew = ordinal === 1 && !(last === 1 && samePassage)
    // A new paragraph that goes back begins a row of its own.
    if (ordinal <= last && !samePassage) last = 0
    if (ordinal !== last + 1 && !startsAnew) yield findingFor(number, last, numbering)
    // 一是、三是、三是: the first of the two is the wrong one.
    const wrong = ordinal > last + 1 && numbers[index + 1]?.ordinal === ordinal
    last = wrong || ordinal === last ? last + 1 : ordinal
  }
}

function findingFor({ passage, start, end, ordinal }: ItemNumber, last: number, { write }: Numbering): Finding {
  const [found, expected] = [write(ordinal), write(last + 1)]
  const zh =
    last === 0
      ? `编号从“${found}”开始，前面应有“${expected}”`
      : ordinal === last
        ? `编号“${found}”重复，应为“${expected}”`
        : `编号“${found}”应为“${expected}”`
  return {
    message: { zh, en: `Unexpected number “${found}”, expected “${expected}”` },
    place: placeIn(passage, start, end),
    hint: {
      zh: '检查是不是漏了一项、重复了一项，再把后面的编号改对。',
      en: 'Check whether an item is missing or twice there, and number the rest anew.',
    },
    values: { found, expected },
  }
}
