import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grid } from '../../src/grid/grid.js'
import { governmentStyle, type Style } from '../../src/style/style.js'
import { editions } from '../../src/tables/index.js'
import type { Document } from '../../src/tree/nodes.js'
import { dataOf, documentFrom, sampleDocument } from '../support/document-data.js'
import { readDocx } from '../support/docx-reader.js'
import { readEdited } from '../support/read-edited.js'
import { wordOf } from '../support/word-of.js'
import { run, saveAs, tools, withOffice } from './office-run.js'

const inData = (file: string) => documentFrom(readFileSync(new URL(`../../data/${file}`, import.meta.url)))

const documents = new Map<string, Document>([
  ...editions.map(({ id }) => [`form-${id}`, sampleDocument({ edition: id, reasons: ['口径变化'] })] as const),
  ['2024', inData('2024.yaml')],
  ['example-city-2024', inData('example-city-2024.yaml')],
])

const { table } = governmentStyle
const across: Style = { ...governmentStyle, table: { ...table, turned: ['disputes'], grounds: { head: 0.95 } } }

const cases = [...documents].flatMap(([name, document]) => [
  { file: `${name}.docx`, document, options: {} },
  { file: `${name}-protected.docx`, document, options: { protect: true } },
  ...(name === '2024' ? [{ file: `${name}-across.docx`, document, options: { style: across } }] : []),
])

/** Text of every place of a grid; that of a merged cell stands in each of its places. */
function placesOf({ rows }: Grid): readonly (readonly string[])[] {
  return rows.map(row => row.map(slot => (slot.kind === 'cell' ? slot.cell : slot.by).text))
}

function tablesOf({ blocks }: Document): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap(block => (block.kind === 'table' ? [placesOf(block.grid)] : []))
}

/** The tables of a page of HTML, the text of a merged cell in each of its places. */
function tablesInHtml(html: string): readonly (readonly (readonly string[])[])[] {
  return [...html.matchAll(/<table>(.*?)<\/table>/gsu)].map(([, table = '']) => {
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gsu)]
    const places = rows.map((): string[] => [])
    rows.forEach(([, row = ''], top) => {
      for (const [, attributes = '', content = ''] of row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gsu)) {
        const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1)
        let left = 0
        while (places[top]?.[left] !== undefined) left += 1
        for (const line of places.slice(top, top + span('rowspan'))) {
          for (let x = left; x < left + span('colspan'); x += 1) line[x] = content.replace(/<[^>]*>/gu, '')
        }
      }
    })
    return places
  })
}

/** What a file still says of its document's texts and figures, by key. */
function saidBy(path: string, document: Document): ReadonlyMap<string, string> {
  const found = readEdited(readDocx(readFileSync(path)), document)
  return new Map([...found].map(([key, { text }]) => [key, text]))
}

describe.runIf(withOffice)('a Word file in other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const own = (file: string) => join(folder, file)
  beforeAll(async () => {
    for (const { file, document, options } of cases) writeFileSync(own(file), await wordOf(document, options))
    const files = cases.map(({ file }) => own(file))
    saveAs('docx', files, join(folder, 'docx'))
    saveAs('odt', files, join(folder, 'odt'))
    saveAs(
      'docx',
      files.map(file => join(folder, 'odt', `${basename(file, '.docx')}.odt`)),
      join(folder, 'odt-docx'),
    )
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(cases)('keeps every text and figure when LibreOffice saves it: $file', ({ file, document }) => {
    expect(saidBy(join(folder, 'docx', file), document)).toEqual(dataOf(document))
  })

  it.each(cases)('keeps every text and figure on the way through OpenDocument: $file', ({ file, document }) => {
    expect(saidBy(join(folder, 'odt-docx', file), document)).toEqual(dataOf(document))
  })

  it.each(cases)('has the right tables for python-docx: $file', ({ file, document }) => {
    const script = join(tools, '../checks/read_tables.py')
    const tables: unknown = JSON.parse(run(join(tools, 'python/bin/python'), [script, own(file)]))
    expect(tables).toEqual(tablesOf(document))
  })

  it.each(cases)('has the right tables for mammoth: $file', async ({ file, document }) => {
    const mammoth = createRequire(join(tools, 'package.json'))('mammoth')
    const { value, messages } = await mammoth.convertToHtml({ path: own(file) })
    expect(tablesInHtml(value)).toEqual(tablesOf(document))
    expect(messages.filter(({ type }: { type: string }) => type === 'error')).toEqual([])
  })
})
