import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReport } from '../../../src/index.js'
import { mm } from '../../../src/style/units.js'
import type { Document } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { corpusReports } from '../../support/corpus.js'
import { linesOn, textIn } from '../../support/pdf-lines.js'
import { type Glyph, readPdf } from '../../support/pdf-reader.js'
import { renderDocument } from '../../support/render-document.js'
import { heavyText, plainText, reportText, seed } from '../../typeset/chinese-text.js'
import { documentOf, paragraph } from '../../typeset/documents.js'
import { isIdeograph, neverFirst, neverLast } from '../../typeset/line-checks.js'

const size = 16
const cell = mm(156) / 28
const block = { left: mm(28), right: mm(28 + 156), top: mm(37) }
const pitch = mm(225) / 22

/** A glyph's box is as wide as its em or a hundredth of it more, its cell a little narrower. */
const beyond = size - cell + size / 100 + 0.01

/** A line on paper, and whether a paragraph begins or ends with it. */
interface PaperLine {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly first: boolean
  readonly last: boolean
}

/** The lines of a document, found on paper: a paragraph begins where a line is indented. */
async function linesOf(document: Document): Promise<readonly PaperLine[]> {
  const { pages } = await readPdf(await renderDocument(document))
  const lines = pages.flatMap(linesOn).filter(([glyph]) => glyph?.size === size)
  const isFirst = (line: readonly Glyph[] | undefined) => line === undefined || (line[0]?.x ?? 0) > block.left + cell
  return lines.map((glyphs, index) => {
    return { glyphs, text: textIn(glyphs), first: isFirst(glyphs), last: isFirst(lines[index + 1]) }
  })
}

/** Changes of the pitch between neighbouring ideographs, in points. */
function pitchChanges({ glyphs }: PaperLine): readonly number[] {
  return glyphs.flatMap((glyph, index) => {
    const next = glyphs[index + 1]
    const both = next !== undefined && isIdeograph(glyph.character) && isIdeograph(next.character)
    return both ? [next.x - glyph.x - cell] : []
  })
}

/** Room between an ideograph's cell and the figure behind it: part of the figure's own box, but for what is behind it. */
function gapsBeforeFigures({ glyphs }: PaperLine): readonly number[] {
  return glyphs.flatMap((glyph, index) => {
    const [before, after] = [glyphs[index - 1], glyphs[index + 1]]
    if (before === undefined || !isIdeograph(before.character) || !/\d/u.test(glyph.character)) return []
    return after !== undefined && /\d/u.test(after.character) ? [glyph.right - before.x - cell - size / 2] : []
  })
}

const kinds = [
  { name: 'plain Chinese', texts: fc.sample(plainText, { seed, numRuns: 620 }), visible: 0 },
  { name: 'a report’s text', texts: fc.sample(reportText, { seed, numRuns: 620 }), visible: 0.003 },
  { name: 'marks, long figures, Latin', texts: fc.sample(heavyText, { seed, numRuns: 620 }), visible: 0.03 },
]

function checkEnds(lines: readonly PaperLine[]): void {
  lines.forEach((line, index) => {
    if (!line.first) expect(line.text).not.toMatch(neverFirst)
    if (line.last) return
    expect(line.text).not.toMatch(neverLast)
    const below = lines[index + 1]?.text ?? ''
    expect(/—$/u.test(line.text) && below.startsWith('—') && !/——$/u.test(line.text)).toBe(false)
    expect(/(?:^|[^…])…$/u.test(line.text) && below.startsWith('…')).toBe(false)
  })
}

function checkEdges(lines: readonly PaperLine[]): void {
  for (const { glyphs, text, first, last } of lines) {
    const [left, right] = [glyphs[0]?.x ?? 0, glyphs.at(-1)?.right ?? 0]
    if (!first) expect(left, text).toBeCloseTo(block.left, 1)
    expect(right, text).toBeLessThan(block.right + beyond)
    if (!last) expect(right, text).toBeGreaterThan(block.right - beyond)
  }
}

