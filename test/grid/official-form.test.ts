import { existsSync, readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellsOf, type Grid } from '../../src/grid/grid.js'
import { layTable } from '../../src/grid/lay-table.js'
import { disclosure2021 } from '../../src/tables/disclosure-2021.js'
import { disputes } from '../../src/tables/disputes.js'
import { requests2021 } from '../../src/tables/requests-2021.js'

/** A blank copy of the official form of 2021, where a checkout has one beside it. */
const form = new URL('../../../shared/reference/template-2021.docx', import.meta.url)

describe.skipIf(!existsSync(form))('the official form of 2021, cell by cell', () => {
  const tables = existsSync(form) ? readTables(readFileSync(form)) : []

  it.each([
    { name: '二', index: 0, spec: disclosure2021 },
    { name: '三', index: 1, spec: requests2021 },
    { name: '四', index: 2, spec: disputes },
  ])('has the table $name that we lay out', ({ index, spec }) => {
    expect(tables).toHaveLength(3)
    const grid = layTable(spec, () => ({ text: '' }))
    expect(outline(grid)).toEqual(tables[index]?.cells)
    expect(spec.formWidths).toEqual(tables[index]?.widths)
  })
})

interface FormCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

interface FormTable {
  readonly widths: readonly number[]
  readonly cells: readonly FormCell[]
}

function outline(grid: Grid): readonly FormCell[] {
  return cellsOf(grid).map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
}

/** An element as the parser gives it in document order: its name with its children, and its attributes. */
type Element = Readonly<Record<string, unknown>>

function readTables(docx: Uint8Array): readonly FormTable[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
  })
  return find(parser.parse(xml) as readonly Element[], 'w:tbl').map(readTable)
}

function readTable(table: readonly Element[]): FormTable {
  const widths = attributes(table, 'w:gridCol', 'w:w').map(Number)
  const cells: { -readonly [K in keyof FormCell]: FormCell[K] }[] = []
  find(table, 'w:tr').forEach((tr, row) => {
    let column = 0
    for (const tc of find(tr, 'w:tc')) {
      const columnSpan = Number(attributes(tc, 'w:gridSpan', 'w:val')[0] ?? 1)
      const continues = find(tc, 'w:vMerge').length > 0 && attributes(tc, 'w:vMerge', 'w:val')[0] !== 'restart'
      const above = cells.findLast(cell => cell.column === column)
      if (continues && above !== undefined) above.rowSpan += 1
      else cells.push({ row, column, rowSpan: 1, columnSpan, text: textOf(tc).trim() })
      column += columnSpan
    }
  })
  return { widths, cells }
}

/** Children of all elements of a name, outermost first, however deep. */
function find(elements: readonly Element[], name: string): readonly (readonly Element[])[] {
  return elements.flatMap(element =>
    Object.entries(element).flatMap(([key, children]) => {
      if (!Array.isArray(children)) return []
      return key === name ? [children as readonly Element[]] : find(children as readonly Element[], name)
    }),
  )
}

function attributes(elements: readonly Element[], name: string, attribute: string): readonly string[] {
  return elements.flatMap(element => {
    const own = name in element ? (element[':@'] as Record<string, string> | undefined)?.[`@_${attribute}`] : undefined
    const below = Object.values(element).flatMap(children =>
      Array.isArray(children) ? attributes(children as readonly Element[], name, attribute) : [],
    )
    return own === undefined ? below : [own, ...below]
  })
}

function textOf(elements: readonly Element[]): string {
  return find(elements, 'w:t')
    .flat()
    .map(node => String(node['#text'] ?? ''))
    .join('')
}
