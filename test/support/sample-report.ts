import type { CellValue, Phrase, Report, TableData, Text, TextItem } from '../../src/model/report.js'
import type { Edition } from '../../src/tables/edition.js'
import { editions } from '../../src/tables/index.js'
import { cellAddress, leavesOf, type TableId, type TableSpec } from '../../src/tables/table-spec.js'

/** Gives the printed value of a cell; `index` counts the cells of its table. */
export type Figure = (table: TableId, address: string, index: number) => string

/** What a sample may differ in. */
export interface SampleOptions {
  readonly edition?: Edition['id']
  readonly figure?: Figure
  readonly agency?: string
  /** Notes printed below table 二. */
  readonly reasons?: readonly string[]
}

/** Figures of one to seven digits, and now and then a decimal or a signed one where the form has them. */
export const assortedFigures: Figure = (_, address, index) => {
  if (address.endsWith('change')) return index % 2 === 0 ? '-18' : '+1036'
  if (address.endsWith('spent')) return '73802895.90元'
  return ['0', '7', '31', '482', '5307', '91582', '128430', '1284306'][(index * 5) % 8] ?? '0'
}

/**
 * The report of an invented town on 2024 (or 2020, in the form of 2019), made by hand: every kind of text there is.
 *
 * @param options what differs
 */
export function sampleReport(options: SampleOptions = {}): Report {
  const { edition: id = '2021', figure = assortedFigures, agency = '示例县青石镇人民政府', reasons = [] } = options
  const edition = editions.find(one => one.id === id)
  if (edition === undefined) throw new RangeError(`no edition ${id}`)
  const year = id === '2021' ? 2024 : 2020
  return {
    file: 'sample.yaml',
    agency,
    year,
    edition,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    titleGiven: false,
    introduction: [paragraph('根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为1月1日至12月31日。')],
    texts: { overview, problems, other: [paragraph('本年度未收取政府信息公开信息处理费。')] },
    tables: tablesOf(edition, figure),
    signature: { kind: 'words', text: agency, from: { path: ['署名'] } },
    date: { year: year + 1, month: 1, day: 20 },
    layout: [],
    waivers: reasons.map((reason, index) => ({
      rule: 'documents-in-force',
      at: ['主动公开政府信息情况'],
      reason,
      printed: true,
      path: ['说明', index],
    })),
  }
}

function tablesOf(edition: Edition, figure: Figure): Report['tables'] {
  const tables: Partial<Record<TableId, TableData>> = {}
  for (const section of edition.sections) {
    if (section.kind === 'table') tables[section.table.id] = valuesOf(section.table, figure)
  }
  const { disclosure, requests, disputes } = tables
  if (disclosure === undefined || requests === undefined || disputes === undefined) {
    throw new RangeError(`edition ${edition.id} lacks a table`)
  }
  return { disclosure, requests, disputes }
}

function valuesOf(spec: TableSpec, figure: Figure): TableData {
  const values = new Map<string, CellValue>()
  for (const band of spec.bands) {
    for (const row of band.rows === undefined ? [undefined] : leavesOf(band.rows)) {
      for (const column of leavesOf(band.columns)) {
        const address = cellAddress(row, column)
        const printed = figure(spec.id, address, values.size)
        values.set(address, { printed, origin: 'written', path: [spec.key, ...(row?.keys ?? []), ...column.keys] })
      }
    }
  }
  return values
}

const sentence =
  '坚持“先审查、后公开”，对拟公开的政府信息逐件审查，做到应公开尽公开——能公开的及时公开，不能公开的说明理由；全年发布信息1862条，比上年增长13.7%。'

const overview: Text = [
  paragraph(`2024年，全镇认真贯彻落实《条例》，政府信息公开工作稳步推进。${sentence}`),
  item(2, '（一）', '主动公开', [
    paragraph(sentence.repeat(2)),
    item(3, '1.', '政策文件', [paragraph(sentence), item(4, '（1）', '政策解读', [paragraph(sentence)])]),
  ]),
  item(2, '（二）', '依申请公开', [paragraph(sentence), paragraph('经办人：𠮷永镕、龘䶮㛃、王𬭎。')], true),
  item(2, '（三）', '政府信息管理', [paragraph(sentence.repeat(2))], true),
]

const problems: Text = [
  paragraph('存在的主要问题：一是主动公开的内容还不够全面；二是解读形式比较单一。'),
  paragraph(`下一步，${sentence}更多情况见https://www.example.gov.cn/zwgk/zfxxgk/2024/index.html网页。`),
]

function paragraph(text: string): Text[number] {
  return { kind: 'paragraph', content: words(text) }
}

function item(level: TextItem['level'], number: string, heading: string, body: Text, runIn = false): TextItem {
  return { kind: 'item', level, number, heading: words(heading), runIn, body, path: ['总体情况'] }
}

function words(text: string): readonly Phrase[] {
  return [{ kind: 'words', text, from: { path: ['总体情况'] } }]
}
