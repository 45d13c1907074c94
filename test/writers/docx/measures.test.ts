import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/grid/grid.js'
import { governmentStyle } from '../../../src/style/style.js'
import { editions } from '../../../src/tables/index.js'
import type { Document } from '../../../src/tree/nodes.js'
import { composeLines } from '../../../src/typeset/compose-lines.js'
import type { PlacedTable } from '../../../src/typeset/page.js'
import { typesetDocument } from '../../../src/typeset/typeset-document.js'
import { cutText } from '../../../src/writers/docx/cut-text.js'
import { type LabelLayout, layLabel } from '../../../src/writers/docx/label-layout.js'
import { lookOf } from '../../../src/writers/docx/look.js'
import { measureTable } from '../../../src/writers/docx/measure-table.js'
import { setBlocks } from '../../../src/writers/docx/set-blocks.js'
import { composed } from '../../support/composed.js'
import { elements, find, findAll, readDocx, valOf } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const documents: readonly (readonly [name: string, document: Document])[] = editions.flatMap(({ id }) => [
  [`${id}, figures of all lengths`, composed(sampleReport({ edition: id, reasons: ['甲'] }), { draft: false })],
  [`${id}, nothing but 0`, composed(sampleReport({ edition: id, figure: () => '0' }), { draft: false })],
])

const { page } = governmentStyle

/** The tables of a document with the blocks they come from, as the typesetting placed them. */
function placedTables(document: Document): readonly PlacedTable[] {
  return typesetDocument(document, governmentStyle).flatMap(({ items }) => items.filter(item => item.kind === 'table'))
}

describe('a text cut where its lines end', () => {
  const characters = fc.constantFrom(...'政府信息公开，。（）《》“”1234 ab𠮷㛃')

  it('is whole when put together again', () => {
    fc.assert(
      fc.property(
        fc.array(characters, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 20, max: 200 }),
        (own, width) => {
          const text = own.join('')
          const setting = { size: 10, cell: 10, width, indent: 0, fill: 'ragged' } as const
          const lines = composeLines([{ text, family: 'song' }], setting)
          const pieces = cutText(text, lines)
          expect(pieces.join('')).toBe(text)
          expect(pieces.map(piece => piece.trimEnd())).toEqual(lines.map(line => line.text.trimEnd()))
        },
      ),
    )
  })
})

/** Marks that begin no line, as Word has it. */
const noStart = /^[，、。：；！？）》”]/u

/** Sets a label as Word does: as many characters on a line as go on it, half-width ones on half a cell. */
function setAsWord({ stretches, left, right, firstLine }: LabelLayout, room: number, size: number): readonly string[] {
  const characters = stretches.flatMap(({ text, white }) => Array.from(text, one => ({ one, white })))
  const lines: string[] = ['']
  let used = firstLine
  characters.forEach(({ one, white }, index) => {
    const width = (one <= '~' ? size / 2 : size) + white
    const next = characters[index + 1]?.one ?? ''
    const withNext = noStart.test(next) ? width + size : width
    if (used + withNext > room - left - right + 0.01) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += one
    used += width
  })
  return lines
}

describe('a label', () => {
  it.each(documents)('is set by Word on the lines it has in the PDF: %s', (_, document) => {
    const set = setBlocks(typesetDocument(document, governmentStyle), lookOf(governmentStyle))
    let broken = 0
    document.blocks.forEach((block, index) => {
      if (block.kind !== 'table') return
      const measured = measureTable(set(index).parts)
      for (const cell of cellsOf(block.grid).filter(({ role }) => role !== 'value')) {
        const text = measured.textOf(cell)
        const label = layLabel(cell, text, measured.size)
        expect(label.stretches.map(stretch => stretch.text).join('')).toBe(cell.text)
        expect(setAsWord(label, text.room, measured.size)).toEqual(text.lines.map(line => line.text))
        broken += text.lines.length > 1 ? 1 : 0
      }
    })
    expect(broken).toBeGreaterThan(20)
  })
})

describe('the tables', () => {
  it.each(documents)('have the columns of the PDF to the twip, and rows no higher: %s', async (_, document) => {
    const body = readDocx(await wordOf(document)).parts.get('word/document.xml')
    const placed = placedTables(document)
    const tables = findAll(body, 'w:tbl')
    expect(tables).toHaveLength(placed.length)
    tables.forEach((table, index) => {
      const { table: set, heights } = placed[index]?.part ?? { table: undefined, heights: [] }
      const columns = elements(find(table, 'w:tblGrid')).map(column => Number(column.attributes['w:w']) / 20)
      expect(columns).toEqual(set?.columns.map(width => expect.closeTo(width + set.rule, 5)))
      const rows = findAll(table, 'w:trHeight').map(height => Number(height.attributes['w:val']) / 20)
      rows.forEach((row, at) => {
        const own = heights[at] ?? 0
        expect(row).toBeLessThanOrEqual(own + 0.5)
        expect(row).toBeGreaterThan(own - 0.06)
      })
    })
  })

  it.each(documents)('end on their page even where a program adds the rules to the rows: %s', (_, document) => {
    const set = setBlocks(typesetDocument(document, governmentStyle), lookOf(governmentStyle))
    for (const { y, block } of placedTables(document)) {
      const { rows } = measureTable(set(block).parts)
      const height = rows.reduce((sum, row) => sum + row / 20 + 0.5, 0.5)
      expect(y + height).toBeLessThanOrEqual(page.height - page.bottom)
    }
  })

  it('are followed by room that leads back to the grid of lines', async () => {
    const document = composed(sampleReport(), { draft: false })
    const body = readDocx(await wordOf(document)).parts.get('word/document.xml')
    const heading = findAll(body, 'w:p').find(one =>
      findAll(one, 'w:t').some(({ children }) => children[0] === '五、存在的主要问题及改进情况'),
    )
    const room = Number(find(find(heading, 'w:pPr'), 'w:spacing')?.attributes['w:before'])
    const items = typesetDocument(document, governmentStyle).flatMap(one => one.items)
    const at = items.findIndex(item => item.kind === 'line' && item.line.text === '五、存在的主要问题及改进情况')
    const [table, line] = [items[at - 1], items[at]]
    if (table?.kind !== 'table' || line?.kind !== 'line') throw new Error('no table above the heading')
    const rules = (table.part.heights.length + 1) * table.part.table.rule
    const bottom = table.y + table.part.heights.reduce((sum, own) => sum + own, 0) + rules
    const pitch = (page.height - page.top - page.bottom) / page.lines
    const lineOfGrid = Math.round((line.baseline - page.top) / pitch - 0.7)
    expect(room / 20).toBeCloseTo(page.top + lineOfGrid * pitch - bottom, 0)
    expect(valOf(find(heading, 'w:pPr'), 'w:pStyle')).toBe('Heading1')
  })
})
