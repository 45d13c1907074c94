import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesPage } from '../../../src/app/explain/rules-page.js'
import { listedRules } from '../../../src/model/rules/index.js'
import { project } from '../../house/source-files.js'

describe('docs/rules.md', () => {
  it('is what the rules say: run “npm run docs” after changing one', () => {
    expect(readFileSync(join(project, 'docs/rules.md'), 'utf8')).toBe(rulesPage())
  })

  it.each(listedRules)('has all of $rule.id, in both languages', ({ rule }) => {
    const page = rulesPage()
    const told = [rule.title, rule.explanation, ...(rule.settings ?? []).map(({ explanation }) => explanation)]
    for (const { zh, en } of told) for (const words of [zh, en]) expect(page).toContain(words)
    for (const { yaml, findings } of rule.examples) {
      expect(page).toContain(yaml)
      for (const finding of findings) expect(page).toContain(`> ${finding}`)
    }
  })
})
