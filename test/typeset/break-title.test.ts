import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleWords } from '../../src/compose/title-words.js'
import { mm } from '../../src/style/units.js'
import { breakTitle } from '../../src/typeset/break-title.js'
import { stretchWidths } from '../../src/typeset/compose-lines.js'
import { seed } from './chinese-text.js'

/** A title of 22 pt on a line of 156 mm, as the pages have it. */
const size = 22
const type = {
  room: mm(156) / size,
  widths: (text: string) => {
    const widthOf = stretchWidths({ text, family: 'biaoSong' }, { size, cell: size })
    return (start: number, end: number) => widthOf(start, end) / size
  },
}

const broken = (title: string) => breakTitle(titleWords(title), type)

/** Where each of some pieces ends in the whole. */
function endsOf(pieces: readonly string[]): readonly number[] {
  return pieces.map((_, index) => pieces.slice(0, index + 1).join('').length)
}

describe('a title', () => {
  it.each([
    ['温县2024年政府信息公开工作年度报告', ['温县2024年政府信息公开工作年度报告']],
    ['温县科学技术局2024年政府信息公开工作年度报告', ['温县科学技术局', '2024年政府信息公开工作年度报告']],
    [
      '淮安市洪泽区人民政府办公室2024年政府信息公开工作年度报告',
      ['淮安市洪泽区人民政府办公室', '2024年政府信息公开工作年度报告'],
    ],
    [
      '双江拉祜族佤族布朗族傣族自治县政务服务和大数据管理局2024年政府信息公开工作年度报告',
      ['双江拉祜族佤族布朗族傣族自治县', '政务服务和大数据管理局', '2024年政府信息公开工作年度报告'],
    ],
    [
      '中国（上海）自由贸易试验区临港新片区管理委员会2024年政府信息公开工作年度报告',
      ['中国（上海）自由贸易试验区', '临港新片区管理委员会', '2024年政府信息公开工作年度报告'],
    ],
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室2024年政府信息公开工作年度报告',
      ['新疆维吾尔自治区伊犁哈萨克自治州', '察布查尔锡伯自治县人民政府办公室', '2024年政府信息公开工作年度报告'],
    ],
    ['示例县2024年度报告', ['示例县2024年度报告']],
    // 20 characters, and half of one between figures and Chinese: more than a line takes.
    ['某县教育局2024年政府信息公开工作年度报告', ['某县教育局', '2024年政府信息公开工作年度报告']],
  ])('is broken by sense: %s', (title, lines) => {
    expect(broken(title)).toEqual(lines)
  })

  it('never breaks a word that fits a line, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[一-十]{1,12}$/u), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 3,
        }),
        groups => {
          const lines = breakTitle(groups, type)
          expect(lines.join('')).toBe(groups.flat().join(''))
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(type.room)
          const wordEnds = endsOf(groups.flat())
          for (const end of endsOf(lines)) expect(wordEnds).toContain(end)
        },
      ),
      { seed },
    )
  })

  it('makes a trapezium or a diamond: no line is shorter than both its neighbours where another way exists', () => {
    const lines = broken(
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室2024年政府信息公开工作年度报告',
    )
    const lengths = lines.map(line => line.length)
    lengths.slice(1, -1).forEach((length, index) => {
      expect(length < (lengths[index] ?? 0) && length < (lengths[index + 2] ?? 0)).toBe(false)
    })
  })

  it('cuts a word longer than a line, and takes a title of 500 words in seconds, not in years', () => {
    expect(breakTitle([['某'.repeat(45)]], type)).toEqual(['某'.repeat(15), '某'.repeat(15), '某'.repeat(15)])
    const start = performance.now()
    const lines = breakTitle([Array.from({ length: 500 }, () => '示例')], type)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(lines.join('')).toBe('示例'.repeat(500))
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(type.room)
  })
})
