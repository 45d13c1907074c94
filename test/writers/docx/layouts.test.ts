import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/grid/grid.js'
import { governmentStyle, type Style } from '../../../src/style/style.js'
import type { Document } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { docxFaults } from '../../support/docx-faults.js'
import { elements, find, findAll, type ReadDocx, readDocx, valOf } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const report = composed(sampleReport({ reasons: ['口径变化'] }), { draft: false })
const draft: Document = { ...report, draft: true }
const { page, table } = governmentStyle

const across: Style = { ...governmentStyle, table: { ...table, turned: ['disputes'] } }
const grounds: Style = { ...governmentStyle, table: { ...table, grounds: { title: 0.8, head: 0.95 } } }
const numbered = (pageNumbers: Style['page']['pageNumbers']): Style => ({
  ...governmentStyle,
  page: { ...page, pageNumbers },
})

async function written(document: Document, style: Style): Promise<ReadDocx> {
  return readDocx(await wordOf(document, { style }))
}

const layouts: readonly (readonly [name: string, style: Style])[] = [
  ['a table across the paper', across],
  ['all tables across the paper', { ...across, table: { ...table, turned: ['disclosure', 'requests', 'disputes'] } }],
  ['grounds', grounds],
  ['page numbers in the middle', numbered('centre')],
  ['page numbers always right', numbered('right')],
]

describe('a file in another layout', () => {
  it.each(layouts)('has all texts and cells, and no line more: %s', async (_, style) => {
    const [usual, other] = [await written(report, governmentStyle), await written(report, style)]
    const content = ({ body }: ReadDocx) =>
      body.flatMap(block => {
        if (block.kind === 'table') return [block.cells.map(({ text }) => text).join('/')]
        return block.style === 'TableEnd' ? [] : [block.text]
      })
    expect(content(other)).toEqual(content(usual))
  })

  it.each(layouts)('has none of the faults the validator overlooks: %s', async (_, style) => {
    expect(docxFaults(await written(draft, style))).toEqual([])
  })
})

describe('a table across the paper', () => {
  it('stands with its heading in a section of its own, on a page laid down', async () => {
    const body = find((await written(report, across)).parts.get('word/document.xml'), 'w:body')
    const sections = findAll(body, 'w:sectPr')
    expect(sections.map(one => find(one, 'w:pgSz')?.attributes)).toEqual([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
    ])
    // The paper is turned to the left: what was its left edge is the upper one, what was the lower one is left.
    const [upright, laidDown] = sections.map(one => find(one, 'w:pgMar')?.attributes ?? {})
    expect(laidDown?.['w:top']).toBe(upright?.['w:left'])
    expect(Math.abs(Number(laidDown?.['w:left']) - Number(upright?.['w:bottom']))).toBeLessThanOrEqual(1)
    expect(laidDown?.['w:header']).not.toBe(upright?.['w:header'])
    const blocks = elements(body)
    const ends = blocks.filter(block => findAll(block, 'w:sectPr').length > 0)
    expect(ends.every(block => block.name === 'w:p')).toBe(true)
    const [first = -1, second = -1] = ends.map(block => blocks.indexOf(block))
    expect(blocks.slice(first + 1, second + 1).map(block => block.name)).toEqual(['w:p', 'w:tbl', 'w:p'])
    // Above the section stands table 三: the paragraph after it, which ends the section, takes no line.
    expect(ends.slice(0, 2).map(block => valOf(find(block, 'w:pPr'), 'w:pStyle'))).toEqual(['TableEnd', 'TableEnd'])
  })

  it('ends the section above it in the last line of text, where there is one', async () => {
    const style = { ...across, table: { ...table, turned: ['disclosure'] } }
    const body = find((await written(report, style)).parts.get('word/document.xml'), 'w:body')
    const [end] = elements(body).filter(block => findAll(block, 'w:sectPr').length > 0)
    expect(findAll(end, 'w:t').length).toBeGreaterThan(0)
  })

  it('has its page number at the foot of the paper, turned with it', async () => {
    const docx = await written(report, across)
    const footers = [1, 2, 3, 4, 5, 6].map(number => docx.parts.get(`word/footer${number}.xml`))
    const turned = footers.map(footer => findAll(footer, 'v:textbox').map(box => box.attributes.style))
    expect(turned).toEqual([[], [], ['layout-flow:vertical'], ['layout-flow:vertical'], [], []])
    const styles = footers.map(footer => findAll(footer, 'w:pStyle').at(-1)?.attributes['w:val'])
    expect(styles).toEqual([1, 2, 3].flatMap(() => ['PageNumberOdd', 'PageNumberEven']))
    expect(footers.every(footer => findAll(footer, 'w:instrText').length === 1)).toBe(true)
  })

  it('bears the mark of a draft turned with it, each mark by its own id', async () => {
    const docx = await written(draft, across)
    const shapes = [1, 2, 3, 4, 5, 6].flatMap(number => findAll(docx.parts.get(`word/header${number}.xml`), 'v:shape'))
    const rotated = shapes.map(shape => shape.attributes.style?.includes('rotation:90') === true)
    expect(rotated).toEqual([false, false, true, true, false, false])
    expect(new Set(shapes.map(shape => shape.attributes['o:spid'])).size).toBe(6)
  })
})

