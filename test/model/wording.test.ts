import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkReport } from '../../src/model/check-report.js'
import type { Rule } from '../../src/model/rule.js'
import { doubledWords } from '../../src/model/rules/doubled-words.js'
import { fullWidthDigits } from '../../src/model/rules/full-width-digits.js'
import { halfWidthMarks } from '../../src/model/rules/half-width-marks.js'
import { itemMarks } from '../../src/model/rules/item-marks.js'
import { itemNumbering } from '../../src/model/rules/item-numbering.js'
import { oddCharacters } from '../../src/model/rules/odd-characters.js'
import { pairedMarks } from '../../src/model/rules/paired-marks.js'
import { rawMarkup } from '../../src/model/rules/raw-markup.js'
import { repeatedMarks } from '../../src/model/rules/repeated-marks.js'
import { sentenceEnd } from '../../src/model/rules/sentence-end.js'
import { straightQuotes } from '../../src/model/rules/straight-quotes.js'
import { straySpaces } from '../../src/model/rules/stray-spaces.js'
import { unfilledBlanks } from '../../src/model/rules/unfilled-blanks.js'
import { yearBrackets } from '../../src/model/rules/year-brackets.js'
import { head, reportOf } from './read.js'

/** What a rule finds in a paragraph: the Chinese messages. */
function found(rule: Rule, paragraph: string): readonly string[] {
  const report = reportOf(head + stringify({ 总体情况: [paragraph.replace(/[{}]/gu, '$&$&')] }))
  return checkReport(report, {}, [{ rule, severity: 'warning' }]).map(({ message }) => message.zh)
}

/** What the suggestions of a rule make of a paragraph. */
function mended(rule: Rule, paragraph: string): string {
  const report = reportOf(head + stringify({ 总体情况: paragraph }))
  const replacements = checkReport(report, {}, [{ rule, severity: 'warning' }])
    .flatMap(({ suggestion }) => suggestion?.replacements ?? [])
    .flatMap(({ place, text }) => ('path' in place && place.span !== undefined ? [{ ...place.span, text }] : []))
  return replacements
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, text }) => words.slice(0, start) + text + words.slice(end), paragraph)
}

/** Sentences as offices write them; no rule on wording has anything to say of them. */
const right = [
  '2024年，我局坚持“以公开为常态、不公开为例外”，天天更新、人人参与，事事有回音，件件有着落，一件一件抓落实。',
  '为了了解群众需求，围绕以便民为目的的服务，安全和和平建设并重，公众参与与监督渠道畅通，以及及时回应等等。',
  '他就是是否公开的第一责任人，所在在线平台，予以以案释法，清清楚楚、明明白白，谢谢。',
  '信息公开公开透明，项目建设建设用地信息逐条公开，政务服务服务大厅设专区，步步为营、层层压实。',
  '落实“建设‘四最’一流营商环境”要求，宣讲“三个‘100’行动”，印发《关于印发〈工作要点〉的通知》（国办发〔2024〕5号）。',
  '做到：1）登记；2）审查；一）归档。网址https://www.example.gov.cn/a?b=1,2&c=3，邮箱a.b@example.com，电话0000-1234567。',
  '满意率为96.5%，访问量3.2万次，比例为1:2，时间为8:30—17:30，地震6.2级，4G、5G信号，2024.12.31前完成。',
  '一是健全制度；二是加强审查；三是优化平台。针对上述问题：一是强化培训，（1）集中学，（2）跟班学；二是强化考核。',
  '唯一是制度，统一是关键，第一是质量，十是十分重要的数。第二十条第（一）项规定，其一是公开。',
  '公开政策、解读、数据……做到“谁公开、谁负责”！好吗？！——好。',
  '市政府门户网站总访问次数达7854070人次，开展“1+X”新闻发布会、“12345民声在线”活动200余场。',
  '联系人：张三 电话：0000-1234567 邮箱：office@example.com。',
  '经办人：𠮷永镕、龘䶮㛃、王𬭎，上线OA系统和APP，X光机、CT机信息公开，VIP、XXL除外。',
  'IPv6支持率100%，It’s OK，“Open Data”栏目和‘读图’栏目上线，温度在-5℃~10℃之间，a>b。',
  '（本部分由县政府办公室提供。）',
  '主要做法如下：',
  '二〇二四年，我局公开信息10条，其中l类信息无，O型血信息无，2024年代以来发展很快。',
]

describe('the rules on wording', () => {
  const rules = [
    doubledWords,
    fullWidthDigits,
    halfWidthMarks,
    itemMarks,
    itemNumbering,
    oddCharacters,
    pairedMarks,
    rawMarkup,
    repeatedMarks,
    sentenceEnd,
    straightQuotes,
    straySpaces,
    unfilledBlanks,
    yearBrackets,
  ]

  it.each(right)('leave alone: %s', sentence => {
    expect(rules.flatMap(rule => found(rule, sentence))).toEqual([])
  })
})

describe('doubled words', () => {
  it.each([
    ['重大政策的的出台。', '重大政策的出台。'],
    ['过程性性信息1件。', '过程性信息1件。'],
    ['加强政府信息政府信息公开。', '加强政府信息公开。'],
    ['2024年2024年，我局公开信息。', '2024年，我局公开信息。'],
    ['我局严格落实先审后发，严格落实先审后发，确保安全。', '我局严格落实先审后发，确保安全。'],
    ['公开在在网站上。', '公开在网站上。'],
  ])('%s', (wrong, expected) => {
    expect(found(doubledWords, wrong)).toHaveLength(1)
    expect(mended(doubledWords, wrong)).toBe(expected)
  })
})

