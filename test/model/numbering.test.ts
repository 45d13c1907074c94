import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, findNumber, type ItemLevel, itemNumber, numberOf } from '../../src/model/numbering.js'

describe('numbers of sub-headings', () => {
  it('are （一）, 1. and （1）', () => {
    expect(([2, 3, 4] as const).map(level => itemNumber(level, 3))).toEqual(['（三）', '3.', '（3）'])
  })

  it('go on beyond ten', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九'])
    expect(itemNumber(2, 100)).toBe('（100）')
    expect(() => chineseNumeral(0)).toThrow(RangeError)
  })

  it('are recognised as the program writes them', () => {
    fc.assert(
      fc.property(fc.constantFrom<ItemLevel>(2, 3, 4), fc.integer({ min: 1, max: 99 }), (level, ordinal) => {
        const number = itemNumber(level, ordinal)
        expect(findNumber(`${number}主动公开`)).toEqual({ ordinal, length: number.length, written: number })
      }),
    )
  })

  it.each([
    ['(二)依申请公开', 2, '(二)'],
    ['（二）、依申请公开', 2, '（二）、'],
    ['（ 二 ） 依申请公开', 2, '（ 二 ）'],
    ['二、依申请公开', 2, '二、'],
    ['2、依申请公开', 2, '2、'],
    ['２．依申请公开', 2, '２．'],
    ['2. 依申请公开', 2, '2.'],
    ['(12)依申请公开', 12, '(12)'],
  ])('are recognised as people write them: %s', (heading, ordinal, written) => {
    expect(findNumber(heading)).toMatchObject({ ordinal, written })
  })

  it.each(['主动公开', '2024年的工作', '1.5倍增长', '一是公开', '（以下简称《条例》）', '百、千、万'])(
    'are not seen where there is none: %s',
    heading => {
      expect(findNumber(heading)).toBeUndefined()
    },
  )

  it('stand for what they say', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), number => numberOf(chineseNumeral(number)) === number))
  })
})
