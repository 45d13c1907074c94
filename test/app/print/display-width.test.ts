import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../src/app/print/display-width.js'

describe('displayWidth', () => {
  it.each([
    ['abc 123', 7],
    ['年度报告', 8],
    ['（一）、。', 10],
    ['“”…—·', 5],
    ['\u3000', 2],
    ['𠮷', 2],
    ['ｱｲ', 2],
    ['e\u0301', 1],
    ['a\u200bb\ufeff', 2],
    ['😀', 2],
    ['', 0],
  ])('counts the columns of %o: %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })
})
