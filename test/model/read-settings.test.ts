import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/model/read-settings.js'
import type { ListedRule } from '../../src/model/rule.js'
import { listedRules } from '../../src/model/rules/index.js'
import type { Setting } from '../../src/model/setting.js'
import { locate } from '../../src/source/locate.js'
import { readYaml } from '../../src/source/read-yaml.js'

const length: Setting<'count'> = {
  key: '最多字数',
  type: 'count',
  default: 1000,
  explanation: { zh: '最多多少字', en: 'how long it may be' },
}
const likeness: Setting<'share'> = {
  key: '相似度',
  type: 'share',
  default: 0.8,
  explanation: { zh: '相似到多少算雷同', en: 'how much alike is too much' },
}
const day: Setting<'day'> = {
  key: '期限',
  type: 'day',
  default: { month: 1, day: 31 },
  explanation: { zh: '最晚哪一天', en: 'the last day' },
}

/** A rule with a setting of every type. */
const sample: ListedRule = {
  severity: 'warning',
  rule: {
    id: 'sample',
    title: { zh: '样例', en: 'Sample' },
    explanation: { zh: '样例', en: 'Sample' },
    settings: [length, likeness, day],
    examples: [],
    *check() {},
  },
}

function read(yaml: string, rules: readonly ListedRule[] = [...listedRules, sample]) {
  const { source, diagnostics: ofForm } = readYaml(yaml, 'nianbao.config.yaml')
  if (source === undefined) throw new Error('no YAML')
  const { settings, diagnostics } = readSettings(source, rules)
  const problems = [...ofForm, ...diagnostics].map(({ place, message, hint }) => {
    const { line, column } = locate(source, place)
    return `${line}:${column} ${message.zh} → ${hint?.zh}`
  })
  return { settings, problems }
}

/** What a settings file sets the sample's settings to. */
function values(yaml: string) {
  const { settings, problems } = read(`规则:\n  sample: { ${yaml} }\n`)
  expect(problems).toEqual([])
  return Object.fromEntries(settings.rules.get('sample')?.values ?? [])
}

describe('a settings file', () => {
  it('sets how grave the findings of a rule are, in Chinese or in English, in short or at length', () => {
    const { settings, problems } = read(`规则:
  balance: 警告
  applicant-total: notice
  dispute-total: { 级别: 关闭 }
  deadline: { 级别: 错误, 部门期限: 1月26日 }
`)
    expect(problems).toEqual([])
    const severities = [...settings.rules].map(([rule, { severity }]) => [rule, severity])
    expect(Object.fromEntries(severities)).toEqual({
      balance: 'warning',
      'applicant-total': 'notice',
      'dispute-total': 'off',
      deadline: 'error',
    })
    expect(settings.rules.get('deadline')?.values).toEqual(new Map([['部门期限', { month: 1, day: 26 }]]))
  })

  it('sets counts, shares and days as people write them', () => {
    expect(values('最多字数: 1500')).toEqual({ 最多字数: 1500 })
    expect(values('最多字数: １５００')).toEqual({ 最多字数: 1500 })
    for (const share of ['0.75', '75%', '７５％', '75.0 %'])
      expect(values(`相似度: ${share}`)).toEqual({ 相似度: 0.75 })
    for (const written of ['1月26日', '01-26', '1/26', '1.26', '１月２６日']) {
      expect(values(`期限: ${written}`)).toEqual({ 期限: { month: 1, day: 26 } })
    }
  })

  it('names the kind of all bodies, or of some', () => {
    expect(read('单位性质: 部门\n').settings.bodies).toBe('department')
    expect(read('单位性质: { 某某街道办事处: 政府, 某某局: department }\n').settings.bodies).toEqual(
      new Map([
        ['某某街道办事处', 'government'],
        ['某某局', 'department'],
      ]),
    )
  })

  it('says who sends return slips, and when', () => {
    expect(
      read('退回单: { 发文单位: 某某县政务公开办, 日期: 2025-01-22, 附言: 请尽快报送。 }\n').settings.slip,
    ).toEqual({
      office: '某某县政务公开办',
      date: { year: 2025, month: 1, day: 22 },
      closing: '请尽快报送。',
    })
  })
})

