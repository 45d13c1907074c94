import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { readReport } from '../../src/model/read-report.js'
import { readYaml } from '../../src/source/read-yaml.js'

const folder = new URL('sound/', import.meta.url)

/** Invented reports, written as offices write them: years, names, figures and marks of all kinds, each where it belongs. */
describe('a sound report', () => {
  it.each(readdirSync(folder))('%s gives no rule anything to say', file => {
    const { source, diagnostics } = readYaml(readFileSync(new URL(file, folder)), file)
    if (source === undefined) throw new Error(`${file} is no YAML`)
    const { report, diagnostics: ofForm } = readReport(source)
    if (report === undefined) throw new Error(`${file} is no report`)
    expect([...diagnostics, ...ofForm, ...checkReport(report)]).toEqual([])
  })
})
