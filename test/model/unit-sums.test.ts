import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFigures, compareFigures } from '../../src/model/unit-sums.js'

describe('sums of figures as they are printed', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['96171.60', '0.4'], '96172.00'],
    [['9007199254740991', '9007199254740991'], '18014398509481982'],
    [['-18', '+1036'], '1018'],
    [['-0.5', '0.25'], '-0.25'],
    [['3.5元', '1元'], '4.5元'],
    [[], '0'],
  ])('%j make %s', (figures, sum) => {
    expect(addFigures(figures)).toBe(sum)
  })

  it('are none where units differ or something is no figure', () => {
    expect(addFigures(['3元', '3万元'])).toBeUndefined()
    expect(addFigures(['3', '/'])).toBeUndefined()
    expect(compareFigures('3元', '3')).toBeUndefined()
  })

  it('are those of whole hundredths', () => {
    const hundredths = fc.integer({ min: 0, max: 10 ** 12 })
    const printed = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 50 }), values => {
        const sum = values.reduce((all, value) => all + value, 0)
        expect(addFigures(values.map(printed))).toBe(printed(sum))
        expect(compareFigures(printed(sum), printed(sum + 1))).toBe(-1)
        expect(compareFigures(printed(sum), `${printed(sum)}0`)).toBe(0)
      }),
    )
  })
})
