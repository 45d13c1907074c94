import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/grid/column-widths.js'

const weights = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 })

describe('columnWidths', () => {
  it('uses the width up exactly, in whole steps, each column within one step of its share', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 20_000 }), (all, total) => {
        const widths = columnWidths(all, total, 1)
        const sum = all.reduce((one, other) => one + other, 0)
        expect(widths.reduce((one, other) => one + other, 0)).toBe(total)
        widths.forEach((width, index) => {
          expect(Number.isInteger(width)).toBe(true)
          expect(Math.abs(width - ((all[index] ?? 0) / sum) * total)).toBeLessThan(1)
        })
      }),
      { seed: 20250120 },
    )
  })

  it('divides the text block of 156 mm, 8844 twip, for table 三 in the proportions of the form', () => {
    const twips = columnWidths([754, 921, 3271, 685, 685, 685, 685, 685, 685, 685], 8844, 1)
    expect(twips).toEqual([684, 836, 2970, 622, 622, 622, 622, 622, 622, 622])
  })

  it('gives the steps left over to the largest remainders, the first of equals first', () => {
    expect(columnWidths([1, 1, 1], 10, 1)).toEqual([4, 3, 3])
    expect(columnWidths([5, 3, 2], 7, 1)).toEqual([4, 2, 1])
    expect(columnWidths([1, 2], 1, 0.05).map(width => Math.round(width * 100))).toEqual([35, 65])
  })

  it('refuses weights that add up to nothing', () => {
    expect(() => columnWidths([0, 0], 10, 1)).toThrow('must add up to more than 0')
    expect(() => columnWidths([], 10, 1)).toThrow('must add up to more than 0')
  })
})
