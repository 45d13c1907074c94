import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Cell, cellsOf, type Grid } from '../../../src/grid/grid.js'
import { mm } from '../../../src/style/units.js'
import { type Document, textOf } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { isFurniture, linesOn, runningText, textIn } from '../../support/pdf-lines.js'
import { type Glyph, type PdfFile, type PdfPage, readPdf } from '../../support/pdf-reader.js'
import { type PaperCell, type PaperTable, tablesOn } from '../../support/pdf-tables.js'
import { renderDocument } from '../../support/render-document.js'
import { sampleReport } from '../../support/sample-report.js'
import { documentOf, generatedDocument, heading, paragraph, table } from '../../typeset/documents.js'

const seed = 20250120

async function readBack(document: Document): Promise<PdfFile> {
  return readPdf(await renderDocument(document))
}

const noPage: PdfPage = { width: 0, height: 0, glyphs: [], strokes: [], fills: [] }

function expectedText(document: Document): string {
  return document.blocks
    .map(block => {
      if (block.kind === 'table') return ''
      return block.kind === 'runInHeading' ? textOf([...block.heading, ...block.content]) : textOf(block.content)
    })
    .join('')
}

const place = ({ row, column, rowSpan, columnSpan, text }: PaperCell | Cell) => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text: text.replace(/\s/gu, ''),
})

/** Places of a part's cells in the whole table: a part may lack the rules that divide its label columns. */
function placesIn(part: PaperTable, parts: readonly PaperTable[]): readonly ReturnType<typeof place>[] {
  const edges = [...new Set(parts.flatMap(one => one.cells.map(cell => cell.left.toFixed(1))))].sort(
    (a, b) => Number(a) - Number(b),
  )
  return part.cells.map(cell => {
    const column = edges.indexOf(cell.left.toFixed(1))
    const right = edges.indexOf(cell.right.toFixed(1))
    return { ...place(cell), column, columnSpan: (right === -1 ? edges.length : right) - column }
  })
}

/** A table that may be parted over pages, put together again: the head once, rows in order, group labels joined. */
function joinParts(parts: readonly PaperTable[], grid: Grid): readonly ReturnType<typeof place>[] {
  const [first = [], ...others] = parts.map(part => placesIn(part, parts))
  const cells = [...first]
  const isHead = (cell: { readonly row: number }) => cell.row < grid.headerRows
  let rows = parts[0]?.rows ?? 0
  others.forEach((part, index) => {
    const shift = rows - grid.headerRows
    expect(part.filter(isHead)).toEqual(first.filter(isHead))
    for (const cell of part.filter(one => !isHead(one))) {
      const row = cell.row + shift
      const whole = cellsOf(grid).find(
        one => one.column === cell.column && one.row < row && one.row + one.rowSpan > row,
      )
      const above = whole && cells.find(one => one.row === whole.row && one.column === whole.column)
      if (above !== undefined) expect(cell.text).toBe(above.text)
      if (above === undefined) cells.push({ ...cell, row })
      else cells[cells.indexOf(above)] = { ...above, rowSpan: above.rowSpan + cell.rowSpan }
    }
    rows += (parts[index + 1]?.rows ?? 0) - grid.headerRows
  })
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

function checkTables(document: Document, file: PdfFile): void {
  const found = file.pages.flatMap(tablesOn)
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    const parts: PaperTable[] = []
    for (let rows = 0; rows < block.grid.rows.length; ) {
      const part = found.shift()
      if (part === undefined) throw new Error(`${block.caption} is not whole`)
      rows += part.rows - (parts.length === 0 ? 0 : block.grid.headerRows)
      parts.push(part)
    }
    expect(joinParts(parts, block.grid)).toEqual(cellsOf(block.grid).map(place))
  }
  expect(found).toHaveLength(0)
}

/** The ink of a full-width mark keeps to one half of its cell; the other half may lie over a rule. */
function inkOf({ character, x, right }: Glyph): readonly [number, number] {
  const half = (right - x) / 2
  if (/[，、；：。！？）》”’」』】〕]/u.test(character)) return [x, right - half]
  return /[（《“‘「『【〔]/u.test(character) ? [x + half, right] : [x, right]
}

function checkRoom(file: PdfFile): void {
  for (const cell of file.pages.flatMap(tablesOn).flatMap(one => one.cells)) {
    for (const glyph of cell.glyphs) {
      const [left, right] = inkOf(glyph)
      expect(left, cell.text).toBeGreaterThan(cell.left + 0.9)
      expect(right, cell.text).toBeLessThan(cell.right - 0.9)
      expect(glyph.baseline - 0.88 * glyph.size, cell.text).toBeGreaterThan(cell.top)
      expect(glyph.baseline + 0.12 * glyph.size, cell.text).toBeLessThan(cell.bottom)
    }
  }
}

