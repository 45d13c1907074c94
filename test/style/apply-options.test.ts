import { describe, expect, it } from 'vitest'
import { applyOptions, type GivenOption } from '../../src/style/apply-options.js'
import { isGroup } from '../../src/style/option.js'
import { cellPitch, linePitch, textBlock } from '../../src/style/page.js'
import { governmentStyle } from '../../src/style/style.js'
import { styleOptions } from '../../src/style/style-options.js'
import { mm } from '../../src/style/units.js'

/** Choices as a data file holds them: `页边距.上: 30`. */
function choices(values: Readonly<Record<string, string>>): readonly GivenOption[] {
  return Object.entries(values).map(([path, text]) => ({ keys: path.split('.'), text }))
}

const apply = (values: Readonly<Record<string, string>>) => applyOptions(governmentStyle, choices(values))

function styleWith(values: Readonly<Record<string, string>>) {
  const { style, problems } = apply(values)
  expect(problems).toEqual([])
  return style
}

function problemsOf(values: Readonly<Record<string, string>>) {
  const { style, problems } = apply(values)
  expect(style).toBe(governmentStyle)
  return problems.map(({ rule, keys, message }) => ({ rule, keys: keys.join('.'), message: message.zh }))
}

describe('choices of layout', () => {
  it('leave the style as it is when there are none', () => {
    expect(styleWith({})).toEqual(governmentStyle)
  })

  it('name for each what is set without it: the usual values give the usual style', () => {
    const usual = styleOptions.flatMap(option =>
      isGroup(option)
        ? option.options.map(leaf => [`${option.key}.${leaf.key}`, leaf.usual] as const)
        : [[option.key, option.usual] as const],
    )
    const style = styleWith(Object.fromEntries(usual))
    expect(style.page.linePitch).toBeCloseTo(governmentStyle.page.linePitch, 1)
    expect({ ...style, page: { ...style.page, linePitch: governmentStyle.page.linePitch } }).toEqual(governmentStyle)
  })

  it('set the margins, from which follow the characters on a line and the lines on a page', () => {
    const { page } = styleWith({
      '页边距.上': '25.4',
      '页边距.下': '25.4毫米',
      '页边距.左': '3cm',
      '页边距.右': '20 mm',
    })
    expect(textBlock(page).width).toBeCloseTo(mm(160), 6)
    expect(textBlock(page).height).toBeCloseTo(mm(246.2), 6)
    expect(page.cells).toBe(28)
    expect(cellPitch(page)).toBeCloseTo(mm(160) / 28, 6)
    expect(page.lines).toBe(24)
    expect(linePitch(page)).toBe(governmentStyle.page.linePitch)
  })

  it('set sizes by their names or in points, faces by the names offices use', () => {
    const { text, table, page } = styleWith({
      '字号.正文': '小三',
      '字号.标题': '20磅',
      '字号.表格': '9.5',
      '字体.正文': '宋体',
      '字体.二级标题': '楷体_GB2312',
      '字体.标题': '方正小标宋简体',
      '字体.表头': '宋体',
    })
    expect([text.body.size, text.signature.size, text.title.size]).toEqual([15, 15, 20])
    expect([text.body.family, text.heading2.family, text.title.family]).toEqual(['song', 'kai', 'biaoSong'])
    expect(table.sizes).toEqual([9.5, 9])
    expect(table.families).toEqual({ title: 'song', head: 'song', stub: 'song', value: 'song' })
    expect(page.cells).toBe(29)
  })

  it('set the line pitch and count the lines that then fit a page', () => {
    expect(styleWith({ 行距: '28磅' }).page).toMatchObject({ linePitch: 28, lines: 22 })
    expect(styleWith({ 行距: '30' }).page).toMatchObject({ linePitch: 30, lines: 21 })
  })

  it('set page numbers, run-in headings, grounds and turned tables', () => {
    expect(styleWith({ 页码: '单面' }).page.pageNumbers).toBe('right')
    expect(styleWith({ 页码: '居中' }).page.pageNumbers).toBe('centre')
    expect(styleWith({ 接排: '是' }).runIn).toBe(true)
    expect(styleWith({ 表格底纹: 'true' }).table.grounds).toEqual({ title: 0.88, head: 0.95 })
    expect(styleWith({ 表四横排: 'true' }).table.turned).toEqual(['disputes'])
  })

  it('take the later of two for one key, as a data file overrides a file of defaults', () => {
    const given = [...choices({ 行距: '30', 页码: '居中' }), ...choices({ 行距: '28' })]
    const { style } = applyOptions(governmentStyle, given)
    expect([style.page.linePitch, style.page.pageNumbers]).toEqual([28, 'centre'])
  })
})

describe('a wrong choice of layout', () => {
  it('is named with its keys and what was expected, each of them, and none is put in', () => {
    expect(
      problemsOf({ '页边距.上': '五', '字号.正文': '特号', 页码: '左上', 接排: '随便', '字体.正文': '隶书' }),
    ).toEqual([
      { rule: 'bad-option', keys: '接排', message: '“接排”写的是“随便”，应为true（是）或 false（否）' },
      { rule: 'bad-option', keys: '页边距.上', message: '“上”写的是“五”，应为10 至 70 之间的毫米数' },
      { rule: 'bad-option', keys: '页码', message: '“页码”写的是“左上”，应为外侧、右侧、居中、双面、单面之一' },
      {
        rule: 'bad-option',
        keys: '字号.正文',
        message: '“正文”写的是“特号”，应为字号（二号、小二、三号、小三、四号、小四），或 12 至 22 之间的磅数',
      },
      { rule: 'bad-option', keys: '字体.正文', message: '“正文”写的是“隶书”，应为仿宋、黑体、楷体、小标宋、宋体之一' },
    ])
  })

  it.each([
    ['页边距.上', '200'],
    ['页边距.左', '-3'],
    ['页边距.左', '30 磅'],
    ['行距', '1'],
    ['行距', '28.5mm'],
    ['每行字数', '27.5'],
    ['每行字数', '1000'],
    ['字号.正文', '72'],
    ['字号.表格', '4'],
    ['字体.正文', 'toString'],
    ['页码', 'constructor'],
    ['接排', ''],
  ])('is refused: %s %s', (path, text) => {
    expect(problemsOf({ [path]: text }).map(({ rule, keys }) => [rule, keys])).toEqual([['bad-option', path]])
  })

  it.each(['页边距', '页边距.中', '字体.页眉', '颜色', 'toString'])('is unknown: %s', path => {
    expect(problemsOf({ [path]: '1' }).map(({ rule, keys }) => [rule, keys])).toEqual([['unknown-option', path]])
  })

  it.each([
    [{ '页边距.左': '60', '页边距.右': '40' }, '页边距.左', '不到 120 毫米'],
    [{ 每行字数: '40' }, '每行字数', '不相配'],
    [{ 行距: '18' }, '行距', '行距太小'],
    [{ '字号.一级标题': '22', 行距: '24' }, '行距', '行距太小'],
    [{ '字号.标题': '26', 行距: '22' }, '字号.标题', '标题'],
  ])('is told when choices do not go together: %j', (values, keys, words) => {
    const { problems } = apply(values)
    expect(problems[0]?.rule).toBe('impossible-layout')
    expect(problems[0]?.keys.join('.')).toBe(keys)
    expect(problems[0]?.message.zh).toContain(words)
  })
})
