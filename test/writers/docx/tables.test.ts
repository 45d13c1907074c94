import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import {
  find,
  findAll,
  type ReadDocx,
  type ReadTable,
  readDocx,
  valOf,
  type XmlNode,
} from '../../support/docx-reader.js'
import { type Figure, sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

async function written(figure: Figure, change = (document: Document) => document): Promise<ReadDocx> {
  return readDocx(await wordOf(change(composed(sampleReport({ figure }), { draft: false }))))
}

function tableIn({ body }: ReadDocx, caption: string): ReadTable {
  const table = body.filter(block => block.kind === 'table').find(block => block.caption === caption)
  if (table === undefined) throw new Error(`no table ${caption}`)
  return table
}

/** A table with a note below it; anything else as it is. */
function withNote(block: Block): readonly Block[] {
  const note: Block = { kind: 'paragraph', role: 'note', content: [{ text: '注：口径变化。' }] }
  return block.kind === 'table' ? [block, note] : [block]
}

const requests = '收到和处理政府信息公开申请情况'
const disputes = '政府信息公开行政复议、行政诉讼情况'
const disclosure = '主动公开政府信息情况'

function styleOf(table: ReadTable, text: string): string | undefined {
  return table.cells.find(cell => cell.text === text)?.style
}

function textIn(node: XmlNode): string {
  return findAll(node, 'w:t')
    .flatMap(({ children }) => children)
    .join('')
}

describe('the text of a table', () => {
  it('is dressed by what it is', async () => {
    const docx = await written(() => '0')
    const table = tableIn(docx, requests)
    expect(styleOf(table, '自然人')).toBe('TableHead')
    expect(styleOf(table, '一、本年新收政府信息公开申请数量')).toBe('TableStub')
    expect(styleOf(table, '（三）不予公开')).toBe('TableCentredStub')
    expect(styleOf(tableIn(docx, disclosure), '规章')).toBe('TableCentredStub')
    expect(styleOf(table, '0')).toBe('TableValue')
    expect(styleOf(tableIn(docx, disclosure), '第二十条第（一）项')).toBe('TableTitle')
  })

  it('holds its rows together, and lets go in the last', async () => {
    const docx = await written(() => '0')
    const last = tableIn(docx, requests).cells.filter(cell => cell.row === 27)
    expect(new Set(last.map(cell => cell.style))).toEqual(new Set(['TableLastStub', 'TableLastValue']))
    const keeps = (id: string) =>
      findAll(docx.parts.get('word/styles.xml'), 'w:style')
        .filter(style => style.attributes['w:styleId'] === id)
        .map(style => find(find(style, 'w:pPr'), 'w:keepNext') !== undefined)
    expect(['TableTitle', 'TableHead', 'TableStub', 'TableCentredStub', 'TableValue'].flatMap(keeps)).not.toContain(
      false,
    )
    expect(['TableLastStub', 'TableLastCentredStub', 'TableLastValue'].flatMap(keeps)).toEqual([false, false, false])
  })

  it('holds its last row to a note below', async () => {
    const docx = await written(
      () => '0',
      document => ({ ...document, blocks: document.blocks.flatMap(withNote) }),
    )
    const last = tableIn(docx, requests).cells.filter(cell => cell.row === 27)
    expect(new Set(last.map(cell => cell.style))).toEqual(new Set(['TableStub', 'TableValue']))
  })

  it('ends the lines of a label between its words without a break in it', async () => {
    const document = (await written(() => '0')).parts.get('word/document.xml')
    const label = findAll(document, 'w:p').find(one => textIn(one) === '（三）不予公开')
    const runs = findAll(label, 'w:r').map(run => [textIn(run), valOf(find(run, 'w:rPr'), 'w:spacing') !== undefined])
    expect(runs).toEqual([
      ['（三', false],
      ['）', true],
      ['不予公开', false],
    ])
  })
})

describe('the size of a table', () => {
  it('is 10.5 pt, in the proportions of the form, with figures of five digits', async () => {
    const docx = await written(table => (table === 'requests' ? '91582' : '0'))
    const { widths } = tableIn(docx, requests)
    expect(new Set(widths.slice(3)).size).toBeLessThanOrEqual(2)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual((5 * 0.5 * 10.5 + 4) * 20)
    expect(docx.xml.get('word/styles.xml')).not.toContain('磅')
  })

  it('gives a figure of seven digits a wider column, whole on one line', async () => {
    const wide: Figure = (_, address) => (address.endsWith('total') ? '1284306' : '7')
    const { widths } = tableIn(await written(wide), requests)
    expect(widths.at(-1)).toBeGreaterThanOrEqual((7 * 0.5 * 10.5 + 4) * 20)
  })

  it('falls when wider columns do not go on the page, in styles of that size', async () => {
    const docx = await written(table => (table === 'disputes' ? '91582' : '0'))
    const table = tableIn(docx, disputes)
    const style = table.cells.at(-1)?.style ?? ''
    expect(style).toBe('TableLastValue-9.5')
    const size = findAll(docx.parts.get('word/styles.xml'), 'w:style').find(
      one => one.attributes['w:styleId'] === style,
    )
    expect(valOf(find(size, 'w:rPr'), 'w:sz')).toBe('19')
    expect(Math.min(...table.widths)).toBeGreaterThanOrEqual((5 * 0.5 * 9.5 + 4) * 20)
  })
})
