import { describe, expect, it } from 'vitest'
import { referenceTo } from '../../../src/model/claims/reference-to.js'
import { cellsNamed } from '../../../src/model/references.js'
import type { Report } from '../../../src/model/report.js'
import { editions } from '../../../src/tables/index.js'
import type { TableSpec } from '../../../src/tables/table-spec.js'
import { reportOf } from '../read.js'

describe.each(editions)('references in the form of $id', edition => {
  const report = reportOf(`机关: 某某局\n年度: 2024\n格式: ${edition.id}\n`)
  const tables = edition.sections.flatMap(section => (section.kind === 'table' ? [section.table] : []))

  it.each(tables)('name every cell of $name.zh by its shortest path', spec => {
    for (const address of report.tables[spec.id].keys()) {
      const name = nameOf(spec, [address], [''], report)
      expect(name).toBeDefined()
      expect(cellsNamed(spec, name?.split('.') ?? [])?.map(cell => cell.address)).toEqual([address])
    }
  })

  it('name groups, both kinds of lawsuits, and all who are no natural persons', () => {
    const table = (id: string) => tables.find(spec => spec.id === id) as TableSpec
    const bodies = ['company', 'researchBody', 'charity', 'legalService', 'otherBody']
    expect(nameOf(table('requests'), ['refused'], ['total'], report)).toBe('不予公开.总计')
    expect(nameOf(table('requests'), ['otherOutcome'], ['total'], report)).toBe('其他处理.总计')
    expect(nameOf(table('requests'), ['received'], bodies, report)).toBe('本年新收.法人或其他组织')
    expect(nameOf(table('disputes'), ['directSuit', 'suitAfterReview'], ['upheld'], report)).toBe('行政诉讼.结果维持')
  })

  it('are none for sums that no reference makes', () => {
    expect(
      referenceTo({ table: 'requests', rows: ['received', 'carriedIn'], columns: ['total'] }, report),
    ).toBeUndefined()
  })
})

function nameOf({ id }: TableSpec, rows: readonly string[], columns: readonly string[], report: Report) {
  return referenceTo({ table: id, rows, columns }, report)
}