describe('a mistake in a settings file is a problem with its place', () => {
  it.each([
    ['规则:\n  balanse: 警告\n', '2:3 没有“balanse”这一项，应为“balance” → 把“balanse”改为“balance”。'],
    [
      '规则:\n  balance: 严重\n',
      '2:12 “级别”写的是“严重”，应为错误、警告、提示或关闭 → 写成错误、警告、提示或关闭之一；不写就按通常的来。',
    ],
    ['规则:\n  sample: { 最多字: 900 }\n', '2:13 没有“最多字”这一项，应为“最多字数” → 把“最多字”改为“最多字数”。'],
    [
      '规则:\n  sample: { 最多字数: 一千 }\n',
      '2:19 “最多字数”写的是“一千”，应为整数，例如 1000 → 最多多少字。不写就是 1000。',
    ],
    [
      '规则:\n  sample: { 相似度: 80 }\n',
      '2:18 “相似度”写的是“80”，应为百分数，例如 80% → 相似到多少算雷同。不写就是 80%。',
    ],
    [
      '规则:\n  sample: { 期限: 2月30日 }\n',
      '2:17 “期限”写的是“2月30日”，应为哪月哪日，例如 1月26日 → 最晚哪一天。不写就是 1月31日。',
    ],
    ['单位性质: 企业\n', '1:7 “单位性质”写的是“企业”，应为政府或部门 → 写成政府或部门之一；不写就按通常的来。'],
    [
      '单位性质：部门\n',
      '1:5 “单位性质”后面写的是全角冒号“：”，应为半角冒号加一个空格“: ” → 切换到英文输入法，改写为“单位性质: 部门”。',
    ],
    [
      '退回单:\n  日期: 明天\n',
      '2:7 日期写的是“明天”，应为日历上有的一天，例如 2025年1月20日 → 写成“2025年1月20日”或“2025-01-20”。',
    ],
  ])('%j', (yaml, problem) => {
    expect(read(yaml).problems).toEqual([problem])
  })

  it('and the rest of the file holds all the same', () => {
    const { settings, problems } = read('规则:\n  balance: 严重\n  deadline: 关闭\n单位性质: 部门\n')
    expect(problems).toHaveLength(1)
    expect(settings.rules.get('deadline')?.severity).toBe('off')
    expect(settings.bodies).toBe('department')
  })
})

describe('what a government sums up (汇总)', () => {
  const read = (yaml: string) => {
    const { source } = readYaml(yaml, 'nianbao.config.yaml')
    if (source === undefined) throw new Error('not read')
    const { settings, diagnostics } = readSettings(source)
    return {
      collection: settings.collection,
      problems: diagnostics.map(({ rule, place }) => [rule, locate(source, place).line]),
    }
  }

  it('names the government and the units, each where it stands and once', () => {
    const { collection, problems } = read('汇总:\n  政府: 甲县人民政府\n  单位: [甲县财政局, 甲县教育局, 甲县财政局]\n')
    expect(problems).toEqual([])
    expect(collection).toEqual({
      government: '甲县人民政府',
      units: [
        { agency: '甲县财政局', path: ['汇总', '单位', 0] },
        { agency: '甲县教育局', path: ['汇总', '单位', 1] },
      ],
    })
  })

  it('wants both', () => {
    expect(read('汇总: { 政府: 甲县人民政府 }\n')).toEqual({ collection: undefined, problems: [['missing-key', 1]] })
    expect(read('汇总:\n  单位: [甲县财政局]\n').problems).toEqual([['missing-key', 1]])
    expect(read('汇总: 甲县人民政府\n').problems).toHaveLength(1)
  })
})
