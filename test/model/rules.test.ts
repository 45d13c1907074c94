import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/model/read-report.js'
import type { Report } from '../../src/model/report.js'
import type { RuleExample } from '../../src/model/rule.js'
import { listedRules } from '../../src/model/rules/index.js'
import { locate } from '../../src/source/locate.js'
import { readYaml } from '../../src/source/read-yaml.js'
import type { Source } from '../../src/source/source.js'

describe('every rule', () => {
  const ids = listedRules.map(({ rule }) => rule.id)

  it('has a name of its own in kebab case', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
  })

  it.each(listedRules)('$rule.id says in both languages what must hold, and why', ({ rule }) => {
    for (const text of [rule.title.zh, rule.title.en, rule.explanation.zh, rule.explanation.en]) {
      expect(text).not.toBe('')
      expect(text.trim()).toBe(text)
    }
  })

  it.each(listedRules)('$rule.id shows a report that keeps it and one that does not', ({ rule }) => {
    expect(rule.examples.some(({ findings }) => findings.length === 0)).toBe(true)
    expect(rule.examples.some(({ findings }) => findings.length > 0)).toBe(true)
  })

  it.each(listedRules)('$rule.id finds in its examples what they say, and nothing else', ({ rule }) => {
    for (const example of rule.examples) {
      const { source, report } = read(example.yaml)
      const previous = example.previous === undefined ? undefined : read(example.previous).report
      const { settings } = example
      const units = example.units && { reports: example.units.map(yaml => read(yaml).report), complete: true }
      const others = example.other === undefined ? undefined : [read(example.other).report]
      const known = { ...(previous && { previous }), ...(units && { units }), ...(others && { others }) }
      const findings = [...rule.check(report, { ...known, ...(settings && { settings }) })]
      const shown = findings.map(({ message, place }) => {
        const { line, column } = locate(source, place)
        return `${line}:${column} ${message.zh}`
      })
      expect(shown).toEqual(example.findings)
      for (const { message } of findings) expect(message.en).toMatch(/^Unexpected .*expected|^Unexpected imbalance/u)
    }
  })
})

function read(yaml: RuleExample['yaml']): { source: Source; report: Report } {
  const { source, diagnostics } = readYaml(yaml, 'example.yaml')
  expect(diagnostics).toEqual([])
  if (source === undefined) throw new Error('the example is no YAML')
  const { report } = readReport(source)
  if (report === undefined) throw new Error('the example is no report')
  return { source, report }
}
