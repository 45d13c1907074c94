import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/model/check-report.js'
import { claimsOf } from '../../../src/model/claims/claims-of.js'
import type { Report } from '../../../src/model/report.js'
import { saidZero } from '../../../src/model/rules/said-zero.js'
import { textTables } from '../../../src/model/rules/text-tables.js'
import { corpusReports } from '../../support/corpus.js'
import { reportOf } from '../read.js'
import { showClaim } from './show-claim.js'

/** What a careful reader finds in the texts of a published report. */
interface Label {
  /** Every statement that has a cell, in the order of print. */
  readonly stated: readonly string[]
  /** Those of them that are not read. */
  readonly missed?: readonly string[]
  /** Those that the tables contradict, as they are told: all of them are faults of the original. */
  readonly wrong?: readonly string[]
}

const results = (group: string, ...figures: readonly number[]) =>
  ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'].map(
    (result, index) => `${group}.${result} ${figures[index]}`,
  )

const labels: Readonly<Record<string, Label>> = {
  'hongze-2023': { stated: ['本年新收.总计 21'] },
  'hongze-2024': { stated: ['本年新收.总计 17'], wrong: ['17 ≠ 95'] },
  'huaian-2024': {
    stated: [
      '规章.本年制发件数 1',
      '本年新收.总计 3119',
      '总计.总计 3050',
      '上年结转.总计 34',
      '结转下年度.总计 103',
      ...results('行政复议', 351, 72, 64, 178, 37),
      ...results('行政诉讼', 46, 25, 5, 9, 7),
    ],
    // 新增公开规章1件: made public, which for 规章 is made; taken for a publication.
    missed: ['规章.本年制发件数 1'],
  },
  'jinhu-2023': { stated: ['本年新收.总计 143', '总计.总计 143'] },
  'suqian-2023': {
    stated: [
      '总计.总计 3607',
      '总计.总计 +70.3%',
      '总计.自然人 3493',
      '总计.法人或其他组织 114',
      '予以公开.总计 1191',
      '部分公开.总计 328',
      '不予公开.总计 142',
      '无法提供.总计 1078',
      '不予处理.总计 406',
      '其他处理.总计 341',
      '结转下年度.总计 121',
    ],
  },
  'suqian-2024': {
    stated: [
      '总计.总计 3646',
      '总计.总计 +1.05%',
      '予以公开.总计 1431',
      '部分公开.总计 471',
      '不予公开.总计 92',
      '无法提供.总计 941',
      '不予处理.总计 117',
      '其他处理.总计 469',
      '结转下年度.总计 125',
      '行政复议.总计 134',
      '行政诉讼.总计 57',
    ],
    // 3646 are 3525 received and 121 carried in; a year before they were 3607.
    wrong: ['增加1.05% ≠ 增加1.08%', '134 ≠ 170', '57 ≠ 77'],
  },
  'wenxian-kjj-2024': { stated: ['本年新收.总计 无', '行政复议.总计 无', '行政诉讼.总计 无'] },
}

const reports = corpusReports().map(({ name, yaml }) => ({ name, report: reportOf(yaml) }))
const rules = [
  { rule: saidZero, severity: 'error' },
  { rule: textTables, severity: 'warning' },
] as const

function previousOf({ agency, year }: Report): Report | undefined {
  return reports.map(({ report }) => report).find(report => report.agency === agency && report.year === year - 1)
}

describe.skipIf(reports.length === 0)('the texts of published reports', () => {
  it.each(reports)('$name is read as a careful reader reads it', ({ name, report }) => {
    const { stated, missed = [] } = labels[name] ?? { stated: [] }
    expect(claimsOf(report).map(claim => showClaim(claim, report))).toEqual(stated.filter(one => !missed.includes(one)))
  })

  it.each(reports)('$name is told its own contradictions and no others', ({ name, report }) => {
    const previous = previousOf(report)
    const found = checkReport(report, previous === undefined ? {} : { previous }, rules)
    expect(found.map(({ values }) => `${values?.found} ≠ ${values?.expected}`)).toEqual(labels[name]?.wrong ?? [])
  })

  it('were all labelled', () => {
    expect(Object.keys(labels).sort()).toEqual(reports.map(({ name }) => name).sort())
  })
})
