import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeBlocks, pages } from '../house/documents.js'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { execute, expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const [example = ''] = codeBlocks('yaml')
  .filter(({ page }) => page === 'README.md')
  .map(({ code }) => code)

describe('what the documentation says of the command', () => {
  it.each([
    ['en', 'README.md'],
    ['zh', 'README.zh-CN.md'],
  ])('a problem looks as shown (%s)', async (lang, page) => {
    const [shown = ''] = codeBlocks('text')
      .filter(block => block.page === page)
      .map(({ code }) => code)
    const wrong = example.replace('商业企业: 1 }', '商业企业: 1, 总计: 7 }')
    const cwd = temporaryFolder({ 'data/2024.yaml': wrong })
    const { out } = await run(['check', '--lang', lang], { cwd })
    expect(shown).toContain('applicant-total')
    expect(out).toContain(shown)
  })

  it('every option it names is in the help, and every option of the help is named', async () => {
    const help = async (command: string) =>
      (await run([command, '--help', '--lang', 'en'], { cwd: temporaryFolder() })).out
    const out = (await Promise.all(['build', 'check', 'fix', 'sum', 'extract', 'explain'].map(help))).join('')
    const options = (text: string) => new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/gu))
    const known = options(out)
    const foreign = ['--input-type']
    for (const { name, text } of pages().filter(({ name }) => name.startsWith('README'))) {
      const named = options(text)
      expect(
        [...named].filter(option => !known.has(option) && !foreign.includes(option)),
        name,
      ).toEqual([])
    }
    const told = options(readFileSync(join(project, 'README.md'), 'utf8'))
    expect([...known].filter(option => !told.has(option) && !['--help', '--version'].includes(option))).toEqual([])
  })

  it('the library does what the example says', async () => {
    const [program = ''] = codeBlocks('js').map(({ code }) => code)
    const cwd = temporaryFolder({ 'data/2024.yaml': example, 'example.mjs': program })
    mkdirSync(join(cwd, 'node_modules'))
    symlinkSync(project, join(cwd, 'node_modules/nianbao'))
    expect(await execute(['example.mjs'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    expect(readdirSync(cwd)).toEqual(expect.arrayContaining(['report.pdf', 'report.docx']))
  })

  it('the JSON has the keys described', async () => {
    const [shown = '{}'] = codeBlocks('json').map(({ code }) => code)
    const cwd = temporaryFolder({ 'data/2024.yaml': example.replace('商业企业: 1 }', '商业企业: 1, 总计: 7 }') })
    const { out } = await run(['build', '--json'], { cwd })
    const keysOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.slice(0, 1).map(keysOf)
      if (typeof value !== 'object' || value === null) return typeof value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
    }
    expect(keysOf(JSON.parse(out))).toEqual(keysOf(JSON.parse(shown)))
  })
})
