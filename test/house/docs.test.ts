import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport, readReport, readSettings } from '../../src/index.js'
import { codeBlocks, deadLinks, pages } from './documents.js'
import { rooms } from './rooms.js'
import { project } from './source-files.js'

/** Rows of the tables of a page, cell by cell. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const text = readFileSync(join(project, page), 'utf8')
  return text
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
}

describe('the documentation', () => {
  it('has its pages', () => {
    const names = pages().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'docs/tree.md']))
  })

  it('has no dead link', () => {
    expect(pages().flatMap(page => deadLinks(page).map(link => `${page.name} → ${link}`))).toEqual([])
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s tells the two lines', page => {
    const commands = codeBlocks('sh').filter(block => block.page === page)
    const lines = commands.flatMap(({ code }) => code.trim().split('\n'))
    expect(lines).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']))
  })
})

describe('the data files in the documentation', () => {
  const blocks = codeBlocks('yaml').filter(({ shows }) => shows === '')

  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(8)
  })

  it.each(blocks.map(({ page, code }) => [page, code.split('\n')[0] ?? '', code]))('%s: %s', (_, __, code) => {
    const whole = /^机关:/mu.test(code) && code.split('\n').length > 5
    const head = /^机关:/mu.test(code) ? '' : '机关: 示例局\n年度: 2024\n'
    const { report, problems } = readReport(head + code)
    const found = [...problems, ...(report === undefined ? [] : checkReport(report))]
    expect(found.filter(({ severity }) => whole || severity === 'error')).toEqual([])
    expect(report).toBeDefined()
  })
})

describe('the settings files in the documentation', () => {
  const blocks = codeBlocks('yaml').filter(({ shows }) => shows === 'settings')

  it('are there', () => {
    expect(blocks.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md']))
  })

  it.each(blocks)('$page', ({ code }) => {
    expect(readSettings(code).problems).toEqual([])
  })
})

describe('docs/tree.md', () => {
  const text = readFileSync(join(project, 'docs/tree.md'), 'utf8')
  const described = [...text.matchAll(/^### (\w+)$/gmu)].map(([, kind]) => kind)

  it('describes every kind of block', () => {
    const nodes = readFileSync(join(project, 'src/tree/nodes.ts'), 'utf8')
    const kinds = [...nodes.matchAll(/readonly kind: '(\w+)'/gu)].map(([, kind]) => kind)
    expect(kinds.length).toBeGreaterThan(3)
    expect(described).toEqual(kinds)
  })

  it('gives an example of each', () => {
    const examples = codeBlocks('ts').filter(({ page }) => page === 'docs/tree.md')
    const kinds = examples.map(({ code }) => new Function('grid', `return (${code}).kind`)({}))
    expect(kinds).toEqual(described)
  })
})

describe('docs/adding.md', () => {
  it('names the rooms and what they import, as the test of imports has them', () => {
    const told = rowsOf('docs/adding.md').filter(([name]) => name?.startsWith('`'))
    const expected = Object.entries(rooms).map(([name, room]) => [name, [...room.rooms].sort().join(', ') || 'nothing'])
    const all = Object.keys(rooms).filter(name => name !== 'app' && name !== 'cli' && name !== 'index').length
    const shown = told.map(([name = '', , from = '']) => [name.replaceAll('`', ''), from.split(', ').sort().join(', ')])
    const named = expected.map(([name, from]) => [name, name === 'app' ? 'all' : from])
    expect(rooms.app?.rooms.length).toBeGreaterThanOrEqual(all - 1)
    expect(shown.sort()).toEqual(named.sort())
  })
})
