import { layTable } from '../grid/lay-table.js'
import type { Report, Waiver } from '../model/report.js'
import type { TableSpec } from '../tables/table-spec.js'
import type { Block } from '../tree/nodes.js'

/**
 * A statutory table with the reasons printed below it.
 *
 * @param report the report
 * @param spec the table
 * @param title the section's title, for the caption
 */
export function composeTable(report: Report, spec: TableSpec, title: string): readonly Block[] {
  const values = report.tables[spec.id]
  const grid = layTable(spec, address => {
    const value = values.get(address)
    if (value === undefined) throw new RangeError(`no value for ${spec.id} ${address}`)
    return { text: value.printed, from: value.path }
  })
  const table = { kind: 'table', id: spec.id, grid, weights: spec.formWidths, caption: title } as const
  return [table, ...notes(report.waivers.filter(waiver => waiver.printed && waiver.at?.[0] === spec.key))]
}

/** One reason reads 注：…; several are numbered 注：1.… 2.…. */
function notes(waivers: readonly Waiver[]): readonly Block[] {
  return waivers.map((waiver, index) => {
    const number = waivers.length > 1 ? `${index + 1}.` : ''
    const text = `${index === 0 ? '注：' : ''}${number}${ended(waiver.reason)}`
    return { kind: 'paragraph', role: 'note', content: [{ text, from: { path: [...waiver.path, '理由'] } }] }
  })
}

function ended(sentence: string): string {
  return /[。！？]$/u.test(sentence) ? sentence : `${sentence}。`
}
