import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { readReport } from '../../src/model/read-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { corpusReports } from '../support/corpus.js'

const reports = corpusReports()

/** What is wrong in the originals, as a careful reader found it; nothing is wrong in the others. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'hongze-2023': ['other-edition', 'dispute-total', 'dispute-total', 'overview-assessment'],
  'hongze-2024': ['other-edition', 'text-tables'],
  'huaian-2024': ['overview-assessment'],
  'jinhu-2023': ['dispute-total'],
  'suqian-2024': ['text-tables', 'text-tables', 'doubled-words'],
  'wenxian-kjj-2024': ['fee-mention', 'half-width-marks', 'half-width-marks'],
}

describe.skipIf(reports.length === 0)('reports as agencies published them', () => {
  it.each(reports)('$name shows its own faults and no others', ({ name, yaml }) => {
    const { source, diagnostics } = readYaml(yaml, `${name}.yaml`)
    if (source === undefined) throw new Error(`${name} is no YAML`)
    const { report, diagnostics: ofReport } = readReport(source)
    const ofRules = report === undefined ? [] : checkReport(report)
    expect(report).toBeDefined()
    expect([...diagnostics, ...ofReport, ...ofRules].map(({ rule }) => rule)).toEqual(faults[name] ?? [])
  })
})
