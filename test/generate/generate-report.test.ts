import { describe, expect, it } from 'vitest'
import { checkReport, readReport } from '../../src/index.js'
import { agency, agencyCount } from './agencies.js'
import { generateReport } from './generate-report.js'

const reports = Array.from({ length: 240 }, (_, index) => generateReport(7, index, { layouts: true }))

describe('a generated report', () => {
  it('has no fault, alone and beside the year before', () => {
    const found = reports.flatMap((generated, index): readonly unknown[] => {
      const { path: file, yaml } = generated
      const before = reports[index - 1]
      const isBefore = before?.agency === generated.agency && before.year === generated.year - 1
      const previous = before && isBefore ? readReport(before.yaml, { file: before.path }).report : undefined
      const read = readReport(yaml, { file, ...(previous && { previous }) })
      if (read.report === undefined) return [file]
      return [...read.problems, ...checkReport(read.report, { ...(previous && { previous }) })]
    })
    expect(found).toEqual([])
  })

  it('is like no other', () => {
    expect(new Set(reports.map(({ path }) => path)).size).toBe(reports.length)
    expect(new Set(reports.map(({ yaml }) => yaml.replace(/^(?:机关|年度|署名).*$/gmu, ''))).size).toBe(reports.length)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(generateReport(7, 100, { layouts: true })).toEqual(reports[100])
    expect(generateReport(8, 100).yaml).not.toBe(reports[100]?.yaml)
  })

  it('comes in both editions, with years before, with and without figures', () => {
    const years = new Set(reports.map(({ year }) => year))
    expect([...years].sort()).toEqual([2019, 2020, 2023, 2024])
    const agencies = new Set(reports.map(report => report.agency))
    expect(agencies.size).toBe((reports.length / 4) * 3)
    for (const part of [
      /接排: true/u,
      /具体做法/u,
      /𠮷|𬭎/u,
      /署名/u,
      /引言/u,
      /本年新收: 0/u,
      /\d{6}/u,
      /版式/u,
      /刊印/u,
      /\{上年\./u,
    ]) {
      expect(reports.some(({ yaml }) => part.test(yaml))).toBe(true)
    }
  })
})

describe('the agencies', () => {
  it('are enough for a nation, no two of one name', () => {
    expect(agencyCount).toBeGreaterThan(150_000)
    expect(new Set(Array.from({ length: agencyCount }, (_, number) => agency(3, number).name)).size).toBe(agencyCount)
  })
})
