import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, cellsOf } from '../../../src/grid/grid.js'
import { headersOf } from '../../../src/grid/headers.js'
import { readReport } from '../../../src/model/read-report.js'
import { readYaml } from '../../../src/source/read-yaml.js'
import { type Block, type Document, textOf } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { elementsOf, type PdfElement, type PdfStructure, readStructure } from '../../support/pdf-structure.js'
import { renderDocument } from '../../support/render-document.js'

function documentOf(name: string, change: (text: string) => string = text => text): Document {
  const text = change(readFileSync(new URL(`../../../data/${name}.yaml`, import.meta.url), 'utf8'))
  const { source } = readYaml(text, name)
  const report = source === undefined ? undefined : readReport(source).report
  if (report === undefined) throw new Error(`${name} is no report`)
  return composed(report, { draft: false })
}

/** Figures so long in every column that the labels of table 三 wrap and the table is parted. */
const longFigures = (text: string): string =>
  text.replace(
    /(本年新收|予以公开|总计): (?:\{[^}]*\}|\d+)/gu,
    '$1: [111111111, 222222222, 333333333, 444444444, 555555555, 666666666]',
  )

const bare = (text: string): string => text.replace(/\s/gu, '')

const samples: readonly (readonly [string, Document, parted: boolean])[] = [
  ['a bureau without figures', documentOf('2024'), false],
  ['a city with run-in headings', documentOf('example-city-2023'), false],
  ['a report whose table 三 is parted', documentOf('2024', longFigures), true],
]

describe.each(samples)('the structure of %s', (_, document, parted) => {
  let structure: PdfStructure
  let tables: readonly PdfElement[]
  const grids = document.blocks.flatMap(block => (block.kind === 'table' ? [block.grid] : []))

  beforeAll(async () => {
    structure = await readStructure(await renderDocument(document))
    tables = elementsOf(structure.root, 'Table')
  })

  it('holds the whole text in reading order', () => {
    const read = structure.root.children.map(element => bare(textBelow(element))).join('')
    expect(read).toBe(bare(document.blocks.map(textOfBlock).join('')))
  })

  it('is reached by pdf.js, page by page', () => {
    for (const role of ['Document', 'H1', 'P', 'Table', 'TH', 'TD']) expect(structure.roles).toContain(role)
  })

  it('names headings by level, without a gap', () => {
    const levels = structure.root.children.flatMap(({ type }) => (/^H\d$/u.test(type) ? [Number(type.slice(1))] : []))
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('reaches every cell of every table, at its place and with its spans', () => {
    expect(tables.length).toBe(grids.length)
    tables.forEach((table, index) => {
      const grid = grids[index]
      const rows = elementsOf(table, 'TR')
      expect(rows.length).toBe(grid?.rows.length)
      rows.forEach((row, number) => {
        const cells = (grid?.rows[number] ?? []).flatMap(slot => (slot.kind === 'cell' ? [slot.cell] : []))
        expect(row.children.map(({ text, rowSpan, columnSpan }) => [bare(text), rowSpan, columnSpan])).toEqual(
          cells.map(({ text, rowSpan, columnSpan }) => [bare(text), rowSpan, columnSpan]),
        )
      })
    })
  })

  it('gives every figure the labels that head it', () => {
    tables.forEach((table, index) => {
      const grid = grids[index]
      if (grid === undefined) throw new Error('no such table')
      const heads = elementsOf(table, 'TH')
      const names = new Map(heads.map(({ id, text }) => [id, bare(text)]))
      const values = cellsOf(grid).filter(cell => cell.role === 'value')
      const figures = elementsOf(table, 'TD')
      expect(figures.length).toBe(values.length)
      const expected = headersOf(grid)
      figures.forEach((figure, number) => {
        const value = values[number] as Cell
        expect(figure.headers.map(id => names.get(id))).toEqual(
          (expected.get(value) ?? []).map(head => bare(head.text)),
        )
      })
    })
  })

  it('scopes every label', () => {
    for (const table of tables)
      for (const head of elementsOf(table, 'TH')) expect(['Row', 'Column']).toContain(head.scope)
  })

  it('leaves only page numbers and repeated heads outside', () => {
    const labels = new Set(grids.flatMap(grid => cellsOf(grid).map(cell => bare(cell.text))))
    const outside = structure.artifacts.map(bare).filter(text => !/^—?\d*—?$/u.test(text))
    expect(outside.length > 0).toBe(parted)
    for (const text of outside)
      expect(
        [...labels].some(label => label.includes(text)),
        text,
      ).toBe(true)
  })
})

describe('a figure read by its labels alone', () => {
  let labelled: readonly string[] = []
  beforeAll(async () => {
    const { root } = await readStructure(await renderDocument(documentOf('example-city-2024')))
    labelled = elementsOf(root, 'Table').flatMap(table => {
      const names = new Map(elementsOf(table, 'TH').map(({ id, text }) => [id, bare(text)]))
      return elementsOf(table, 'TD').map(
        ({ headers, text }) => `${headers.map(id => names.get(id)).join(' ')} = ${bare(text)}`,
      )
    })
  })

  it.each([
    '第二十条第（五）项 本年处理决定数量 行政许可 = 91582',
    '第二十条第（八）项 本年收费金额（单位：万元） 行政事业性收费 = 20486.35',
    '申请人情况 法人或其他组织 商业企业 三、本年度办理结果 （三）不予公开 4.保护第三方合法权益 = 5',
    '申请人情况 总计 四、结转下年度继续办理 = 78',
    '行政诉讼 复议后起诉 尚未审结 = 3',
    '行政复议 总计 = 83',
  ])('%s', words => {
    expect(labelled).toContain(words)
  })
})

function textBelow(element: PdfElement): string {
  return element.text + element.children.map(textBelow).join('')
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'table':
      return cellsOf(block.grid)
        .map(cell => cell.text)
        .join('')
    case 'runInHeading':
      return textOf(block.heading) + textOf(block.content)
    default:
      return textOf(block.content)
  }
}
