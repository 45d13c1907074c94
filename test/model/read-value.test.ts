import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/model/read-value.js'
import type { ValueType } from '../../src/tables/table-spec.js'

type Row = [written: string, type: ValueType, printed: string, number?: number]

describe('a value', () => {
  const good: Row[] = [
    ['3001', 'count', '3001', 3001],
    [' 12 ', 'count', '12', 12],
    ['0012', 'count', '12', 12],
    ['１２', 'count', '12', 12],
    ['+5', 'count', '5', 5],
    ['-0', 'count', '0', 0],
    ['9007199254740991', 'count', '9007199254740991', 9007199254740991],
    ['-18', 'change', '-18', -18],
    ['+1036', 'change', '+1036', 1036],
    ['－18', 'change', '-18', -18],
    ['−18', 'change', '-18', -18],
    ['0', 'change', '0', 0],
    ['96171.60', 'amount', '96171.60'],
    ['0.092', 'amount', '0.092'],
    ['７.５', 'amount', '7.5'],
    ['73802895.90元', 'money', '73802895.90元'],
    ['1,000', 'money', '1,000'],
  ]

  it.each<Row>(good)('“%s” as a %s prints as %s', (written, type, printed, number) => {
    expect(readValue(written, type)).toEqual({ printed, ...(number !== undefined && { number }) })
  })

  const bad: readonly (readonly [written: string, type: ValueType, rule: string])[] = [
    ['', 'count', 'blank-value'],
    ['  ', 'money', 'blank-value'],
    ['/', 'count', 'blank-mark'],
    ['-', 'change', 'blank-mark'],
    ['——', 'count', 'blank-mark'],
    ['无', 'money', 'blank-mark'],
    ['没有', 'amount', 'blank-mark'],
    ['N/A', 'count', 'blank-mark'],
    ['null', 'count', 'blank-mark'],
    ['3.5', 'count', 'fraction'],
    ['12.0', 'count', 'fraction'],
    ['0.5', 'change', 'fraction'],
    ['-3', 'count', 'negative-number'],
    ['-1.5', 'amount', 'negative-number'],
    ['9007199254740992', 'count', 'number-too-long'],
    ['-9007199254740992', 'change', 'number-too-long'],
    ['1,234', 'count', 'thousands-separator'],
    ['1，234', 'count', 'thousands-separator'],
    ['96 171.60', 'amount', 'thousands-separator'],
    ['12件', 'count', 'number-with-unit'],
    ['96171.6万元', 'amount', 'number-with-unit'],
    ['十二', 'count', 'not-a-number'],
    ['1e3', 'count', 'not-a-number'],
    ['0x10', 'count', 'not-a-number'],
    ['.5', 'amount', 'not-a-number'],
  ]

  it.each(bad)('“%s” as a %s is a problem: %s', (written, type, rule) => {
    expect(readValue(written, type)).toMatchObject({ rule })
  })

  it('that is a whole number within exact arithmetic is that number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), number => {
        expect(readValue(String(number), 'count')).toEqual({ printed: String(number), number })
      }),
    )
  })

  it('is never taken for another number, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.constantFrom('count', 'change'), (written, type) => {
        const value = readValue(written, type)
        if (!('rule' in value)) expect(BigInt(value.printed)).toBe(BigInt(value.number ?? Number.NaN))
      }),
    )
  })
})
