import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cellsOf } from '../../../src/grid/grid.js'
import { readReport } from '../../../src/model/read-report.js'
import { readYaml } from '../../../src/source/read-yaml.js'
import { editions } from '../../../src/tables/index.js'
import { type Block, type Document, textOf } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { documents } from '../../support/docx-documents.js'
import { docxFaults } from '../../support/docx-faults.js'
import { find, findAll, type ReadDocx, type ReadTable, readDocx } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const sample = composed(sampleReport({ reasons: ['口径变化'] }), { draft: false })

const samples: readonly (readonly [name: string, document: Document])[] = [
  ...editions.map(
    ({ id }) => [`the form of ${id}`, composed(sampleReport({ edition: id }), { draft: false })] as const,
  ),
  ['notes below a table', sample],
  ['a draft', composed(sampleReport(), { draft: true })],
  ...['2024.yaml', 'example-city-2023.yaml', 'example-city-2024.yaml'].map(file => [file, fromData(file)] as const),
]

/** A report of the data folder, read as the program reads it. */
function fromData(file: string): Document {
  const { source } = readYaml(readFileSync(new URL(`../../../data/${file}`, import.meta.url)), file)
  const report = source === undefined ? undefined : readReport(source).report
  if (report === undefined) throw new Error(`${file} cannot be read`)
  return composed(report, { draft: false })
}

async function written(document: Document): Promise<ReadDocx> {
  return readDocx(await wordOf(document))
}

/** Texts of the document's paragraphs, in order. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return []
    return [block.kind === 'runInHeading' ? textOf(block.heading) + textOf(block.content) : textOf(block.content)]
  })
}

/** Texts of a file's paragraphs, without the breaks of a long title and the empty paragraphs that keep tables apart. */
function textsIn({ body }: ReadDocx): readonly string[] {
  return body.flatMap(block => (block.kind === 'paragraph' ? [block.text.replaceAll('\n', '')] : [])).filter(Boolean)
}

function tablesIn({ body }: ReadDocx): readonly ReadTable[] {
  return body.filter(block => block.kind === 'table')
}

/** Cells of a table with their spans and texts. */
function cellsIn(cells: readonly { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[]) {
  return cells
    .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

function expectSameContent(docx: ReadDocx, { blocks }: Document): void {
  const tables = blocks.filter(block => block.kind === 'table')
  expect(textsIn(docx)).toEqual(textsOf(blocks).filter(Boolean))
  expect(tablesIn(docx).map(table => cellsIn(table.cells))).toEqual(tables.map(({ grid }) => cellsIn(cellsOf(grid))))
}

describe('what is read back from the Word file', () => {
  it.each(samples)('is every text and every cell of the document, in order: %s', async (_, document) => {
    expectSameContent(await written(document), document)
  })

  it('is every text and every cell of any document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async document => expectSameContent(await written(document), document)),
      { numRuns: 60 },
    )
  })

  it('keeps the order of text and tables', async () => {
    const kinds = (await written(sample)).body.map(block => block.kind)
    expect(kinds).toEqual(sample.blocks.map(block => (block.kind === 'table' ? 'table' : 'paragraph')))
  })

  it.each([
    ['a word of 3,000 letters', 'A'.repeat(3000)],
    ['an address of 2,000 characters', `https://www.example.gov.cn/${'path/'.repeat(400)}`],
    ['a figure of 2,000 digits', '1'.repeat(2000)],
    ['5,000 ideographs without a mark', '公'.repeat(5000)],
  ])('is whole however long it runs without a break: %s', async (_, text) => {
    const docx = await written({ ...sample, blocks: [{ kind: 'paragraph', role: 'body', content: [{ text }] }] })
    expect(textsIn(docx)).toEqual([text])
    expect(docxFaults(docx)).toEqual([])
  })

  it('leaves out what XML cannot carry, and stays whole', async () => {
    const words = 'a\u0000b\ud800c\uffffd]]>e'
    const docx = await written({ ...sample, blocks: [{ kind: 'paragraph', role: 'body', content: [{ text: words }] }] })
    expect(textsIn(docx)).toEqual(['abcd]]>e'])
  })
})

