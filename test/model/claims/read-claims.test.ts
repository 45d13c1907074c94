import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumeral } from '../../../src/model/claims/numeral.js'
import { readClaims } from '../../../src/model/claims/read-claims.js'
import { tokenize } from '../../../src/model/claims/tokenize.js'
import type { Passage } from '../../../src/model/passages.js'

/** Pieces of sentences, in any order: nonsense, and sometimes sense. */
const pieces = fc.constantFrom(
  ...[
    '全市',
    '收到',
    '政府信息公开',
    '申请',
    '3119件',
    '三千件',
    '，',
    '。',
    '；',
    '、',
    '（',
    '）',
    '其中',
    '予以公开',
    '未收到',
  ],
  ...[
    '行政复议',
    '行政诉讼',
    '结果维持',
    '均为',
    '0',
    '同比增长',
    '12.5%',
    '上年结转',
    '2023年',
    '分别为',
    '和',
    '含',
    '“',
    '”',
    '《',
  ],
  ...[
    '规范性文件',
    '制发',
    '行政处罚',
    '万元',
    '行政事业性收费',
    '96171.6万',
    '县财政局',
    '其他',
    '共',
    '余',
    '1,234份',
    '各县区',
  ],
)
const sentences = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''))
const anything = fc.oneof(sentences, fc.string({ unit: 'binary' }))

function passage(text: string): Passage {
  return { part: 'overview', kind: 'paragraph', text, above: ['依申请公开情况'], pieces: [] }
}

const reporter = { agency: '示例市人民政府', year: 2024, body: 'government' } as const

describe('reading claims', () => {
  it('takes a text apart into pieces that follow each other', () => {
    fc.assert(
      fc.property(anything, text => {
        const tokens = tokenize(text)
        for (const [index, { start, end }] of tokens.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0)
        }
      }),
    )
  })

  it('never fails, and says where each claim stands', () => {
    fc.assert(
      fc.property(anything, text => {
        for (const { start, end, value, readings } of readClaims(passage(text), reporter)) {
          expect(text.slice(start, end)).not.toBe('')
          expect(Number.isFinite(value)).toBe(true)
          expect(readings).not.toEqual([])
        }
      }),
    )
  })
})

describe('numerals', () => {
  it.each([
    ['3119', 3119],
    ['1,234,567', 1234567],
    ['1.1万', 11000],
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三千一百一十九', 3119],
    ['一万零三十', 10030],
    ['三亿零二百万', 302000000],
    ['二〇二四', 2024],
  ])('%s', (numeral, number) => {
    expect(readNumeral(numeral)).toBe(number)
  })

  it.each(['三三十', '十十', '万', '百百', ''])('%s is none', numeral => {
    expect(readNumeral(numeral)).toBeUndefined()
  })
})
