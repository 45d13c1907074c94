import type { Localized } from '../source/diagnostic.js'
import { writeYaml } from '../source/write-yaml.js'
import type { Leaf } from '../tables/table-spec.js'
import { nameCell } from './name-cell.js'
import type { Report } from './report.js'
import { addFigures } from './unit-sums.js'
import { type DataMap, tableData } from './write-report.js'

/** The sums of some reports as a data file, and the cells that could not be added up. */
export interface WrittenSums {
  readonly text: string
  readonly left: readonly Localized[]
}

/**
 * Writes the sums of units' reports as the data file of their government (汇总表): its tables, cell by cell, to which the
 * texts are to be added. Totals are left out, the program computes them.
 *
 * @param government the government's name
 * @param reports the units' reports, all of one edition and year; at least one
 * @throws RangeError when there is none
 */
export function writeSums(government: string, reports: readonly Report[]): WrittenSums {
  const [first] = reports
  if (first === undefined) throw new RangeError('no reports to add up')
  const left: Localized[] = []
  const data: DataMap = { 机关: government, 年度: String(first.year), 格式: first.edition.id }
  for (const section of first.edition.sections) {
    if (section.kind !== 'table') continue
    const { table } = section
    data[table.key] = tableData(table, (address, row, column) => {
      if (isTotal(row) || isTotal(column)) return undefined
      const sum = addFigures(reports.flatMap(report => report.tables[table.id].get(address)?.printed ?? []))
      if (sum === undefined) left.push(nameCell(table, address))
      return sum
    })
  }
  return { text: `${head(reports)}${writeYaml(data, { rows: true })}`, left }
}

function isTotal(leaf: Leaf | undefined): boolean {
  return leaf?.labels.at(-1)?.sumOf !== undefined
}

/** Which reports were added up, for whoever completes the file. */
function head(reports: readonly Report[]): string {
  const names = reports.map(({ agency }) => `#   ${agency}\n`).join('')
  return `# 由 nianbao sum 汇总以下 ${reports.length} 个单位的报告；总计由程序计算，文字部分请补写。\n${names}\n`
}
