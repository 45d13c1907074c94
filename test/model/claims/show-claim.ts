import type { Claim } from '../../../src/model/claims/claim.js'
import { referenceTo } from '../../../src/model/claims/reference-to.js'
import type { Report } from '../../../src/model/report.js'

/**
 * A claim in its first reading, in one line: the cells by their reference and what is said of them.
 *
 * - 本年新收.总计 130: a figure; 本年新收.总计＋上年结转.总计 136: a sum that no reference makes
 * - 行政复议.结果维持 全部17, 行政诉讼.总计 无: all of them, none
 * - 本年新收.总计 +25%, 上年.本年新收.总计 104: a change against the year before, a figure of that year
 */
export function showClaim({ kind, value, year, readings: [reading] }: Claim, report: Report): string {
  if (reading === undefined) throw new Error('a claim without a reading')
  const rows = reading.rows.map(row => referenceTo({ ...reading, rows: [row] }, report) ?? row)
  const name = `${year === 'last' ? '上年.' : ''}${referenceTo(reading, report) ?? rows.join('＋')}`
  const signed = value < 0 ? String(value) : `+${value}`
  const said = { figure: String(value), all: `全部${value}`, none: '无', growth: `${signed}%`, difference: signed }
  return `${name} ${said[kind]}`
}
