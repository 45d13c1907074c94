import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { head, outline, read, reportOf } from './read.js'

/** The overview of a data file as an outline. */
function overview(yaml: string): readonly string[] {
  return outline(reportOf(`${head}${yaml}`).texts.overview)
}

describe('a text', () => {
  it('is one paragraph for each line that is not empty', () => {
    expect(overview('总体情况: |\n  第一段。\n\n  　　第二段。　\n')).toEqual(['第一段。', '第二段。'])
  })

  it('is one paragraph when it is written behind its key', () => {
    expect(overview('总体情况: 第一段。\n')).toEqual(['第一段。'])
  })

  it('may be a list of paragraphs and headed items, nested three deep', () => {
    const yaml = `总体情况:
  - 开头。
  - 标题: 主动公开
    正文:
      - 公开了很多。
      - 标题: 网站
        正文:
          - 标题: 栏目
            正文: |
              一个。
              两个。
      - 标题: 公报
  - 标题: 依申请公开
    正文: 收到申请。
`
    expect(overview(yaml)).toEqual([
      '开头。',
      '（一）主动公开',
      '  公开了很多。',
      '  1.网站',
      '    （1）栏目',
      '      一个。',
      '      两个。',
      '  2.公报',
      '（二）依申请公开',
      '  收到申请。',
    ])
  })

  it('does not double a number that is written already', () => {
    const yaml = '总体情况:\n  - 标题: （一）主动公开\n  - 标题: 2、依申请公开\n  - 标题: "(三) 监督保障"\n'
    expect(overview(yaml)).toEqual(['（一）主动公开', '（二）依申请公开', '（三）监督保障'])
  })

  it('prints the right number in place of a wrong one', () => {
    expect(overview('总体情况:\n  - 标题: （三）主动公开\n')).toEqual(['（一）主动公开'])
  })

  it('runs headings in where it says so', () => {
    const items =
      '总体情况:\n  - { 标题: 甲, 正文: 好。, 接排: 是 }\n  - { 标题: 乙, 正文: 好。, 接排: false }\n  - { 标题: 丙, 正文: 好。 }\n'
    expect(overview(items)).toEqual(['（一）甲 ⤷', '  好。', '（二）乙', '  好。', '（三）丙', '  好。'])
  })

  it('may be a single item', () => {
    expect(overview('总体情况: { 标题: 甲, 正文: 好。 }\n')).toEqual(['（一）甲', '  好。'])
  })

  it('keeps the words of a heading that is too deep', () => {
    const deep =
      '总体情况:\n  - 标题: 一\n    正文:\n      - 标题: 二\n        正文:\n          - 标题: 三\n            正文:\n              - 标题: 四\n                正文: 五\n'
    expect(overview(deep)).toEqual(['（一）一', '  1.二', '    （1）三', '      四', '      五'])
  })

  it('loses no character of its paragraphs', () => {
    const line = fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9，。{}“”]{1,20}$/u)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), lines => {
        const escaped = lines.map(text => text.replace(/[{}]/gu, brace => brace + brace))
        const { report, rules } = read(`${head}总体情况: |\n${escaped.map(text => `  ${text}\n`).join('')}`)
        expect(outline(report?.texts.overview ?? [])).toEqual(lines)
        expect(rules.filter(rule => rule !== 'missing-table' && rule !== 'missing-text')).toEqual([])
      }),
    )
  })
})

describe('a reference', () => {
  const tables = `收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 5, 商业企业: 2 }
  不予公开:
    属于国家秘密: { 自然人: 1 }
    属于行政查询事项: { 自然人: 2, 商业企业: 1 }
  其他处理: { 其他: { 自然人: 1 } }
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 尚未审结: 3 }
  未经复议直接起诉: { 结果维持: 1 }
  复议后起诉: { 结果维持: 2 }
主动公开政府信息情况:
  规章: 0
  行政规范性文件: { 本年制发件数: 1, 本年废止件数: 2, 现行有效件数: 30 }
  行政许可: 9
  行政处罚: 若干
  行政强制: 0
  行政事业性收费: 96171.60
`

  it.each([
    ['本年新收.总计', '7'],
    ['本年新收.自然人', '5'],
    [' 本年新收 . 自然人 ', '5'],
    ['表三.本年新收.自然人', '5'],
    ['收到和处理政府信息公开申请情况.本年新收.自然人', '5'],
    ['本年新收.法人或其他组织', '2'],
    ['不予公开.属于国家秘密.自然人', '1'],
    ['不予公开.总计', '4'],
    ['属于国家秘密.总计', '1'],
    ['总计.总计', '5'],
    ['其他处理.其他.总计', '1'],
    ['行政复议.尚未审结', '3'],
    ['行政诉讼.结果维持', '3'],
    ['行政诉讼.总计', '3'],
    ['行政规范性文件.现行有效件数', '30'],
    ['行政许可', '9'],
    ['行政事业性收费', '96171.60'],
    ['行政处罚', '若干'],
    ['年度', '2024'],
    ['机关', '某某局'],
    ['标题', '某某局2024年政府信息公开工作年度报告'],
  ])('{%s} prints %s', (name, text) => {
    expect(overview(`总体情况: "{${name}}"\n${tables}`)).toEqual([`[${text}]`])
  })

  it('reads the year before, where it is known', () => {
    const before = reportOf(`机关: 某某局\n年度: 2023\n${tables}`)
    const asked: [string, number][] = []
    const lookup = (agency: string, year: number) => {
      asked.push([agency, year])
      return before
    }
    const report = reportOf(`${head}总体情况: 上年{上年.本年新收.总计}件，{上年.年度}年。\n`, lookup)
    expect(outline(report.texts.overview)).toEqual(['上年[7]件，[2023]年。'])
    expect(new Set(asked.map(String))).toEqual(new Set(['某某局,2023']))
  })

  it('knows where its words came from, down to the characters', () => {
    const { texts } = reportOf(`${head}总体情况: |\n  第一段。\n  有{年度}年。\n`)
    const second = texts.overview[1]
    expect(second?.kind === 'paragraph' && second.content.map(({ from }) => from)).toEqual([
      { path: ['总体情况'], span: { start: 5, end: 6 } },
      { path: ['总体情况'], span: { start: 6, end: 10 } },
      { path: ['总体情况'], span: { start: 10, end: 12 } },
    ])
  })
})
