import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/grid/grid.js'
import { linePitch, textBlock } from '../../src/style/page.js'
import { governmentStyle, type Style } from '../../src/style/style.js'
import { textOf } from '../../src/tree/nodes.js'
import type { Page, PlacedBlockLine, PlacedTable } from '../../src/typeset/page.js'
import { tableHeight } from '../../src/typeset/row-heights.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import { seed } from './chinese-text.js'
import { documentOf, generatedDocument, heading, paragraph, table } from './documents.js'

const style = governmentStyle
const { page } = style
const pitch = linePitch(page)

type Item = Page['items'][number]

const linesOf = (items: readonly Item[]) => items.filter((item): item is PlacedBlockLine => item.kind === 'line')
const tablesOf = (items: readonly Item[]) => items.filter((item): item is PlacedTable => item.kind === 'table')
const isHeading = (item: Item | undefined) => item?.kind === 'line' && item.role.startsWith('heading')

/** Upper and lower edge of an item, from the top of the text block. */
function extent(item: Item): readonly [number, number] {
  if (item.kind === 'table') {
    const top = item.y - page.top
    return [top, top + tableHeight(item.part.table, item.part.heights)]
  }
  const { size } = style.text[item.role]
  const top = item.baseline - page.top - 0.88 * size
  return [top, top + size]
}

const numRuns = 120

