import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/model/read-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { governmentPage, textBlock } from '../../src/style/page.js'
import { governmentStyle } from '../../src/style/style.js'
import type { PlacedBlockLine } from '../../src/typeset/page.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import { composed } from '../support/composed.js'
import { corpusReports } from '../support/corpus.js'
import { neverFirst, neverLast, pitchChanges } from './line-checks.js'

const data = new URL('../../data/', import.meta.url)
const samples = readdirSync(data)
  .filter(file => file.endsWith('.yaml'))
  .map(name => ({ name, yaml: readFileSync(new URL(name, data), 'utf8') }))

describe.each([...samples, ...corpusReports()])('the report $name', ({ name, yaml }) => {
  const { source } = readYaml(yaml, name)
  const report = source && readReport(source).report
  // A report published with a fault in its form cannot be set; reading it is another test's matter.
  const pages = report === undefined ? [] : typesetDocument(composed(report, { draft: false }), governmentStyle)
  const items = pages.flatMap(page => page.items)
  const lines = items.filter((item): item is PlacedBlockLine => item.kind === 'line')
  const text = lines.filter(({ role }) => ['body', 'heading1', 'heading2', 'heading3', 'heading4'].includes(role))

  it.runIf(report !== undefined)('begins and ends no line with a mark that may not stand there', () => {
    text.forEach(({ line, block }, index) => {
      if (text[index - 1]?.block === block) expect(line.text).not.toMatch(neverFirst)
      if (!line.last) expect(line.text).not.toMatch(neverLast)
    })
  })

  it.runIf(report !== undefined)('has every full line flush, its spacing changed by less than half a point', () => {
    for (const { line } of text) {
      for (const change of pitchChanges(line)) expect(Math.abs(change), line.text).toBeLessThan(0.5)
      if (!line.last) expect(line.width, line.text).toBeCloseTo(textBlock(governmentPage).width, 2)
    }
  })

  it.runIf(report !== undefined)('has every table whole on one page, in 10.5 pt', () => {
    const tables = items.flatMap(item => (item.kind === 'table' ? [item] : []))
    expect(tables.map(({ part, continued }) => [part.table.size, continued])).toEqual(tables.map(() => [10.5, false]))
    expect(tables).toHaveLength(3)
  })
})
