import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellPitch, governmentPage, textBlock } from '../../src/style/page.js'
import { composeLines, type Line, type Setting } from '../../src/typeset/compose-lines.js'
import { heavyText, plainText, reportText, seed } from './chinese-text.js'
import { isIdeograph, neverFirst, neverLast, pitchChanges, places } from './line-checks.js'

const { width } = textBlock(governmentPage)
const cell = cellPitch(governmentPage)
const body: Setting = { size: 16, cell, width, indent: 2 * cell, fill: 'flush' }

function compose(text: string, setting: Setting = body): readonly Line[] {
  return composeLines([{ text, family: 'fangSong' }], setting)
}

/** Where in the text each line but the first begins, in UTF-16 units; blanks at line ends are skipped. */
function breaksOf(text: string, lines: readonly Line[]): readonly number[] {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    while (text[at] === ' ' && !text.startsWith(line.text, at)) at += 1
    starts.push(at)
    expect(text.startsWith(line.text, at), `“${line.text}” at ${at} of “${text}”`).toBe(true)
    at += line.text.length
  }
  expect(text.slice(at).trim()).toBe('')
  return starts.slice(1)
}

/** All ranges a pattern finds in a text. */
function ranges(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
}

/** What is never parted: a figure with its sign, a word, —— and ……, each with the marks that hold on to it. */
const pieces =
  /(?:.[/／·～－—])*[（〔［｛《〈「『【〖“‘￥¥$([]*(?:[A-Za-z0-9@#.,:;+_%℃％/-]+|——|……|.)[，、；：。！？）〕］｝》〉」』】〗”’·～－／/—…%％℃)\]]*/gu

/** Width in characters of the widest piece at the break between two lines. */
function pieceAtBreak(above: string, below: string): number {
  const last = above.match(pieces)?.at(-1) ?? ''
  const first = below.match(pieces)?.[0] ?? ''
  return Math.max(...[last, first].map(text => [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0)))
}

const texts = [
  { name: 'plain Chinese', text: plainText, exceptions: 0 },
  { name: 'a report’s text with its figures and dates', text: reportText, exceptions: 0.003 },
  { name: 'text heavy with marks, long figures, Latin words and addresses', text: heavyText, exceptions: 0.03 },
]

describe.each(texts)('a paragraph of $name', ({ text: texts, exceptions }) => {
  const numRuns = 750

  it('loses nothing, and begins and ends no line with a mark that may not stand there', () => {
    fc.assert(
      fc.property(texts, text => {
        const lines = compose(text)
        breaksOf(text, lines)
        lines.forEach((line, index) => {
          if (index > 0) expect(line.text, text).not.toMatch(neverFirst)
          if (!line.last) expect(line.text, text).not.toMatch(neverLast)
        })
      }),
      { seed, numRuns },
    )
  })

  it('cuts no figure from its digits or sign, no —— and no ……, and begins no line with a joining —', () => {
    fc.assert(
      fc.property(texts, text => {
        const breaks = breaksOf(text, compose(text))
        const whole = [
          ...ranges(text, /——|……/gu),
          ...ranges(text, /[¥￥$]?\d+(?:[.,]\d+)*[%％℃]?/gu),
          ...ranges(text, /.(?<!—)—(?!—)/gu),
        ]
        for (const [start, end] of whole) {
          const cut = breaks.some(at => at > start && at < end)
          expect(cut, `cut “${text.slice(start, end)}” in “${text}”`).toBe(false)
        }
      }),
      { seed, numRuns },
    )
  })

  it('stays within the width, every full line flush on the right to 0.01 pt, the first indented by two characters', () => {
    fc.assert(
      fc.property(texts, text => {
        compose(text).forEach((line, index) => {
          expect(line.width, line.text).toBeLessThanOrEqual(width + 0.01)
          if (!line.last) expect(line.width, line.text).toBeGreaterThan(width - 0.01)
          const start = places(line)[0]
          if (index === 0) expect(start?.x).toBeCloseTo(2 * cell, 6)
          else if (isIdeograph(line.text.charAt(0))) expect(start?.x).toBeCloseTo(0, 6)
        })
      }),
      { seed, numRuns },
    )
  })

  it('changes the spacing of a line evenly, by less than half a point unless a long piece stands at its end or below', () => {
    let full = 0
    let exceptional = 0
    fc.assert(
      fc.property(texts, text => {
        const lines = compose(text)
        lines.forEach((line, index) => {
          const changes = pitchChanges(line)
          const most = Math.max(...changes.map(Math.abs), 0)
          for (const change of changes) expect(change).toBeCloseTo(changes[0] ?? 0, 6)
          full += line.last ? 0 : 1
          if (most < 0.5) return
          exceptional += 1
          const below = lines.slice(index).map(one => one.text)
          const longest = Math.max(...below.map((above, at) => pieceAtBreak(above, below[at + 1] ?? '')))
          expect(longest, line.text).toBeGreaterThanOrEqual(2)
        })
      }),
      { seed, numRuns },
    )
    expect(full).toBeGreaterThan(3_334)
    expect(exceptional / full).toBeLessThanOrEqual(exceptions)
  })
})

describe('paragraphs of a report’s text', () => {
  const paragraphs = fc
    .sample(reportText, { seed, numRuns: 2000 })
    .map(text => compose(`${text}。`).map(one => one.text))

  it('end with a character alone, but for its marks, in less than one of two hundred', () => {
    const alone = paragraphs.filter(lines => lines.length > 1 && /^.[，。、；：！？）》”]*$/u.test(lines.at(-1) ?? ''))
    expect(alone.length / paragraphs.length).toBeLessThan(0.005)
  })

  it('have less than one of twenty dates torn', () => {
    const text = paragraphs.map(lines => lines.join('|')).join()
    const torn = [...text.matchAll(/\d[年月]\|\d+[月日]/gu)]
    expect(torn.length / [...text.matchAll(/\d月\|?\d+日/gu)].length).toBeLessThan(0.05)
  })
})
