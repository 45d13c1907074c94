import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../src/app/print/display-width.js'
import { excerptLine } from '../../../src/app/print/excerpt-line.js'

/** The line shown, with what the carets point at in brackets. */
function pointedAt(line: string, from: number, to: number, columns = 80): string {
  const { text, carets } = excerptLine(line, [from, to], columns)
  const start = displayWidth(carets.replace(/\^/g, ''))
  const marked = carets.replace(/[^^]/g, '').length
  let column = 0
  let shown = ''
  for (const character of text) {
    if (column === start) shown += '['
    shown += character
    column += displayWidth(character)
    if (column === start + marked) shown += ']'
  }
  return shown
}

describe('excerptLine', () => {
  it('points at the characters meant', () => {
    expect(pointedAt('received: { total: 11 }', 20, 22)).toBe('received: { total: [11] }')
  })

  it('counts a Chinese character as two columns, before and below the carets', () => {
    expect(pointedAt('年度：2024', 3, 4)).toBe('年度[：]2024')
    expect(excerptLine('年度：2024', [3, 4], 80)).toMatchObject({ text: '年度：2024', carets: '\u3000\u3000^^' })
  })

  it('puts a tab below a tab', () => {
    expect(excerptLine('\t机关: 甲', [2, 4], 80).carets).toBe('\t^^^^')
  })

  it('shows at least one caret, also past the end of the line', () => {
    expect(excerptLine('年度:', [4, 4], 80).carets).toBe('\u3000\u3000 ^')
    expect(excerptLine('ab', [9, 12], 80).carets).toBe('  ^')
  })

  it('makes invisible characters seen', () => {
    expect(excerptLine('a\u200bb', [2, 3], 80)).toMatchObject({ text: 'a\ufffdb', carets: ' ^' })
  })

  it('draws waves below other stretches of the line', () => {
    expect(
      excerptLine('甲: 3, 乙: 4, 总计: 8', [15, 16], 80, [
        [4, 5],
        [10, 11],
      ]).carets,
    ).toBe('\u3000  ~  \u3000  ~  \u3000\u3000^')
  })

  it('says which part of the line it shows', () => {
    expect(excerptLine('甲'.repeat(100), [50, 51], 20).shown).toEqual([46, 55])
  })

  it('cuts a long line around what is meant', () => {
    const line = `${'甲'.repeat(200)}乙乙${'丙'.repeat(200)}`
    expect(pointedAt(line, 201, 203, 20)).toBe('…甲甲甲甲[乙乙]丙丙丙…')
    expect(pointedAt(line, 1, 2, 20)).toBe('[甲]甲甲甲甲甲甲甲甲…')
  })

  it('keeps to the width and never loses its carets', () => {
    const character = fc.constantFrom('a', '年', '“', '𠮷', ' ', '\t', '\u0301')
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 80 }).map(all => all.join('')),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 20, max: 60 }),
        (line, column, length, columns) => {
          const { text, carets } = excerptLine(line, [column, column + length], columns)
          expect(displayWidth(text)).toBeLessThanOrEqual(columns)
          expect(carets).toMatch(/\^$/)
        },
      ),
    )
  })
})
