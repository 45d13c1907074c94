import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project } from './source-files.js'

const read = (path: string) => readFileSync(join(project, path), 'utf8')
const manifest: Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>> = JSON.parse(
  read('package.json'),
)

/** The rows of a section of the page: package, reason, licence, cost. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const [, text = ''] = read('docs/dependencies.md').split(`## ${section}\n`)
  const lines = (text.split('\n## ')[0] ?? '').split('\n').filter(line => line.startsWith('| `'))
  return lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

describe.each([
  ['Shipped', manifest.dependencies],
  ['For developing and testing', manifest.devDependencies],
])('docs/dependencies.md: %s', (section, packages) => {
  it('names every package once, and no other', () => {
    expect(rowsOf(section).map(([name]) => name)).toEqual(Object.keys(packages).map(name => `\`${name}\``))
  })

  it.each(Object.entries(packages))('%s %s: exact version, its own licence, a reason, a cost', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u)
    const row = rowsOf(section).find(([cell]) => cell === `\`${name}\``)
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`))
    expect(row).toEqual([`\`${name}\``, expect.stringMatching(/.{5}/u), license, expect.stringMatching(/.{5}/u)])
  })
})