describe('half-width marks', () => {
  it('are mended together, and only those in Chinese', () => {
    const text = '2024年,我局(含下属单位)公开:政策12条;解读3.5万字.网址a.cn/b,c;d'
    expect(mended(halfWidthMarks, text)).toBe('2024年，我局（含下属单位）公开：政策12条；解读3.5万字。网址a.cn/b,c;d')
  })
})

describe('straight quotes', () => {
  it('become “ ”, and ‘ ’ within those', () => {
    expect(mended(straightQuotes, '落实"先审"制度和“上线"读图"栏目”要求。')).toBe(
      '落实“先审”制度和“上线‘读图’栏目”要求。',
    )
  })

  it('are not mended where one is alone', () => {
    expect(mended(straightQuotes, '落实"先审制度。')).toBe('落实"先审制度。')
    expect(found(straightQuotes, '落实"先审制度。')).toHaveLength(1)
  })
})

describe('paired marks', () => {
  it.each([
    ['落实“先审“制度。', '落实“先审”制度。'],
    ['落实”先审”制度。', undefined],
    ['落实”先审“制度。', '落实“先审”制度。'],
    ['落实“一“二”三”制度。', '落实“一‘二’三”制度。'],
    ['《关于《要点》的通知》。', '《关于〈要点〉的通知》。'],
    ['信息（含解读)和(含政策）。', '信息（含解读）和（含政策）。'],
    ['信息（含解读。', undefined],
    ['信息含解读）。', undefined],
    ['落实“先审制度。', undefined],
    ['国办函〔2021]30号。', '国办函〔2021〕30号。'],
    ['信息（含“解读）”。', undefined],
  ])('%s', (wrong, expected) => {
    expect(found(pairedMarks, wrong)).not.toEqual([])
    if (expected !== undefined) expect(mended(pairedMarks, wrong)).toBe(expected)
  })
})

describe('spaces', () => {
  it('are taken out between Chinese characters and marks', () => {
    expect(mended(straySpaces, '遵循 先审查、后公开的　原则 ，确认或重 新出具。')).toBe(
      '遵循先审查、后公开的原则，确认或重新出具。',
    )
  })
})

describe('numbers of items', () => {
  it.each([
    ['问题：一是甲；三是乙；三是丙。', ['编号“三是”应为“二是”']],
    ['问题：一是甲；二是乙；二是丙。', ['编号“二是”重复，应为“三是”']],
    ['问题：一是甲；二是乙；四是丙；五是丁。', ['编号“四是”应为“三是”']],
    ['问题：二是乙；三是丙。', ['编号从“二是”开始，前面应有“一是”']],
    ['问题：一是甲；一是乙。', ['编号“一是”重复，应为“二是”']],
    ['做法：（1）甲；（3）乙。', ['编号“（3）”应为“（2）”']],
    ['做法。1.甲。2.2024年乙。4.丙。', ['编号“4.”应为“3.”']],
    ['做法：①甲；③乙。', ['编号“③”应为“②”']],
    ['做法：第一，甲；第三，乙。', ['编号“第三”应为“第二”']],
  ])('%s', (text, messages) => {
    expect(found(itemNumbering, text)).toEqual(messages)
  })

  it('go on from one paragraph to the next, and begin anew below another heading', () => {
    const texts = (second: string) => ({
      总体情况: [
        { 标题: '主动公开', 正文: ['一是甲。', `${second}乙。`] },
        { 标题: '依申请公开', 正文: ['一是丙。', '二是丁。'] },
      ],
    })
    const rules = [{ rule: itemNumbering, severity: 'warning' }] as const
    expect(checkReport(reportOf(head + stringify(texts('二是'))), {}, rules)).toEqual([])
    expect(checkReport(reportOf(head + stringify(texts('三是'))), {}, rules)).toHaveLength(1)
  })
})

describe('other debris', () => {
  it.each([
    [oddCharacters, '⽤好⼯具。', '用好工具。'],
    [oddCharacters, '公开\u200b信息。', '公开信息。'],
    [oddCharacters, '20 24年，二○二四年，2O24年。', '2024年，二〇二四年，2024年。'],
    [rawMarkup, '《关于印发<要点>的通知》&nbsp;。', '《关于印发〈要点〉的通知》。'],
    [rawMarkup, '<p style="a">公开</p>', '公开'],
    [rawMarkup, '**主动公开**信息。', '主动公开信息。'],
    [repeatedMarks, '公开，，解读。。', '公开，解读。'],
    [repeatedMarks, '公开、解读。。。', '公开、解读……'],
    [fullWidthDigits, '２０２４年公开１．５万条，ＡＰＰ上线。', '2024年公开1.5万条，APP上线。'],
    [itemMarks, '做法：1、公开；2、解读。', '做法：1.公开；2.解读。'],
    [itemMarks, '（一）、加强审查。', '（一）加强审查。'],
    [yearBrackets, '国办公开办函[2021]30号、某政发（2023） 5号。', '国办公开办函〔2021〕30号、某政发〔2023〕5号。'],
    [sentenceEnd, '健全审查制度', '健全审查制度。'],
  ] as const)('%#: %o', (rule, wrong, expected) => {
    expect(found(rule, wrong)).not.toEqual([])
    expect(mended(rule, wrong)).toBe(expected)
  })

  it.each(['20XX年公开。', '××局公开。', '受理____件。', '联系（  ）。', '（待补充）', '（此处填写情况）'])(
    'finds what was not filled in: %s',
    text => {
      expect(found(unfilledBlanks, text)).toHaveLength(1)
    },
  )

  it('in the value of a reference is nobody’s slip', () => {
    const report = reportOf('机关: 某某 局\n年度: 2024\n总体情况: "{机关}公开信息。"\n')
    expect(checkReport(report, {}, [{ rule: straySpaces, severity: 'warning' }])).toEqual([])
  })
})
