import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, Scalar } from 'yaml'
import { findUnprintable } from '../../src/source/characters.js'
import { locate } from '../../src/source/locate.js'
import { readYaml } from '../../src/source/read-yaml.js'
import type { Source } from '../../src/source/source.js'

const text = `# 说明
机关: 某某局
总体情况:
  - 标题: 主动公开😀
    正文: |
      第一段。
      第二段有字。
  - 折成一行的
    文字
表: { 自然人: 3, 空: }
`

describe('locate', () => {
  const source = read(text)

  it('points at a value', () => {
    expect(locate(source, { path: ['机关'] })).toMatchObject({
      line: 2,
      column: 5,
      length: 3,
      lineText: '机关: 某某局',
    })
    expect(locate(source, { path: ['表', '自然人'] })).toMatchObject({ line: 10, column: 11, length: 1 })
  })

  it('points at a key when asked, and when nothing stands behind it', () => {
    expect(locate(source, { path: ['机关'], at: 'key' })).toMatchObject({ line: 2, column: 1, length: 2 })
    expect(locate(source, { path: ['表', '空'] })).toMatchObject({ line: 10, column: 14, length: 1 })
  })

  it('points at the key of a list or mapping that starts on a line below', () => {
    expect(locate(source, { path: ['总体情况'] })).toMatchObject({ line: 3, column: 1, length: 4 })
  })

  it('points at the closest parent of what is not there', () => {
    expect(locate(source, { path: ['表', '商业企业', '总计'] })).toMatchObject({ line: 10, column: 1, length: 1 })
    expect(locate(source, { path: ['署名'] })).toMatchObject({ line: 2, column: 1, length: 1 })
  })

  it('counts characters, not the halves of surrogate pairs', () => {
    const span = { start: 4, end: 6 }
    expect(locate(source, { path: ['总体情况', 0, '标题'], span })).toMatchObject({ line: 4, column: 13, length: 1 })
  })

  it('points into a text below a bar', () => {
    const span = { start: 8, end: 10 }
    expect(locate(source, { path: ['总体情况', 0, '正文'], span })).toMatchObject({ line: 7, column: 10, length: 2 })
  })

  it('points into a folded text', () => {
    expect(locate(source, { path: ['总体情况', 1], span: { start: 6, end: 8 } })).toMatchObject({ line: 9, column: 5 })
  })

  it('counts lines the same with any line break', () => {
    const windows = read(text.replaceAll('\n', '\r\n'))
    const place = { path: ['总体情况', 0, '正文'], span: { start: 8, end: 10 } }
    expect(locate(windows, place)).toMatchObject({ line: 7, column: 10, lineText: '      第二段有字。' })
  })

  it('points into the file as it is, not as it was mended', () => {
    const broken = read('机关：某某局\n引言: {年度}年的报告\n')
    expect(locate(broken, { path: ['机关'] })).toMatchObject({ line: 1, column: 4, length: 3 })
    expect(locate(broken, { path: ['引言'], span: { start: 4, end: 5 } })).toMatchObject({
      line: 2,
      column: 9,
      length: 1,
    })
  })
})

describe('a span of a text', () => {
  const styles = [
    Scalar.PLAIN,
    Scalar.QUOTE_SINGLE,
    Scalar.QUOTE_DOUBLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  ] as const
  const pieces = [
    '中',
    '文',
    '。',
    'a',
    '1',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n  ',
    '"',
    "'",
    '\\',
    '#',
    '{',
    '}',
    '😀',
    '\u3000',
    ': ',
    '- ',
  ]
  const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map(parts => parts.join(''))

  it.each(styles)('is found again, whatever stands in it, written as %s', style => {
    fc.assert(
      fc.property(words, fc.boolean(), fc.constantFrom(8, 20, 0), (value, windows, lineWidth) => {
        const yaml = write(value, style, lineWidth)
        const file = windows ? yaml.replaceAll('\n', '\r\n') : yaml
        // The yaml package folds lines in the middle of a surrogate pair; such a file is none of a person's.
        fc.pre(findUnprintable(file).length === 0)
        const { source } = readYaml(file, 'x.yaml')
        const node = source?.root.kind === 'map' ? source.root.entries[0]?.value : undefined
        fc.pre(source !== undefined && node?.kind === 'scalar' && node.value !== '' && source.damaged !== true)
        expectUnitsInOrder(source, node.value)
      }),
      { numRuns: 300 },
    )
  })
})

/** Each character is where it was written, or an escape of it is; and they follow each other. */
function expectUnitsInOrder(source: Source, value: string): void {
  let last = 0
  for (const { index: start, 0: character } of value.matchAll(/[\s\S]/gu)) {
    const { offsets } = locate(source, { path: ['键'], span: { start, end: start + character.length } })
    const written = source.text.slice(...offsets)
    expect(offsets[0]).toBeGreaterThanOrEqual(last)
    last = offsets[0]
    expect(isWritingOf(written, character), `${JSON.stringify(written)} for ${JSON.stringify(value)}`).toBe(true)
  }
}

function isWritingOf(written: string, character: string): boolean {
  if (written === character || (character === "'" && written === "''") || written.startsWith('\\')) return true
  return /\s/u.test(character) && /^\s*$/u.test(written)
}

function write(value: string, type: Scalar.Type, lineWidth: number): string {
  const scalar = new Scalar(value)
  scalar.type = type
  const document = new Document({ 键: scalar, 后: '面' })
  return document.toString({ lineWidth, minContentWidth: 4 })
}

function read(yaml: string): Source {
  const { source } = readYaml(yaml, 'report.yaml')
  if (source === undefined) throw new Error('not read')
  return source
}
