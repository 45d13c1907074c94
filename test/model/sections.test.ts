import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkReport } from '../../src/model/check-report.js'
import type { Rule } from '../../src/model/rule.js'
import { overviewAssessment } from '../../src/model/rules/overview-assessment.js'
import { overviewItems } from '../../src/model/rules/overview-items.js'
import { overviewLength } from '../../src/model/rules/overview-length.js'
import { problemsTold } from '../../src/model/rules/problems-told.js'
import { reportOf } from './read.js'

function found(rule: Rule, texts: object, agency = '青石县财政局'): readonly string[] {
  const report = reportOf(stringify({ 机关: agency, 年度: 2024, ...texts }))
  return checkReport(report, {}, [{ rule, severity: 'warning' }]).map(({ message }) => message.zh)
}

const headed = (headings: readonly string[]) => ({
  总体情况: ['2024年，我局认真贯彻《条例》。', ...headings.map(标题 => ({ 标题, 正文: '做了工作。' }))],
})

describe('section 一', () => {
  it.each([
    [['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']],
    [
      [
        '主动公开方面。',
        '依申请公开方面。',
        '政府信息管理方面。',
        '公开平台建设方面。',
        '监督保障方面。',
        '标准化建设方面。',
      ],
    ],
    [['扎实做好主动公开', '规范申请办理', '加强信息资源管理', '优化网站和新媒体', '强化教育培训']],
  ])('has its topics under the headings %j', headings => {
    expect(found(overviewItems, headed(headings))).toEqual([])
  })

  it.each([
    [['主动公开', '依申请公开', '政府信息管理', '平台建设'], '“监督保障”'],
    [['主动公开', '监督保障'], '“依申请公开”“政府信息管理”“政府信息公开平台建设”'],
  ])('lacks some under %j', (headings, missing) => {
    expect(found(overviewItems, headed(headings))).toEqual([`总体情况的小标题里没有${missing}，应有五个方面`])
  })

  it('may have its headings typed as text, or none', () => {
    const typed =
      '（一）主动公开。公开12条。\n（二）依申请公开。办结3件。\n（三）信息管理。先审后发。\n（四）平台建设。改版。\n'
    expect(found(overviewItems, { 总体情况: `${typed}（五）监督保障。培训1次。` })).toEqual([])
    expect(found(overviewItems, { 总体情况: typed })).toHaveLength(1)
    const plain = '主动公开信息12条，办理申请3件，严格审查，优化网站专栏，组织培训。'
    expect(found(overviewItems, { 总体情况: plain })).toEqual([])
    expect(found(overviewItems, { 总体情况: '各项工作顺利完成。' })).toHaveLength(1)
    expect(found(overviewItems, {})).toEqual([])
  })

  it('tells of assessment when it is a government’s', () => {
    const silent = { 总体情况: '公开信息12条。' }
    expect(found(overviewAssessment, silent)).toEqual([])
    expect(found(overviewAssessment, silent, '青石县人民政府')).toHaveLength(1)
    expect(found(overviewAssessment, { 总体情况: '开展社会评议。' }, '青石县人民政府')).toEqual([])
  })

  it('is measured in characters, without spaces', () => {
    expect(found(overviewLength, { 总体情况: '𠮷'.repeat(1000) })).toEqual([])
    expect(found(overviewLength, { 总体情况: '𠮷 '.repeat(1001) })).toEqual(['总体情况有 1001 字，应不超过 1000 字'])
  })
})

describe('section 五', () => {
  const inFive = (text: string) => found(problemsTold, { 存在的主要问题及改进情况: text })

  it.each([
    '解读形式单一；下一步将丰富形式。',
    '2024年，我局工作取得一定成绩，但仍存在一些问题。一是深度还有待拓展。下一步，加强培训。',
    '无明显短板，但解读质量不高的问题仍然存在，我局将持续提升，不断增强公开实效，回应群众关切。',
    '虽取得一定成绩，离群众期待仍有差距，2025年继续提高。',
    '人手不足，明年补足人手。',
  ])('is fine: %s', text => {
    expect(inFive(text)).toEqual([])
  })

  it.each([
    '无。',
    '无',
    '暂无问题。',
    '没有发现问题，工作正常开展，将继续努力。',
    '解读形式单一，答复质量不高。',
    '将继续加强政策解读，优化公开平台建设。',
  ])('is not: %s', text => {
    expect(inFive(text)).toHaveLength(1)
  })
})