function checkGrid(lines: readonly PaperLine[]): void {
  for (const { glyphs, text } of lines) {
    const line = ((glyphs[0]?.baseline ?? 0) - block.top - (pitch - size) / 2 - 0.88 * size) / pitch
    expect(Math.abs(line - Math.round(line)), text).toBeLessThan(0.001)
    expect(line, text).toBeGreaterThan(-0.01)
    expect(line, text).toBeLessThan(21.01)
  }
}

let count = 0

describe.each(kinds)('lines on paper, of $name', ({ texts, visible }) => {
  let lines: readonly PaperLine[] = []
  beforeAll(async () => {
    lines = await linesOf(documentOf(texts.map(text => paragraph('body', text))))
    count += lines.length
  }, 120_000)

  it('hold the text, and its paragraphs', () => {
    const read = lines
      .map(line => line.text)
      .join('')
      .replaceAll(' ', '')
    // Not compared by `toBe`, which would print both.
    expect(read === texts.join('').replaceAll(' ', '')).toBe(true)
    expect(lines.filter(line => line.first)).toHaveLength(texts.length)
  })

  it('begin and end with no mark that may not stand there, and part no —— and no ……', () => checkEnds(lines))
  it('stay within 156 mm, full ones flush on both edges', () => checkEdges(lines))
  it('stand 28.99 pt apart on the 22 lines of the page', () => checkGrid(lines))

  it('have 28 characters when they are full and nothing but ideographs', () => {
    const plain = lines.filter(({ text, first, last }) => !first && !last && /^\p{sc=Han}+$/u.test(text))
    const counts = plain.map(({ text }) => [...text].length)
    expect(counts.filter(length => length === 28).length / counts.length).toBeGreaterThan(1 - 10 * visible - 0.001)
    expect(Math.max(...counts, 28)).toBe(28)
  })

  it('change their spacing evenly, by less than half a point', () => {
    const full = lines.filter(line => !line.last)
    const most = full.map(line => Math.max(0, ...pitchChanges(line).map(Math.abs)))
    expect(most.filter(change => change >= 0.5).length / full.length).toBeLessThanOrEqual(visible)
    for (const line of lines) {
      const changes = pitchChanges(line)
      expect(Math.max(0, ...changes) - Math.min(...changes, 0)).toBeLessThan(Math.max(0.5, ...most) + 0.01)
    }
  })

  it('give half a cell to a mark at their end', () => {
    for (const { glyphs, text } of lines) {
      const last = glyphs.at(-1)
      if (last !== undefined && /[，、；：。！？）〕》”’】」〉]/u.test(last.character))
        expect(last.right - last.x, text).toBeLessThan(cell / 2 + 0.4)
    }
  })

  it('have a quarter of the type size between Chinese and a figure, less only where a line is too full', () => {
    const gaps = lines.filter(line => line.last).flatMap(gapsBeforeFigures)
    expect(gaps.filter(gap => Math.abs(gap - size / 4) > 0.75).length / Math.max(1, gaps.length)).toBeLessThan(0.05)
    for (const gap of gaps) expect(gap).toBeGreaterThan(size / 8 - 0.75)
  })
})

const data = new URL('../../../data/', import.meta.url)
const reports = [
  ...readdirSync(data)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({ name, yaml: readFileSync(new URL(name, data), 'utf8') })),
  ...corpusReports(),
].flatMap(({ name, yaml }) => {
  // A report published with a fault in its form cannot be set; reading it is another test's matter.
  const { report } = readReport(yaml, { file: name })
  return report === undefined ? [] : [{ name, document: composed(report, { draft: false }) }]
})

describe.each(reports)('the report $name on paper', ({ document }) => {
  let lines: readonly PaperLine[] = []
  beforeAll(async () => {
    lines = await linesOf(document)
  }, 60_000)

  it('has lines within 156 mm, flush, on the grid, below tables too, none with a mark that may not stand there', () => {
    expect(lines.length).toBeGreaterThan(20)
    checkEnds(lines)
    checkEdges(lines)
    checkGrid(lines)
  })

  it('changes the spacing of its lines by less than half a point', () => {
    for (const line of lines)
      for (const change of pitchChanges(line)) expect(Math.abs(change), line.text).toBeLessThan(0.51)
  })
})

it('these are ten thousand lines', () => {
  expect(count).toBeGreaterThan(10_000)
})
