import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emWidth, lineCount } from '../../../src/writers/docx/em-width.js'
import { evenLines } from '../../../src/writers/docx/even-lines.js'
import { signatureIndents } from '../../../src/writers/docx/signature.js'
import { titleLines } from '../../../src/writers/docx/title-lines.js'

const office = ['温县', '科学技术局']
const kind = ['2024年', '政府信息公开', '工作', '年度报告']

describe('the width of a text', () => {
  it.each([
    ['政府', 2],
    ['1284306', 3.5],
    ['2024年', 3.25],
    ['𠮷', 1],
  ])('%s takes %f em', (text, width) => {
    expect(emWidth(text)).toBe(width)
  })

  it('never breaks a figure over lines', () => {
    expect(lineCount('共12345件', 4)).toBe(2)
    expect(lineCount('1284306', 3)).toBe(1)
    expect(lineCount('结果\n维持', 9)).toBe(2)
  })
})

describe('the lines of a title', () => {
  it('are one when it fits', () => {
    expect(titleLines([office, kind], 30)).toEqual(['温县科学技术局2024年政府信息公开工作年度报告'])
  })

  it('give the office and the kind of report lines of their own', () => {
    expect(titleLines([office, kind], 20)).toEqual(['温县科学技术局', '2024年政府信息公开工作年度报告'])
  })

  it('part a long office between words, evenly', () => {
    const long = ['黑龙江省', '齐齐哈尔市', '梅里斯达斡尔族区', '人民政府', '办公室']
    expect(titleLines([long, kind], 20).slice(0, 2)).toEqual(['黑龙江省齐齐哈尔市', '梅里斯达斡尔族区人民政府办公室'])
  })
})

describe('even lines', () => {
  const someWords = fc.array(fc.stringMatching(/^[一-龥]{1,6}$/u), { minLength: 1, maxLength: 10 })

  it('lose and part no word', () => {
    fc.assert(
      fc.property(someWords, fc.integer({ min: 1, max: 20 }), (words, width) => {
        const lines = evenLines(words, width)
        expect(lines.join('')).toBe(words.join(''))
        const ends = new Set(words.map((_, index) => words.slice(0, index + 1).join('').length))
        lines.forEach((_, index) => {
          expect(ends).toContain(lines.slice(0, index + 1).join('').length)
        })
      }),
    )
  })

  it('are no wider than allowed, but for a word that is', () => {
    fc.assert(
      fc.property(someWords, fc.integer({ min: 1, max: 20 }), (words, width) => {
        const widest = Math.max(width, ...words.map(emWidth))
        expect(Math.max(...evenLines(words, width).map(emWidth))).toBeLessThanOrEqual(widest)
      }),
    )
  })

  it('leave no line much shorter than the others where words allow', () => {
    expect(evenLines(['本年', '收费', '金额', '（单位：万元）'], 9)).toEqual(['本年收费金额', '（单位：万元）'])
  })
})

describe('signature and date', () => {
  it('stand two characters from the edge, the date two characters in from the office', () => {
    expect(signatureIndents('示例县青石镇人民政府', '2025年1月20日')).toEqual({ office: 2, date: 2.25 })
    expect(signatureIndents('黑龙江省齐齐哈尔市人民政府', '2025年1月20日').office).toBe(2)
  })

  it('change places when the date is too long for that: it stands two characters from the edge', () => {
    const { office: moved, date } = signatureIndents('水利局', '2025年1月20日')
    expect(date).toBe(2)
    expect(moved + emWidth('水利局')).toBe(date + emWidth('2025年1月20日') + 2)
  })
})
