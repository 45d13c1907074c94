import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { readReport } from '../../src/model/read-report.js'
import { largestFile } from '../../src/source/decode-text.js'
import { hasErrors } from '../../src/source/diagnostic.js'
import { longestParagraph, mostEntries } from '../../src/source/excess.js'
import { mostProblems } from '../../src/source/limit-problems.js'
import { locate, locationAt } from '../../src/source/locate.js'
import { readYaml } from '../../src/source/read-yaml.js'
import type { SourceNode } from '../../src/source/source.js'

describe('readYaml', () => {
  it('keeps the written form of every scalar', () => {
    const yaml = '费: 96171.60\n号: 012345678901234567\n年: 2024\n真: true\n空: null\n进: 0x10\n引: "1.10"\n'
    expect(valuesOf(yaml)).toEqual({
      费: '96171.60',
      号: '012345678901234567',
      年: '2024',
      真: 'true',
      空: 'null',
      进: '0x10',
      引: '1.10',
    })
  })

  it('says of a scalar whether it was written plainly', () => {
    const { source } = readYaml('a: x\nb: "x"\nc: |\n  x\n', 'x.yaml')
    const entries = source?.root.kind === 'map' ? source.root.entries : []
    expect(entries.map(({ value }) => value.kind === 'scalar' && value.plain)).toEqual([true, false, false])
  })

  it('keeps the order of the entries', () => {
    expect(Object.keys(valuesOf('乙: 1\n甲: 2\n丙: 3\n') as object)).toEqual(['乙', '甲', '丙'])
  })

  it('keeps the text and the name of the file', () => {
    const { source } = readYaml(new TextEncoder().encode('\ufeff机关: 某局\n'), 'data/某局.yaml')
    expect(source).toMatchObject({ file: 'data/某局.yaml', text: '机关: 某局\n' })
  })

  it('refuses a file that is larger than any report', () => {
    const { source, diagnostics } = readYaml(new Uint8Array(largestFile + 1), 'x.yaml')
    expect(source).toBeUndefined()
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-too-large'])
  })

  it.each([
    ['a paragraph', `总体情况: ${'字'.repeat(longestParagraph + 1)}\n`, 'text-too-long'],
    [
      'a paragraph in a list',
      `总体情况:\n  - 好\n  - |\n    好\n    ${'字'.repeat(longestParagraph + 1)}\n`,
      'text-too-long',
    ],
    ['lines of a text', `总体情况: |\n${'  好。\n'.repeat(mostEntries + 1)}`, 'too-many-entries'],
    ['items of a list', `总体情况:\n${'  - 好。\n'.repeat(mostEntries + 1)}`, 'too-many-entries'],
    ['figures', `总体情况: [${'0,'.repeat(mostEntries + 1)}]\n`, 'too-many-entries'],
  ])('refuses more than any report has: %s', (_, yaml, rule) => {
    const { source, diagnostics } = readYaml(yaml, 'x.yaml')
    expect(source).toBeUndefined()
    expect(diagnostics.map(one => one.rule)).toEqual([rule])
  })

  it('takes what is just as much as allowed', () => {
    const yaml = `总体情况: |\n${'  好。\n'.repeat(mostEntries - 2)}  ${'字'.repeat(longestParagraph)}\n`
    expect(readYaml(yaml, 'x.yaml').diagnostics).toEqual([])
  })

  it('tells at most two hundred problems, and how many more there are', () => {
    const { diagnostics } = readYaml('a: 1\n'.repeat(300), 'x.yaml')
    expect(diagnostics).toHaveLength(mostProblems + 1)
    expect(diagnostics.at(-1)).toMatchObject({
      rule: 'too-many-problems',
      message: { zh: '问题太多，从这里起还有 99 个没有列出' },
    })
  })

  it('never unfolds an alias', () => {
    const bomb = ['a: &a x', ...Array.from({ length: 40 }, (_, n) => `b${n}: &${n || 'b'} [*a, *a, *a, *a]`)].join('\n')
    const { source, diagnostics } = readYaml(bomb, 'x.yaml')
    expect(JSON.stringify(source?.root).length).toBeLessThan(10_000)
    expect(diagnostics.filter(({ rule }) => rule === 'yaml-alias')).toHaveLength(1)
  })
})

describe('whatever a file holds', () => {
  const sample = readFileSync(new URL('../../data/example-city-2024.yaml', import.meta.url), 'utf8')

  it('is read without an exception, bytes at random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => expectSound(bytes)),
      { numRuns: 500 },
    )
  })

  it('is read without an exception, YAML marks at random', () => {
    const marks = [
      ':',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '，',
      '：',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '%',
      '#',
      '\t',
      '甲',
      '1',
      '?',
      '---\n',
      '\r',
      '\0',
    ]
    const noise = fc.array(fc.constantFrom(...marks), { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(noise, text => expectSound(text)),
      { numRuns: 1000 },
    )
  })

  it('is read without an exception, a report with a few slips', () => {
    const slip = fc.record({
      at: fc.nat(sample.length - 1),
      cut: fc.nat(3),
      put: fc.constantFrom(
        '',
        '：',
        '，',
        '\t',
        '\n',
        '"',
        "'",
        '{',
        '}',
        '[',
        ': ',
        '- ',
        ' ',
        '\u3000',
        '|',
        '*',
        '&',
        '无',
        '\0',
      ),
    })
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), slips => {
        const text = slips.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), sample)
        expectSound(text)
      }),
      { numRuns: 100 },
    )
  })
})

/** Reading, checking and pointing work; a file of which nothing could be read is not passed over in silence. */
function expectSound(content: Uint8Array | string): void {
  const { source, diagnostics } = readYaml(content, 'x.yaml')
  if (source === undefined) {
    expect(hasErrors(diagnostics)).toBe(true)
    for (const { place } of diagnostics) if ('offsets' in place) locationAt('', ...place.offsets)
    return
  }
  const { report, diagnostics: ofReport } = readReport(source)
  const all = [...diagnostics, ...ofReport, ...(report === undefined ? [] : checkReport(report))]
  if (source.damaged === true || report === undefined) expect(hasErrors(all)).toBe(true)
  for (const { place } of all) {
    const { line, column, length, offsets } = locate(source, place)
    expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1)
    expect(offsets[0]).toBeLessThanOrEqual(offsets[1])
    expect(offsets[1]).toBeLessThanOrEqual(source.text.length)
  }
}

function valuesOf(yaml: string): unknown {
  const { source, diagnostics } = readYaml(yaml, 'x.yaml')
  expect(diagnostics).toEqual([])
  return source && plain(source.root)
}

function plain(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
}
