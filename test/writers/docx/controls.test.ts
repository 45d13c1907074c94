import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/grid/grid.js'
import { editions } from '../../../src/tables/index.js'
import { type Block, type Document, textOf } from '../../../src/tree/nodes.js'
import { longestKey } from '../../../src/writers/docx/data-key.js'
import { dataOf, sampleDocument } from '../../support/document-data.js'
import { documents } from '../../support/docx-documents.js'
import {
  elements,
  find,
  findAll,
  type ReadDocx,
  readDocx,
  textOfNode,
  valOf,
  withPart,
} from '../../support/docx-reader.js'
import { readEdited } from '../../support/read-edited.js'
import { wordOf } from '../../support/word-of.js'

const sample = sampleDocument({ reasons: ['口径变化', '清理文件'] })

const samples: readonly (readonly [name: string, document: Document])[] = editions.map(({ id }) => [
  `the form of ${id}`,
  sampleDocument({ edition: id }),
])

/** Texts of what was found, by key. */
function textsFound(docx: ReadDocx, document: Document, by: 'tag' | 'label'): ReadonlyMap<string, string> {
  const found = [...readEdited(docx, document)].filter(([, one]) => one.by === by)
  return new Map(found.map(([key, { text }]) => [key, text]))
}

/** The file after an editor's work on its main document. */
function edited(docx: ReadDocx, edit: (xml: string) => string): ReadDocx {
  return withPart(docx, 'word/document.xml', edit)
}

const control = /<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gu

describe('content controls', () => {
  it.each(samples)('mark every text and every figure with its key: %s', async (_, document) => {
    const docx = readDocx(await wordOf(document))
    expect(textsFound(docx, document, 'tag')).toEqual(dataOf(document))
  })

  it('mark every text of any document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        const found = readEdited(readDocx(await wordOf(document)), document)
        for (const [key, text] of dataOf({
          ...document,
          blocks: document.blocks.filter(({ kind }) => kind !== 'table'),
        })) {
          expect(found.get(key)).toEqual({ text, by: 'tag' })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('have an id each, and tags no longer than Word allows', async () => {
    const controls = findAll(readDocx(await wordOf(sample)).parts.get('word/document.xml'), 'w:sdtPr')
    const ids = controls.map(one => Number(valOf(one, 'w:id')))
    expect(new Set(ids).size).toBe(controls.length)
    expect(ids.every(id => Number.isInteger(id) && id > 0 && id < 2 ** 31)).toBe(true)
    expect(Math.max(...controls.map(one => valOf(one, 'w:tag')?.length ?? 0))).toBeLessThanOrEqual(longestKey)
  })

  it('leave a text unmarked whose key would be longer', async () => {
    const path = ['总体情况', ...Array.from({ length: 30 }, () => '正文')]
    const block: Block = { kind: 'paragraph', role: 'body', content: [{ text: '很深。', from: { path } }] }
    const docx = readDocx(await wordOf({ ...sample, blocks: [block] }))
    expect(findAll(docx.parts.get('word/document.xml'), 'w:sdt')).toEqual([])
    expect(docx.body).toMatchObject([{ text: '很深。' }])
  })

  it('stand inside paragraphs, hold rich text and show no frame', async () => {
    const document = readDocx(await wordOf(sample)).parts.get('word/document.xml')
    const inParagraphs = findAll(document, 'w:p').flatMap(paragraph => findAll(paragraph, 'w:sdt'))
    const controls = findAll(document, 'w:sdt')
    expect(inParagraphs).toHaveLength(controls.length)
    for (const one of controls) {
      const properties = elements(find(one, 'w:sdtPr')).map(({ name }) => name)
      expect(properties).toEqual(['w:tag', 'w:id', 'w15:appearance'])
    }
  })
})

describe('an edited file', () => {
  it('gives back figures and texts as they now stand', async () => {
    const docx = edited(readDocx(await wordOf(sample)), xml =>
      xml
        .replace(/(w:val="requests\.received\.naturalPerson".*?<w:t[^>]*>)[^<]*/u, '$1417')
        .replace('本年度未收取政府信息公开信息处理费。', '全年收取信息处理费30元。'),
    )
    const found = readEdited(docx, sample)
    expect(found.get('requests.received.naturalPerson')).toEqual({ text: '417', by: 'tag' })
    expect([...found.values()].map(({ text }) => text)).toContain('全年收取信息处理费30元。')
  })

  it('gives back a text in as many paragraphs as it now has', async () => {
    const key = '总体情况.0'
    const paragraph = new RegExp(`<w:p>(?:(?!</w:p>).)*<w:tag w:val="${key}"/>.*?</w:p>`, 'u')
    const halves = ['甲', '乙'].map(words => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')
    const whole = `<w:sdt><w:sdtPr><w:tag w:val="${key}"/></w:sdtPr><w:sdtContent>${halves}</w:sdtContent></w:sdt>`
    const docx = edited(readDocx(await wordOf(sample)), xml => xml.replace(paragraph, whole))
    expect(readEdited(docx, sample).get(key)).toEqual({ text: '甲\n乙', by: 'tag' })
  })

  it.each(samples)('that lost its controls is read by its labels: %s', async (_, document) => {
    const docx = edited(readDocx(await wordOf(document)), xml => xml.replace(control, '$1'))
    expect(textsFound(docx, document, 'tag').size).toBe(0)
    expect(textsFound(docx, document, 'label')).toEqual(dataOf(document))
  })

  it('is read by its labels even where rows and columns were moved', async () => {
    const docx = edited(readDocx(await wordOf(sample)), xml => {
      const bare = xml.replace(control, '$1')
      const [first = '', second = ''] =
        bare.match(/<w:tr>(?:(?!<\/w:tr>).)*(?:规章|行政规范性文件)<.*?<\/w:tr>/gu) ?? []
      return bare.replace(first + second, second + first)
    })
    expect(textsFound(docx, sample, 'label')).toEqual(dataOf(sample))
  })
})

describe('a protected file', () => {
  it.each(samples)('locks every label, head and section heading, and nothing of the data: %s', async (_, document) => {
    const docx = readDocx(await wordOf(document, { protect: true }))
    const controls = findAll(docx.parts.get('word/document.xml'), 'w:sdt')
    const lockedWith = (lock: string) => controls.filter(one => valOf(find(one, 'w:sdtPr'), 'w:lock') === lock)
    const ofForm = document.blocks.flatMap(block => {
      if (block.kind === 'table')
        return cellsOf(block.grid)
          .filter(({ role }) => role !== 'value')
          .map(({ text }) => text)
      return block.kind === 'heading' && block.level === 1 ? [textOf(block.content)] : []
    })
    expect(lockedWith('sdtContentLocked').map(textOfNode)).toEqual(ofForm)
    expect(lockedWith('sdtLocked').every(one => valOf(find(one, 'w:sdtPr'), 'w:tag') !== undefined)).toBe(true)
    expect(controls).toHaveLength(ofForm.length + lockedWith('sdtLocked').length)
    expect(textsFound(docx, document, 'tag')).toEqual(dataOf(document))
  })

  it('looks the same as one that is not', async () => {
    const bare = async (protect: boolean) =>
      readDocx(await wordOf(sample, { protect }))
        .xml.get('word/document.xml')
        ?.replace(control, '$1')
    expect(await bare(true)).toBe(await bare(false))
  })
})
