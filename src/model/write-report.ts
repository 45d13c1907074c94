import { type DataValue, writeYaml } from '../source/write-yaml.js'
import type { GivenOption } from '../style/apply-options.js'
import type { TableSpec } from '../tables/table-spec.js'
import { cellAddress, type Leaf, leavesOf } from '../tables/table-spec.js'
import type { Phrase, Report, Text, TextBlock, Waiver } from './report.js'

/** A mapping that is being filled. */
export type DataMap = { [key: string]: DataValue }

/**
 * Writes a report as a data file in its one canonical form (标准数据): what is printed and nothing else. References stand
 * as the values they printed, totals are written out, comments and unprinted reasons are gone; reading it gives a report
 * that prints the same.
 *
 * @param report the report
 * @param layout the choices of layout it was printed with, when they are not all its own
 */
export function writeReport(report: Report, layout: readonly GivenOption[] = report.layout): string {
  const { agency, year, edition, title, introduction, signature, date, waivers } = report
  const data: DataMap = { 机关: agency, 年度: String(year), 格式: edition.id, 标题: title }
  if (introduction.length > 0) data.引言 = textData(introduction)
  for (const section of edition.sections) {
    if (section.kind === 'table') {
      const values = report.tables[section.id]
      data[section.table.key] = tableData(section.table, address => values.get(address)?.printed)
    } else if (report.texts[section.id].length > 0) data[section.key] = textData(report.texts[section.id])
  }
  if (signature !== undefined) data.署名 = signature.text
  if (date !== undefined) data.成文日期 = `${date.year}年${date.month}月${date.day}日`
  const printed = waivers.filter(waiver => waiver.printed)
  if (printed.length > 0) data.说明 = printed.map(waiverData)
  if (layout.length > 0) data.版式 = layoutData(layout)
  return writeYaml(data)
}

function textData(text: Text): DataValue {
  return text.map(blockData)
}

function blockData(block: TextBlock): DataValue {
  if (block.kind === 'paragraph') return typed(block.content)
  // With its number, so that a heading that begins like one is not taken for it.
  const item: DataMap = { 标题: block.number + typed(block.heading) }
  if (block.body.length > 0) item.正文 = textData(block.body)
  if (block.runIn !== undefined) item.接排 = String(block.runIn)
  return item
}

/** Words as they must be typed to be printed so: a brace is written twice. */
function typed(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text.replace(/[{}]/gu, '$&$&')).join('')
}

/**
 * The cells of a table as nested mappings under their keys.
 *
 * @param spec the table
 * @param valueAt the value written at a cell's address; undefined for one that is left out
 */
export function tableData(
  spec: TableSpec,
  valueAt: (address: string, row: Leaf | undefined, column: Leaf) => string | undefined,
): DataMap {
  const data: DataMap = {}
  for (const band of spec.bands) {
    for (const row of band.rows === undefined ? [undefined] : leavesOf(band.rows)) {
      for (const column of leavesOf(band.columns)) {
        const value = valueAt(cellAddress(row, column), row, column)
        if (value !== undefined) put(data, keysOf(row, column), value)
      }
    }
  }
  return data
}

function keysOf(row: Leaf | undefined, column: Leaf): readonly string[] {
  return [...(row?.keys ?? []), ...column.keys]
}

function put(data: DataMap, [first, ...others]: readonly string[], value: string): void {
  if (first === undefined) return
  if (others.length === 0) {
    data[first] = value
    return
  }
  const below = data[first]
  const map: DataMap = isMap(below) ? { ...below } : {}
  put(map, others, value)
  data[first] = map
}

function layoutData(layout: readonly GivenOption[]): DataMap {
  const data: DataMap = {}
  for (const { keys, text } of layout) put(data, keys, text)
  return data
}

function isMap(value: DataValue | undefined): value is { readonly [key: string]: DataValue } {
  return typeof value === 'object' && !Array.isArray(value)
}

function waiverData({ rule, at, reason }: Waiver): DataMap {
  return { 规则: rule, ...(at === undefined ? {} : { 位置: at.join('.') }), 理由: reason, 刊印: 'true' }
}