describe('the pages of a report', () => {
  it('hold every character of every block, in order', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        const items = typesetDocument(document, style).flatMap(one => one.items)
        document.blocks.forEach((block, index) => {
          const own = items.filter(item => item.block === index)
          const text = linesOf(own).map(item => item.line.text)
          if (block.kind === 'table') expect(tablesOf(own)).toHaveLength(own.length)
          else if (block.kind === 'runInHeading') {
            expect(text.join('')).toBe(textOf([...block.heading, ...block.content]))
          } else expect(text.join('')).toBe(textOf(block.content))
        })
        expect(items.map(item => item.block)).toEqual(items.map(item => item.block).sort((a, b) => a - b))
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('keep everything within the text block and apart from what stands above', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        for (const { items } of typesetDocument(document, style)) {
          let bottom = 0
          for (const item of items) {
            const [top, below] = extent(item)
            expect(top).toBeGreaterThanOrEqual(bottom - 0.01)
            expect(below).toBeLessThanOrEqual(textBlock(page).height + 0.01)
            bottom = below
          }
        }
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('have the baselines of text on the same grid of 22 lines of 28.99 pt, below tables too', () => {
    expect(pitch).toBeCloseTo(28.99, 2)
    fc.assert(
      fc.property(generatedDocument, document => {
        for (const { items } of typesetDocument(document, style)) {
          for (const { baseline, role } of linesOf(items)) {
            if (role === 'note') continue
            const { size } = style.text[role]
            const line = (baseline - page.top - (pitch - size) / 2 - 0.88 * size) / pitch
            expect(line).toBeCloseTo(Math.round(line), 6)
            expect(Math.round(line)).toBeLessThan(page.lines)
          }
        }
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('end with no heading, and tear no single line off a paragraph', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        const pages = typesetDocument(document, style)
        for (const { items } of pages) expect(isHeading(items.at(-1))).toBe(false)
        const lengths = new Map<number, number[]>()
        for (const { items } of pages) {
          const counts = new Map<number, number>()
          for (const { block } of linesOf(items)) counts.set(block, (counts.get(block) ?? 0) + 1)
          for (const [block, count] of counts) lengths.set(block, [...(lengths.get(block) ?? []), count])
        }
        for (const parts of lengths.values()) if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThan(1)
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('keep a heading with its table, and the signature with text above it', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        for (const { items } of typesetDocument(document, style)) {
          items.forEach((item, index) => {
            const above = items[index - 1]
            if (item.kind === 'table' && !item.continued) expect(isHeading(above)).toBe(true)
            if (item.kind === 'line' && (item.role === 'signature' || item.role === 'date')) {
              expect(above?.kind === 'line' && ['body', 'signature'].includes(above.role)).toBe(true)
            }
          })
        }
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('keep notes with their table, of long ones the beginning', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        const pages = typesetDocument(document, style)
        document.blocks.forEach((block, index) => {
          if (block.kind !== 'table') return
          const page = pages.findLastIndex(({ items }) => items.some(item => item.block === index))
          const notes = pages.map(({ items }) =>
            linesOf(items).filter(one => one.role === 'note' && belongs(one, index)),
          )
          const here = notes[page] ?? []
          const all = notes.flat()
          if (all.length <= 12) expect(here).toHaveLength(all.length)
          else expect(here.length).toBeGreaterThan(1)
        })
        /** Whether a note stands below the table at a position, other notes between them. */
        function belongs({ block }: PlacedBlockLine, table: number): boolean {
          return (
            block > table &&
            document.blocks.slice(table + 1, block).every(one => one.kind === 'paragraph' && one.role === 'note')
          )
        }
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('are filled: 22 lines, or up to three less to keep lines together, or a table that had to start anew', () => {
    fc.assert(
      fc.property(generatedDocument, document => {
        const pages = typesetDocument(document, style)
        pages.slice(0, -1).forEach(({ items }, index) => {
          const last = items.at(-1)
          const next = pages[index + 1]?.items ?? []
          const beforeTable = next.findIndex(item => !isHeading(item))
          if (next[beforeTable]?.kind === 'table' || tablesOf(items).length > 0 || last === undefined) return
          expect(extent(last)[1]).toBeGreaterThan(
            textBlock(page).height - 4 * pitch - 3 * 4 * pitch * Number(isHeading(next[0])),
          )
        })
      }),
      { seed, numRuns, endOnFailure: true },
    )
  })

  it('hold exactly 22 lines each of one long paragraph', () => {
    const pages = typesetDocument(
      {
        ...documentOf([paragraph('body', '政府信息公开'.repeat(800))]),
        blocks: [paragraph('body', '政府信息公开'.repeat(800))],
      },
      style,
    )
    expect(pages.map(({ items }) => items.length)).toEqual([22, 22, 22, 22, 22, 22, 22, 18])
  })

  it('are one less where lower rows of a table save an almost empty last one, and only there', () => {
    const set = (count: number) => {
      const text = Array.from({ length: count }, () => paragraph('body', '无。'))
      return typesetDocument(documentOf([heading(1, '四、'), table('disputes', () => '0'), ...text]), style)
    }
    const heightOf = (pages: readonly Page[]) =>
      tablesOf(pages.flatMap(one => one.items)).map(({ part }) => tableHeight(part.table, part.heights))[0] ?? 0
    const counts = Array.from({ length: 22 }, (_, count) => count)
    const lowered = counts.filter(count => heightOf(set(count)) < heightOf(set(0)))
    expect(lowered).toHaveLength(1)
    const [most = 0] = lowered
    expect([set(most), set(most + 1)].map(pages => pages.length)).toEqual([1, 2])
  })

  it('are numbered on the outer side: right on odd pages, left on even ones, one character in', () => {
    const pages = typesetDocument(documentOf([paragraph('body', '政府信息公开'.repeat(300))]), style)
    pages.forEach(({ pageNumber }, index) => {
      expect(pageNumber.line.text).toBe(`— ${index + 1} —`)
      const cell = textBlock(page).width / page.cells
      const left = pageNumber.x - page.left
      const right = page.width - page.right - pageNumber.x - pageNumber.line.width
      expect(index % 2 === 0 ? right : left).toBeCloseTo(cell, 6)
    })
  })
})

describe('table 三', () => {
  const requests = (digits: string) => table('requests-2021', () => digits)

  it.each(['0', '3119', '91582', '1284306'])('stands whole on one page when its figures are like %s', digits => {
    const text = paragraph('body', '政府信息公开工作'.repeat(60))
    for (const name of ['requests-2019', 'requests-2021']) {
      const document = documentOf([
        text,
        heading(1, '三、收到和处理政府信息公开申请情况'),
        table(name, () => digits),
        text,
      ])
      const tables = typesetDocument(document, style).flatMap(one => tablesOf(one.items))
      expect(tables).toHaveLength(1)
      expect(tables[0]?.part.table.size).toBeGreaterThanOrEqual(9)
    }
  })

  it('is set in the largest size of 10.5 down to 9 pt that fits', () => {
    const [only] = typesetDocument(
      documentOf([paragraph('body', '政府信息公开工作'.repeat(60)), heading(1, '三、'), requests('0')]),
      style,
    ).flatMap(one => tablesOf(one.items))
    expect(only?.part.table.size).toBe(10.5)
  })
})

describe('a table parted on a lower page', () => {
  /** Pages of a few lines only, so that every table has to be parted. */
  const low = (lines: number): Style => {
    const height = lines * pitch
    return { ...style, page: { ...page, lines, bottom: page.height - page.top - height } }
  }
  const cases = fc.tuple(
    fc.constantFrom('disclosure-2019', 'disclosure-2021', 'requests-2019', 'requests-2021'),
    fc.integer({ min: 9, max: 16 }),
    fc.integer({ min: 0, max: 6 }),
  )

  it('repeats the head and the labels of the group in every part, and loses and doubles no row', () => {
    fc.assert(
      fc.property(cases, ([name, lines, above]) => {
        const node = table(name, String)
        const text = Array.from({ length: above }, () => paragraph('body', '无。'))
        const document = documentOf([
          ...text,
          heading(1, '三、收到和处理政府信息公开申请情况'),
          node,
          paragraph('note', '注：无。'),
        ])
        const parts = typesetDocument(document, low(lines)).flatMap(one => tablesOf(one.items))
        const head = node.grid.headerRows
        const rows = parts.flatMap(({ part, continued }) => part.rows.slice(continued ? head : 0))
        expect(rows).toEqual(node.grid.rows.map((_, index) => index))
        for (const { part } of parts) {
          expect(part.rows.slice(0, head)).toEqual(Array.from({ length: head }, (_, index) => index))
          for (const cell of cellsOf(part.table.grid)) {
            const row = part.rows[cell.row] ?? 0
            const slot = node.grid.rows[row]?.[cell.column]
            expect(cell.text).toBe(slot?.kind === 'covered' ? slot.by.text : slot?.cell.text)
            expect(
              part.table.lines
                .get(cell)
                ?.map(line => line.text)
                .join(''),
            ).toBe(cell.text)
          }
        }
      }),
      { seed, numRuns: 60, endOnFailure: true },
    )
  })

  it('ends no part with the heads of a band, and leaves no last row alone', () => {
    fc.assert(
      fc.property(cases, ([name, lines]) => {
        const node = table(name, String)
        const pages = typesetDocument(documentOf([heading(1, '三、'), node]), low(lines))
        const parts = pages.flatMap(one => tablesOf(one.items))
        for (const { part } of parts) {
          const last = part.table.grid.rows.at(-1) ?? []
          expect(last.some(slot => (slot.kind === 'cell' ? slot.cell : slot.by).role === 'value')).toBe(true)
        }
        if (parts.length > 1) expect(parts.at(-1)?.part.rows.length).toBeGreaterThan(node.grid.headerRows + 1)
      }),
      { seed, numRuns: 60, endOnFailure: true },
    )
  })
})

describe('the signature', () => {
  it('stands below a blank line, the date starting two characters to the right of the office', () => {
    const cell = textBlock(page).width / page.cells
    const document = documentOf([
      paragraph('body', '无。'),
      paragraph('signature', '示例县青石镇人民政府'),
      paragraph('date', '2025年1月20日'),
    ])
    const [office, date] = linesOf(typesetDocument(document, style)[0]?.items ?? []).slice(-2)
    const body = linesOf(typesetDocument(document, style)[0]?.items ?? []).at(-3)
    expect((office?.baseline ?? 0) - (body?.baseline ?? 0)).toBeCloseTo(2 * pitch, 6)
    expect((date?.x ?? 0) - (office?.x ?? 0)).toBeCloseTo(2 * cell, 6)
    expect(page.left + textBlock(page).width - (office?.x ?? 0) - (office?.line.width ?? 0)).toBeCloseTo(2 * cell, 6)
  })

  it('of an office with a very long name takes several lines and loses nothing', () => {
    const office = '示例省示例自治州示例自治县青石镇政务服务和数据管理与营商环境建设委员会办公室'.repeat(2)
    const document = documentOf([
      paragraph('body', '无。'),
      paragraph('signature', office),
      paragraph('date', '2025年1月20日'),
    ])
    const lines = linesOf(typesetDocument(document, style).flatMap(one => one.items))
    expect(
      lines
        .filter(one => one.role === 'signature')
        .map(one => one.line.text)
        .join(''),
    ).toBe(office)
    for (const { x, line } of lines) {
      expect(x).toBeGreaterThanOrEqual(page.left - 0.01)
      expect(x + line.width).toBeLessThanOrEqual(page.left + textBlock(page).width + 0.01)
    }
  })
})

describe('a document out of the ordinary', () => {
  const set = (blocks: Parameters<typeof documentOf>[0], title?: string) => {
    const start = performance.now()
    const pages = typesetDocument(documentOf(blocks, title), style)
    expect(performance.now() - start).toBeLessThan(3_000)
    return pages
  }

  it.each([
    ['a title of 500 characters', [], '政务'.repeat(250)],
    ['a paragraph of 20,000 characters', [paragraph('body', '坚持“公开”，不留死角。'.repeat(1700))], undefined],
    ['a paragraph of one word of 3,000 letters', [paragraph('body', 'x'.repeat(3000))], undefined],
    ['a heading of 2,000 characters', [heading(2, '政府信息公开'.repeat(330)), paragraph('body', '无。')], undefined],
    ['sixty headings in a row', Array.from({ length: 60 }, () => heading(2, '（一）主动公开')), undefined],
    [
      'a note of 5,000 characters',
      [heading(1, '二、'), table('disclosure-2021', String), paragraph('note', '根据清理结果进行了调整，'.repeat(420))],
      undefined,
    ],
    ['a table as first and last', [table('requests-2021', String)], undefined],
    ['figures of sixteen digits', [heading(1, '四、'), table('disputes', () => '9007199254740991')], undefined],
    [
      'an amount of 300 characters',
      [heading(1, '二、'), table('disclosure-2019', () => '合计三百元整，'.repeat(43))],
      undefined,
    ],
    ['a very long office', [paragraph('signature', '某'.repeat(700)), paragraph('date', '2025年1月20日')], undefined],
    ['nothing but a title', [], undefined],
  ] as const)('is set whole and fast: %s', (_, blocks, title) => {
    const document = documentOf(blocks, title)
    const items = set(blocks, title).flatMap(one => one.items)
    document.blocks.forEach((block, index) => {
      const own = items.filter(item => item.block === index)
      if (block.kind === 'paragraph' || block.kind === 'heading') {
        expect(
          linesOf(own)
            .map(item => item.line.text)
            .join(''),
        ).toBe(textOf(block.content))
      } else {
        const text = tablesOf(own).flatMap(({ part }) => [...part.table.lines.values()].flat().map(line => line.text))
        if (block.kind === 'table') for (const cell of cellsOf(block.grid)) expect(text.join('')).toContain(cell.text)
      }
    })
  })
})
