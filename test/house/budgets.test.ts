import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { project, sourceFiles } from './source-files.js'

/** One finding of the linter, as its JSON report has it. */
interface Finding {
  readonly category: string
  readonly message: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}

/** Lets the linter count, by the budgets in `budgets.biome.json`: 250 lines a file, 60 a function, four parameters. */
function overBudget(): readonly string[] {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  const options = ['lint', '--reporter=json', '--config-path=test/house/budgets.biome.json', 'src']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: project, encoding: 'utf8' })
  const { summary, diagnostics } = JSON.parse(stdout)
  if (!(summary.unchanged > 50)) throw new Error(`the linter saw ${summary.unchanged} files only`)
  return diagnostics
    .filter(({ category }: Finding) => category.startsWith('lint/'))
    .map(({ message, location }: Finding) => `${location.path}:${location.start.line} ${message}`)
}

/** Exports without a docblock right above them. */
function undocumented(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.filter(
    (line, index) =>
      /^export (?:async function|function|const|class|interface|type) (?!\{)/u.test(line) &&
      !/\*\/$/u.test(lines[index - 1] ?? ''),
  )
}

describe('budgets', () => {
  it('hold for files, functions and parameters', () => {
    expect(overBudget()).toEqual([])
  })
})

describe('documentation', () => {
  it('stands above every export', () => {
    const missing = sourceFiles().flatMap(({ name, text }) => undocumented(text).map(line => `${name}: ${line}`))
    expect(missing).toEqual([])
  })
})
