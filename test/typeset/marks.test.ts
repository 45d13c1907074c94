import { describe, expect, it } from 'vitest'
import { cellPitch, governmentPage, textBlock } from '../../src/style/page.js'
import type { Family } from '../../src/style/roles.js'
import { composeLines, type Line } from '../../src/typeset/compose-lines.js'

const { width } = textBlock(governmentPage)
const cell = cellPitch(governmentPage)

/** One line of text, as wide as it likes to be. */
function line(text: string, family: Family = 'fangSong'): Line {
  const setting = { size: 16, cell, width: 10_000, indent: 0, fill: 'ragged' } as const
  const [only] = composeLines([{ text, family }], setting)
  if (only === undefined) throw new Error('no line')
  return only
}

/** The lines of a paragraph on the page, the first not indented. */
function lines(text: string): readonly string[] {
  return composeLines([{ text, family: 'fangSong' }], { size: 16, cell, width, indent: 0, fill: 'flush' }).map(
    one => one.text,
  )
}

/** Room from the left edge of one character to that of the next, in cells. */
function room(text: string, index: number, family?: Family): number {
  const xs = line(text, family).runs.flatMap(run => run.xs)
  return ((xs[index + 1] ?? 0) - (xs[index] ?? 0)) / cell
}

const half = (value: number) => {
  expect(value).toBeGreaterThan(0.45)
  expect(value).toBeLessThan(0.6)
}

describe('a full line', () => {
  it('holds 28 characters', () => {
    expect(lines('政府信息公开'.repeat(20)).map(text => [...text].length)).toEqual([28, 28, 28, 28, 8])
  })

  it('holds 28 characters and a half-width mark when one stands at its end', () => {
    const text = `${'政'.repeat(27)}，${'府'.repeat(28)}。${'信'.repeat(20)}`
    expect(lines(text)).toEqual([`${'政'.repeat(27)}，`, `${'府'.repeat(28)}。`, '信'.repeat(20)])
  })
})

describe('marks in a row', () => {
  it.each(['。”', '，“', '》、', '）（', '：“', '”）', '、《', '！”', '？》', '；（'])(
    'share a cell and a half: %s',
    pair => {
      expect(room(`政${pair}府`, 0)).toBeCloseTo(1, 2)
      const both = room(`政${pair}府`, 1) + room(`政${pair}府`, 2)
      expect(both).toBeGreaterThan(1.4)
      expect(both).toBeLessThan(1.6)
    },
  )

  it('leaves a single mark its whole cell', () => {
    for (const mark of '，。、；：！？（）《》“”') {
      expect(room(`政${mark}府`, 1), mark).toBeCloseTo(1, 2)
    }
  })

  it('gives 间隔号 half a cell, its dot in the middle', () => {
    for (const family of ['fangSong', 'kai', 'song', 'hei'] as const) {
      half(room('阿不都·买买提', 3, family) + room('阿不都·买买提', 2, family) - 1)
    }
  })

  it('lets the two halves of —— meet, and of …… keep their cells', () => {
    for (const family of ['fangSong', 'kai', 'song', 'hei'] as const) {
      expect(room('政——府', 1, family), family).toBeLessThanOrEqual(1.001)
      expect(room('政……府', 1, family), family).toBeCloseTo(1, 2)
    }
  })
})

describe('Chinese beside Latin letters and figures', () => {
  it('keeps a quarter of the type size apart', () => {
    const quarter = 16 / 4 / cell
    expect(room('共3件', 0)).toBeCloseTo(1 + quarter, 2)
    expect(room('共3件', 1)).toBeCloseTo(8 / cell + quarter, 2)
    expect(room('用App办', 3)).toBeGreaterThan(quarter + 0.4)
    expect(room('长13.7%的', 5)).toBeGreaterThan(quarter + 0.8)
    expect(room('收¥50元', 0)).toBeCloseTo(1 + quarter, 2)
  })

  it('adds nothing beside a mark, a full-width sign, or the point of 1.', () => {
    expect(room('有，3件', 1)).toBeCloseTo(1, 2)
    expect(room('长５％的', 2)).toBeCloseTo(1, 2)
    expect(room('1.属于国家秘密', 1)).toBeLessThan(0.4)
  })

  it('sets figures on half cells', () => {
    expect(room('2024', 0)).toBeCloseTo(8 / cell, 2)
  })
})

