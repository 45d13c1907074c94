import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkReport } from '../../../src/model/check-report.js'
import { claimsOf } from '../../../src/model/claims/claims-of.js'
import type { Report } from '../../../src/model/report.js'
import { saidZero } from '../../../src/model/rules/said-zero.js'
import { textTables } from '../../../src/model/rules/text-tables.js'
import { reportOf } from '../read.js'
import { showClaim } from './show-claim.js'

/** Sentences of one theme: the report they stand in, below which heading, what is read, what is found. */
interface Theme {
  readonly 报告: string
  readonly 上年?: string
  readonly 标题: string
  readonly 例句: readonly {
    readonly 文: string
    readonly 读出?: readonly string[]
    readonly 问题?: readonly string[]
  }[]
}

const reports = new URL('reports/', import.meta.url)
const cases = new URL('cases/', import.meta.url)

function theReport(name: string, text = ''): Report {
  return reportOf(readFileSync(new URL(`${name}.yaml`, reports), 'utf8') + text)
}

const rules = [
  { rule: saidZero, severity: 'error' },
  { rule: textTables, severity: 'warning' },
] as const

describe.each(readdirSync(cases).sort())('%s', file => {
  const theme: Theme = parse(readFileSync(new URL(file, cases), 'utf8'))
  const previous = theme.上年 === undefined ? {} : { previous: theReport(theme.上年) }

  it.each(theme.例句.map(one => [one.文, one] as const))('%s', (sentence, { 读出: read = [], 问题: problems = [] }) => {
    const text = stringify({ 总体情况: [{ 标题: theme.标题, 正文: sentence }] })
    const report = theReport(theme.报告, text)
    const found = checkReport(report, previous, rules)
    expect(claimsOf(report).map(claim => showClaim(claim, report))).toEqual(read)
    expect(found.map(({ rule, values }) => `${rule}: ${values?.found} ≠ ${values?.expected}`)).toEqual(problems)
  })
})

it('has sentences in as many styles as offices write', () => {
  const themes = readdirSync(cases).map((file): Theme => parse(readFileSync(new URL(file, cases), 'utf8')))
  expect(themes.flatMap(theme => theme.例句).length).toBeGreaterThanOrEqual(120)
})
