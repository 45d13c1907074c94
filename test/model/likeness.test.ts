import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkReport } from '../../src/model/check-report.js'
import { likenessOf, sameSentence } from '../../src/model/likeness/likeness.js'
import { plainWords } from '../../src/model/likeness/plain-words.js'
import { shinglesOf } from '../../src/model/likeness/shingles.js'
import { sharedPart, sketchOf } from '../../src/model/likeness/sketch.js'
import { likenessLastYear } from '../../src/model/rules/likeness-last-year.js'
import { likenessUnits } from '../../src/model/rules/likeness-units.js'
import { generateReport } from '../generate/generate-report.js'
import { reportOf } from './read.js'

const told =
  '围绕群众关心的住房、教育、医疗等事项逐项梳理公开内容，编制目录并按月更新，确保群众找得到、看得懂、用得上。组织业务骨干走进社区和企业面对面听取意见，把收到的 12 条建议分类整理后逐条研究答复，并将结果在专栏里集中展示。'
const otherwise =
  '把公开的重点放在惠企政策上，新开直达快享专栏，录制讲解视频，派出联络员上门辅导，企业知晓率明显提高；同时清理失效文件，统一格式，逐件标注有效性，方便查询和下载。在便民服务中心设查阅点，安排专人引导，老年人也能顺利办理。'
const shared =
  '以习近平新时代中国特色社会主义思想为指导，坚持以公开为常态、不公开为例外。根据《中华人民共和国政府信息公开条例》规定编制本报告。本年度未收取信息处理费。'

const saying = (overview: string, agency = '甲县教育局') =>
  reportOf(stringify({ 机关: agency, 年度: 2024, 总体情况: overview }))

describe('likeness', () => {
  it('is none between texts of one’s own, and whole between the same', () => {
    expect(likenessOf(saying(told), saying(otherwise))).toBe(0)
    expect(likenessOf(saying(told), saying(told))).toBe(1)
  })

  it('does not see years, figures, marks', () => {
    expect(likenessOf(saying(told), saying(told.replace('12 条', '35条').replaceAll('，', '；')))).toBe(1)
  })

  it('does not see what all reports say', () => {
    expect(plainWords(shared)).not.toMatch(/习近平|公开为常态|条例|信息处理费/u)
    expect(likenessOf(saying(shared + told), saying(shared + otherwise))).toBeLessThan(0.05)
  })

  it('grows with what is the same', () => {
    const [few, many] = [told.slice(0, 60) + otherwise, told + otherwise.slice(0, 40)]
    expect(likenessOf(saying(told), saying(few))).toBeGreaterThan(0.2)
    expect(likenessOf(saying(told), saying(many))).toBeGreaterThan(likenessOf(saying(told), saying(few)))
  })

  it('is not judged where there is hardly any text', () => {
    expect(likenessOf(saying('我局扎实推进各项工作。'), saying('我局扎实推进各项工作。'))).toBe(0)
  })

  it('shows the longest sentence that both have', () => {
    const [here] = sameSentence(saying(otherwise.slice(0, 50) + told), saying(told)) ?? []
    expect(here?.passage.text.slice(here.start, here.end)).toMatch(/^组织业务骨干.*展示。$/u)
    expect(sameSentence(saying(told), saying(otherwise))).toBeUndefined()
  })
})

describe('a sketch', () => {
  const shinglesFor = (index: number) => shinglesOf(plainWords(generateReport(5, index).yaml))
  const truth = (a: ReadonlySet<number>, b: ReadonlySet<number>) => {
    const both = [...a].filter(hash => b.has(hash)).length
    return both / (a.size + b.size - both)
  }

  it('estimates what two texts share', () => {
    const sets = Array.from({ length: 24 }, (_, index) => shinglesFor(index))
    for (const a of sets)
      for (const b of sets) expect(Math.abs(sharedPart(sketchOf(a), sketchOf(b)) - truth(a, b))).toBeLessThan(0.18)
  })

  it('tells a text from none, and itself from nothing', () => {
    const whole = sketchOf(shinglesFor(0))
    expect(sharedPart(whole, whole)).toBe(1)
    expect(sharedPart(whole, sketchOf([]))).toBe(0)
    expect(sharedPart(sketchOf([1]), sketchOf([1]))).toBe(1)
  })
})

describe('the rules', () => {
  const reports = { now: saying(told), before: reportOf(stringify({ 机关: '甲县教育局', 年度: 2023, 总体情况: told })) }

  it('name both places', () => {
    const [finding] = checkReport(reports.now, { previous: reports.before }, [
      { rule: likenessLastYear, severity: 'warning' },
    ])
    expect(finding?.related?.[0]?.place).toMatchObject({ path: ['总体情况'], file: reports.before.file })
    expect(finding?.values).toEqual({ found: '100%', expected: '不超过 80%' })
  })

  it('go by the likeness that is set, and take a reason', () => {
    const rules = [{ rule: likenessUnits, severity: 'warning' }] as const
    const half = saying(told.slice(0, 70) + otherwise, '甲县民政局')
    const settings = (most: number) => ({
      rules: new Map([['likeness-units', { values: new Map([['相似度', most]]) }]]),
      bodies: new Map(),
      slip: {},
    })
    expect(checkReport(half, { others: [reports.now] }, rules)).toEqual([])
    expect(checkReport(half, { others: [reports.now], settings: settings(0.2) }, rules)).toHaveLength(1)
    const waived = reportOf(
      stringify({
        机关: '甲县民政局',
        年度: 2024,
        总体情况: told,
        说明: { 规则: 'likeness-units', 理由: '两个单位合署办公' },
      }),
    )
    expect(checkReport(waived, { others: [reports.now] }, rules)).toEqual([])
    expect(checkReport(waived, { others: [] }, rules).map(({ rule }) => rule)).toEqual(['unneeded-waiver'])
    expect(checkReport(waived, {}, rules)).toEqual([])
  })
})