describe('the ends of lines', () => {
  /** Text whose 28th character would be the one before the bar. */
  const around = (text: string) => {
    const [before = '', after = ''] = text.split('|')
    const all = lines(`${'政'.repeat(28 - [...before].length)}${before}${after}${'府'.repeat(30)}`)
    return [all[0]?.replace(/^政+/u, '') ?? '', all[1]?.replace(/府+$/u, '') ?? '']
  }

  it('keep a year with 年, a date together, a figure with what it counts', () => {
    for (const text of ['于2024|年', '至12月3|日', '共3119|件', '约3.5万|元', '达5500余|条']) {
      expect(around(text).join('|'), text).not.toBe(text)
    }
  })

  it('keep a figure whole, with its separators, its decimals, its sign and unit', () => {
    for (const whole of ['1234567', '96171.60', '1,234,567', '13.7%', '¥1234', '0.092‰', '35℃']) {
      for (let cut = 1; cut < whole.length; cut += 1) {
        const [above = '', below = ''] = around(`共${whole.slice(0, cut)}|${whole.slice(cut)}`)
        expect(above.includes(whole) || below.includes(whole), `${above}|${below}`).toBe(true)
      }
    }
  })

  it('never part —— or ……, nor begin with a joining —, a ～, a · or a ／', () => {
    for (const text of [
      '公开—|—不公开',
      '公开…|…公开',
      '1月|—12月',
      '三|～五件',
      '阿不都|·买买提',
      '增|／减',
      '增／|减',
      '增|/减',
    ]) {
      expect(around(text).join('|'), text).not.toBe(text)
    }
  })

  it('part a web address after its signs, and a long word between letters', () => {
    const address = 'https://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/2024/index.html'
    const [above = '', below = ''] = lines(`${'政'.repeat(14)}${address}`)
    expect(above).toMatch(/[/.]$/u)
    expect(below).not.toMatch(/^[/.:]/u)
    const word = 'Donaudampfschifffahrtsgesellschaft'
    expect(lines(`${'政'.repeat(20)}${word}`).join('')).toBe(`${'政'.repeat(20)}${word}`)
  })

  it('never leave the last character of a paragraph alone on a line', () => {
    for (let count = 29; count < 90; count += 1) {
      const all = lines(`${'政'.repeat(count - 10)}，${'府'.repeat(9)}`)
      expect([...(all.at(-1) ?? '')].length, all.join('|')).toBeGreaterThan(1)
    }
  })

  it('drop a blank, and never begin with one', () => {
    const all = lines('政府 信息 公开 '.repeat(20).trim())
    for (const text of all) expect(text).toBe(text.trim())
    expect(all.join('').replaceAll(' ', '')).toBe('政府信息公开'.repeat(20))
  })
})

describe('input out of the ordinary', () => {
  it.each([
    ['a word of 3,000 letters', 'x'.repeat(3000)],
    ['a figure of 3,000 digits', '7'.repeat(3000)],
    ['3,000 closing marks', `政${'”'.repeat(3000)}`],
    ['3,000 opening marks', `${'（'.repeat(3000)}政`],
    ['3,000 dashes', '—'.repeat(3000)],
    ['3,000 alternatives', '政/'.repeat(3000)],
  ])('is set within the width all the same: %s', (_, text) => {
    const all = composeLines([{ text, family: 'fangSong' }], { size: 16, cell, width, indent: 2 * cell, fill: 'flush' })
    expect(all.map(one => one.text).join('')).toBe(text)
    for (const one of all) expect(one.width).toBeLessThanOrEqual(width + 0.01)
  })

  it('gives an empty paragraph one empty line, and a line feed a new line', () => {
    expect(lines('')).toEqual([''])
    expect(lines('政府\n信息\n')).toEqual(['政府', '信息', ''])
  })

  it('sets a character that no font has as 〓', () => {
    expect(line('政😀府').text).toBe('政〓府')
  })
})