describe('the tables', () => {
  it('have columns that, with the outer rule, add up to the text block, 156 mm', async () => {
    for (const { widths } of tablesIn(await written(sample))) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844 - 10)
      expect(widths.every(Number.isInteger)).toBe(true)
    }
  })

  it('repeat the head rows of the grid and no others, and keep every row whole', async () => {
    const docx = await written(sample)
    expect(tablesIn(docx).map(table => table.headerRows)).toEqual([0, 3, 3])
    const rows = findAll(docx.parts.get('word/document.xml'), 'w:tr').map(row => find(row, 'w:trPr'))
    expect(rows.every(row => find(row, 'w:cantSplit') !== undefined)).toBe(true)
  })

  it('say what they are to those who cannot see them', async () => {
    expect(tablesIn(await written(sample)).map(table => table.caption)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ])
  })
})

describe('the file', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each(samples)('has none of the faults the validator overlooks: %s', async (_, document) => {
    expect(docxFaults(await written(document))).toEqual([])
  })

  it('has none of these faults whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        expect(docxFaults(await written(document))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is the same, byte for byte, whenever and wherever it is written', async () => {
    const writtenAt = async (time: string, zone: string) => {
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] })
      vi.stubEnv('TZ', zone)
      return { bytes: await wordOf(sample), offset: new Date().getTimezoneOffset() }
    }
    const here = await writtenAt('2025-01-20T10:00:00Z', 'Asia/Shanghai')
    const there = await writtenAt('2031-07-03T23:30:00Z', 'America/St_Johns')
    expect(here.offset).not.toBe(there.offset)
    expect(Buffer.from(here.bytes).equals(Buffer.from(there.bytes))).toBe(true)
  })

  it('has its parts sorted', async () => {
    const paths = [...(await written(sample)).files.keys()]
    expect(paths).toEqual([...paths].sort())
  })

  it('names the agency alone as author, the title, the language and the day of the report', async () => {
    const core = (await written(sample)).parts.get('docProps/core.xml')
    const text = (name: string) => find(core, name)?.children.join('')
    expect(text('dc:title')).toBe(sample.title)
    expect([text('dc:creator'), text('cp:lastModifiedBy')]).toEqual([sample.author, sample.author])
    expect([text('dcterms:created'), text('dcterms:modified')]).toEqual([
      '2025-01-20T00:00:00Z',
      '2025-01-20T00:00:00Z',
    ])
    expect(text('dc:language')).toBe('zh-CN')
  })

  it('numbers odd and even pages with a field, outside', async () => {
    const docx = await written(sample)
    const footers = findAll(docx.parts.get('word/document.xml'), 'w:footerReference')
    expect(footers.map(footer => footer.attributes['w:type'])).toEqual(['default', 'even'])
    for (const [path, style] of [
      ['word/footer1.xml', 'PageNumberOdd'],
      ['word/footer2.xml', 'PageNumberEven'],
    ] as const) {
      expect(docx.xml.get(path)).toContain(`w:val="${style}"`)
      expect(docx.xml.get(path)).toMatch(/— <.*PAGE.*> —</u)
    }
    expect(docx.xml.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('bears the mark 草稿 on odd and even pages when it is a draft, and has no header otherwise', async () => {
    const draft = await written({ ...sample, draft: true })
    expect(findAll(draft.parts.get('word/document.xml'), 'w:headerReference')).toHaveLength(2)
    for (const path of ['word/header1.xml', 'word/header2.xml']) {
      expect(findAll(draft.parts.get(path), 'v:textpath').map(mark => mark.attributes.string)).toContain('草稿')
    }
    expect([...(await written(sample)).xml.keys()].filter(path => path.includes('header'))).toEqual([])
  })
})
