import fc from 'fast-check'

/** Seed of all generated texts: the same ten thousand lines on every run. */
export const seed = 20250120

const common = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世车',
)

/** Running Chinese without any mark. */
const ideographs = fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 14 }).map(all => all.join(''))

const rare = fc.constantFrom('镕', '堃', '喆', '𬭎', '䶮', '㛃', '𫖯', '𠮷', '龑', '鿭')
const pause = fc.constantFrom('，', '，', '，', '、', '、', '；', '：', '。', '。', '！', '？')
const figure = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
  fc.integer({ min: 0, max: 9999 }).map(n => (n / 100).toFixed(2)),
  fc.integer({ min: 1000, max: 999_999 }).map(n => n.toLocaleString('en-US')),
)

const date = fc.oneof(
  fc.integer({ min: 2008, max: 2030 }).map(year => `${year}年`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([month, day]) => `${month}月${day}日`),
  fc.integer({ min: 1, max: 60 }).map(number => `国办公开办函〔2021〕${number}号`),
)

const counter = fc.constantFrom('件', '条', '次', '万元', '%', '余条', '期', '个', '多人次')

/** A figure as reports write it: up to five digits, a counter behind it, or a date. */
const reportQuantity = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 99_999 }), counter).map(all => all.join('')),
  fc
    .tuple(fc.constantFrom('第', '增长', '下降'), fc.integer({ min: 0, max: 99 }), fc.constantFrom('%', '期'))
    .map(all => all.join('')),
  date,
)

/** Any figure: long, with decimals, with separators, with a unit or a sign before it. */
const quantity = fc.oneof(
  fc
    .tuple(fc.constantFrom('共', '达', '约'), figure, fc.oneof(counter, fc.constantFrom('％', '℃', 'GB')))
    .map(all => all.join('')),
  fc.tuple(fc.constantFrom('计￥', '为¥', '付$'), figure).map(all => all.join('')),
  date,
)

const latin = fc.constantFrom(
  'GB/T 9704-2012',
  'App',
  'OCR',
  'PDF',
  'Word 2019',
  'e-mail',
  'No.7',
  'COVID-19',
  '5G',
  'A4',
)
const address = fc.constantFrom(
  'https://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/2024/index.html',
  'www.example.gov.cn',
  'office@example.gov.cn',
  '0517-83605210',
)

const pairs = ['（）', '“”', '‘’', '《》', '〈〉', '〔〕', '【】', '「」'] as const

const linked = fc.constantFrom('——', '……', '·', '—', '～', '－', '／', '/')

/** Marks as they meet in reports: at the end of quotes and titles, several in a row. */
const cluster = fc.constantFrom(
  '”、“',
  '》（',
  '）、（',
  '。”（',
  '”，“',
  '》、《',
  '：“',
  '”）。',
  '……”',
  '”——',
  '？”',
  '！”',
  '》〉',
)

/** A paragraph of some lines; its first character is no mark and no blank. */
const paragraphOf = (words: fc.Arbitrary<string>, most: number) =>
  fc
    .tuple(ideographs, fc.array(words, { minLength: 1, maxLength: most, size: 'max' }))
    .map(([first, rest]) => tidy(first + rest.join('')))

/** No mark of a kind right after the same kind, as no one writes ，， or 。，; no mark that comes in two set once too often. */
function tidy(text: string): string {
  return text
    .replace(/([，、；：。！？])[，、；：。！？]+/gu, '$1')
    .replace(/—{3,}/gu, '——')
    .replace(/…{3,}/gu, '……')
    .replace(/——[，、；：。！？]/gu, '——')
    .replace(/([·～－／]|(?<!:|:\/)\/)[·～－／/—]+/gu, '$1')
    .replace(/[·～－／/](?=[，、；：。！？）”’》〉〕】」…—])/gu, '')
    .replace(/(?<=[（“‘《〈〔【「，、；：。！？…—])[·～－／/]/gu, '')
}

const bracketed = fc.tuple(fc.constantFrom(...pairs), ideographs).map(([pair, text]) => `${pair[0]}${text}${pair[1]}`)

/** Chinese without a figure: ideographs, pauses, quotes, brackets, dashes. */
export const plainText = paragraphOf(
  fc.oneof(
    { arbitrary: ideographs, weight: 16 },
    { arbitrary: pause, weight: 8 },
    { arbitrary: bracketed, weight: 4 },
    { arbitrary: fc.constantFrom('——', '……', '·'), weight: 1 },
  ),
  60,
)

/** Text of a report: ideographs, marks, dates, figures with their units. */
export const reportText = paragraphOf(
  fc.oneof(
    { arbitrary: ideographs, weight: 16 },
    { arbitrary: pause, weight: 8 },
    { arbitrary: reportQuantity, weight: 3 },
    { arbitrary: bracketed, weight: 3 },
  ),
  60,
)

/** Text heavy with marks, long figures, Latin words, addresses, rare characters. */
export const heavyText = paragraphOf(
  fc.oneof(
    { arbitrary: ideographs, weight: 14 },
    { arbitrary: pause, weight: 8 },
    { arbitrary: quantity, weight: 4 },
    { arbitrary: cluster, weight: 2 },
    { arbitrary: linked, weight: 2 },
    { arbitrary: rare, weight: 1 },
    { arbitrary: latin, weight: 1 },
    { arbitrary: address, weight: 1 },
    { arbitrary: bracketed, weight: 4 },
  ),
  60,
)