describe('grounds of cells', () => {
  it('are those of the style, on heads and titles alone', async () => {
    const body = (await written(report, grounds)).parts.get('word/document.xml')
    const fills = findAll(body, 'w:tc').flatMap(cell => {
      const fill = find(find(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill']
      return fill === undefined ? [] : [fill]
    })
    const cells = report.blocks.flatMap(block => (block.kind === 'table' ? cellsOf(block.grid) : []))
    const places = (role: string) => cells.filter(cell => cell.role === role).reduce((sum, one) => sum + one.rowSpan, 0)
    expect(fills.filter(fill => fill === 'CCCCCC')).toHaveLength(places('title'))
    expect(fills.filter(fill => fill === 'F2F2F2')).toHaveLength(places('head'))
    expect(findAll((await written(report, governmentStyle)).parts.get('word/document.xml'), 'w:shd')).toEqual([])
  })
})

describe('a heading larger than the text', () => {
  it('begins where the text begins, its indent told in characters of its own size', async () => {
    const { text } = governmentStyle
    const larger: Style = { ...governmentStyle, text: { ...text, heading1: { ...text.heading1, size: 20 } } }
    const styles = findAll((await written(report, larger)).parts.get('word/styles.xml'), 'w:style')
    const indents = ['Normal', 'Heading1', 'Heading2'].map(id => {
      const own = styles.find(one => one.attributes['w:styleId'] === id)
      return find(find(own, 'w:pPr'), 'w:ind')?.attributes
    })
    expect(indents).toEqual([
      { 'w:firstLineChars': '200', 'w:firstLine': '632' },
      { 'w:firstLineChars': '160', 'w:firstLine': '632' },
      undefined,
    ])
  })
})

describe('page numbers', () => {
  it.each([
    ['centre', 'PageNumberCentre', 'center'],
    ['right', 'PageNumberRight', 'right'],
  ] as const)('alike on all pages need one footer: %s', async (place, style, justification) => {
    const docx = await written(draft, numbered(place))
    const references = (name: string) =>
      findAll(docx.parts.get('word/document.xml'), name).map(one => one.attributes['w:type'])
    expect([references('w:footerReference'), references('w:headerReference')]).toEqual([['default'], ['default']])
    expect(docx.xml.get('word/settings.xml')).not.toContain('evenAndOdd')
    expect(docx.xml.get('word/footer1.xml')).toContain(`w:val="${style}"`)
    const own = findAll(docx.parts.get('word/styles.xml'), 'w:style').find(one => one.attributes['w:styleId'] === style)
    expect(valOf(find(own, 'w:pPr'), 'w:jc')).toBe(justification)
  })
})