const samples = [
  ['the form of 2021', composed(sampleReport({ reasons: ['以本年度报告为准', '口径有调整。'] }), { draft: false })],
  ['the form of 2019', composed(sampleReport({ edition: '2019' }), { draft: false })],
  ['a draft', composed(sampleReport(), { draft: true })],
] as const

describe.each(samples)('a PDF of %s, read back', (_, document) => {
  const file = readBack(document)

  it('has every character of the text, in order', async () => {
    expect((await file).pages.map(page => textIn(runningText(page))).join('')).toBe(expectedText(document))
  })

  it('has every cell of every table at its place, all rules closed, no text near a rule', async () => {
    checkTables(document, await file)
    checkRoom(await file)
  })

  it('numbers its pages — 1 —, and a draft marks each of them 草稿', async () => {
    ;(await file).pages.forEach((page, index) => {
      const own = page.glyphs.filter(isFurniture)
      expect(textIn(own)).toBe(`${document.draft ? '草稿' : ''}— ${index + 1} —`)
    })
  })

  it('embeds every font as a subset', async () => {
    const { fonts } = await file
    expect(fonts.length).toBeGreaterThanOrEqual(5)
    for (const { name, embedded } of fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+/u)
      expect(embedded, name).toBe(true)
    }
  })

  it('lists its headings as bookmarks that lead to them', async () => {
    const { bookmarks, pages } = await file
    const all = (items: typeof bookmarks): typeof bookmarks => items.flatMap(item => [item, ...all(item.items)])
    const headings = document.blocks.flatMap(block => {
      if (block.kind === 'heading') return [textOf(block.content)]
      return block.kind === 'runInHeading' ? [textOf(block.heading)] : []
    })
    expect(all(bookmarks).map(item => item.title)).toEqual(headings)
    for (const { title, page, top } of all(bookmarks)) {
      const line = linesOn(pages[page] ?? noPage).find(([first]) => (first?.baseline ?? 0) > top)
      const text = textIn(line ?? [])
      expect(title.startsWith(text) || text.startsWith(title), `${title} leads to ${text}`).toBe(true)
    }
  })
})

describe('a page counted on paper', () => {
  const text = '坚持以公开为常态不公开为例外'.repeat(60)
  const { blocks: _, ...frame } = documentOf([])
  const file = readBack({ ...frame, blocks: [paragraph('body', text)] })

  it('has 28 characters on a full line, flush with both edges of the text block of 156 mm', async () => {
    const lines = (await file).pages.flatMap(linesOn)
    expect(lines.map(line => line.length)).toEqual([26, ...new Array(29).fill(28), 2])
    for (const line of lines.slice(1, -1)) {
      expect(line[0]?.x).toBeCloseTo(mm(28), 2)
      expect((line.at(-1)?.x ?? 0) + mm(156) / 28).toBeCloseTo(mm(28 + 156), 2)
    }
  })

  it('has 22 lines on a full page, 28.99 pt apart, the first 37 mm from the top', async () => {
    const [first = noPage] = (await file).pages
    const baselines = linesOn(first).map(line => line[0]?.baseline ?? 0)
    expect(baselines).toHaveLength(22)
    baselines.forEach((baseline, index) => {
      expect(baseline).toBeCloseTo(mm(37) + (index * mm(225)) / 22 + (mm(225) / 22 - 16) / 2 + 0.88 * 16, 2)
    })
  })

  it('is of A4, with everything of the text inside its block', async () => {
    for (const page of (await file).pages) {
      expect([page.width, page.height]).toEqual([expect.closeTo(mm(210), 2), expect.closeTo(mm(297), 2)])
      for (const { x, baseline } of runningText(page)) {
        expect(x).toBeGreaterThan(mm(28) - 0.01)
        expect(x).toBeLessThan(mm(28 + 156) - 7)
        expect(baseline).toBeGreaterThan(mm(37))
        expect(baseline).toBeLessThan(mm(37 + 225))
      }
    }
  })

  it('has the top of the dash beside its number 7 mm below the text block', async () => {
    for (const page of (await file).pages) {
      const [dash] = page.glyphs.filter(isFurniture)
      const height = (dash?.baseline ?? 0) - mm(37 + 225 + 7)
      expect(height).toBeGreaterThan(0.3 * 14)
      expect(height).toBeLessThan(0.5 * 14)
    }
  })
})

describe('a character from another font', () => {
  it.each(['𠮷', '龑', '鿭', '𪚥', '①', '㎡', '𬭎'])('is copied as itself: %s', async character => {
    const file = await readBack(documentOf([paragraph('body', `经办人${character}某某`)]))
    expect(file.pages.map(page => textIn(runningText(page))).join('')).toContain(`经办人${character}某某`)
  })
})

describe('the bytes of a PDF', () => {
  const [[, document]] = samples
  const home = process.env.TZ

  afterEach(() => {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  })

  it('are the same on every run', async () => {
    expect(Buffer.compare(await renderDocument(document), await renderDocument(document))).toBe(0)
  })

  it('are the same in every time zone', async () => {
    const usual = await renderDocument(document)
    for (const [zone, minutes] of [
      ['Asia/Shanghai', -480],
      ['America/Los_Angeles', 480],
      ['Pacific/Kiritimati', -840],
    ] as const) {
      process.env.TZ = zone
      expect(new Date(2025, 0, 20).getTimezoneOffset()).toBe(minutes)
      expect(Buffer.compare(await renderDocument(document), usual)).toBe(0)
    }
  })
})

describe('table 三 with figures of four digits, read back', () => {
  const cells = readBack(documentOf([heading(1, '三、'), table('requests-2021', () => '3119')])).then(file =>
    file.pages.flatMap(tablesOn).flatMap(one => one.cells),
  )
  const cellOf = async (label: string): Promise<PaperCell> => {
    const found = (await cells).find(cell => cell.text === label)
    if (found === undefined) throw new Error(`no cell ${label}`)
    return found
  }
  const baselines = (glyphs: readonly Glyph[]) => [...new Set(glyphs.map(glyph => glyph.baseline))]

  it('has three points of white beside every text', async () => {
    for (const { glyphs, left, right, text } of await cells) {
      for (const glyph of glyphs) {
        const [from, to] = inkOf(glyph)
        expect(from - left, text).toBeGreaterThan(2.9)
        expect(right - to, text).toBeGreaterThan(2.9)
      }
    }
  })

  it('has seven equal columns of figures', async () => {
    const widths = (await cells).flatMap(({ text, left, right }) => (text === '3119' ? [right - left] : []))
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.11)
  })

  it.each(['2.其他法律行政法规禁止公开', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作'])(
    'has the label %s on one line',
    async label => {
      expect(baselines((await cellOf(label)).glyphs)).toHaveLength(1)
    },
  )

  it.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部'],
    ['5.要求行政机关确认或重新出具已获取信息', '要'],
  ])('begins the second line of %s below its first word', async (label, word) => {
    const { glyphs } = await cellOf(label)
    const [, second] = baselines(glyphs)
    const first = glyphs.find(glyph => glyph.character === word)
    const below = glyphs.find(glyph => glyph.baseline === second)
    expect(below?.x).toBeCloseTo(first?.x ?? 0, 1)
  })
})

describe('generated documents, read back', () => {
  it('lose no character and no cell, and have no text near a rule', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async document => {
        const file = await readBack(document)
        expect(file.pages.map(page => textIn(runningText(page))).join('')).toBe(expectedText(document))
        checkTables(document, file)
        checkRoom(file)
      }),
      { seed, numRuns: 15, endOnFailure: true },
    )
  })

  it.each([
    ['7', ['disclosure-2019', 'disclosure-2021', 'requests-2021', 'disputes']],
    ['3119', ['disclosure-2019', 'disclosure-2021', 'requests-2021', 'disputes']],
    ['1284306', ['disclosure-2019', 'disclosure-2021', 'requests-2021', 'disputes']],
    ['128430612', ['disclosure-2019', 'disclosure-2021', 'requests-2021', 'disputes']],
    ['123456789.25', ['disclosure-2019', 'disclosure-2021', 'requests-2021']],
  ])('keep the figure %s whole on one line of its cell, in every cell of %s', async (figure, tables) => {
    const document = documentOf(tables.flatMap(name => [heading(1, '一、'), table(name, () => figure)]))
    const file = await readBack(document)
    checkTables(document, file)
    checkRoom(file)
    for (const cell of file.pages.flatMap(tablesOn).flatMap(one => one.cells)) {
      if (cell.text === figure) expect(new Set(cell.glyphs.map(glyph => glyph.baseline)).size).toBe(1)
    }
  })
})
