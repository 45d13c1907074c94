import { cellAddress, type Leaf, leavesOf, type TableSpec } from '../../tables/table-spec.js'
import { tableOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { CellValue, Report } from '../report.js'
import type { CollectedReports, Finding, Rule } from '../rule.js'
import { addFigures, compareFigures } from '../unit-sums.js'

/** A cell that is not the sum of the units' cells. */
interface Variance {
  readonly own: CellValue
  readonly address: string
  readonly sum: string
}

const unit = (agency: string, received: number) => `机关: ${agency}
年度: 2024
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: ${received} }
  结转下年度: { 自然人: ${received} }
`

/** A government's figures are the sums of those of its units. */
export const governmentSum: Rule = {
  id: 'government-sum',
  title: {
    zh: '政府报告的各项数字是各单位之和',
    en: 'A government’s figures are the sums of those of its units',
  },
  explanation: {
    zh: '本级政府的报告汇总各单位（含政府本级）的数字：每一格应等于各单位同一格之和。设置里写了“汇总”，并且各单位的报告都在一起检查时才核对；有单位没有报送的，只指出比已报各单位之和还小的数。统计口径不同的，核实后在“说明”里写明理由；程序只列出差额，不改数。',
    en: 'A government’s report adds up those of its units, its own office among them, cell by cell. Checked where the settings name them (汇总) and their reports are checked together; with a unit missing, only figures below the sum of the others are told. Where parent and units count on a different basis, give the reason: the variance is shown, nothing is overwritten.',
  },
  needs: 'units',
  examples: [
    {
      yaml: unit('某某县人民政府', 7),
      units: [unit('某某县人民政府办公室', 4), unit('某某县财政局', 3)],
      findings: [],
    },
    {
      yaml: unit('某某县人民政府', 6),
      units: [unit('某某县人民政府办公室', 4), unit('某某县财政局', 3)],
      findings: [
        '4:16 表三“一、本年新收政府信息公开申请数量”行“自然人”列写的是 6，应为各单位之和 7',
        '5:17 表三“四、结转下年度继续办理”行“自然人”列写的是 6，应为各单位之和 7',
      ],
    },
  ],
  check(report, { units }) {
    if (units === undefined || units.reports.length === 0) return []
    return (['disclosure', 'requests', 'disputes'] as const).flatMap(id => {
      const spec = tableOf(report, id)
      return variancesByRow(report, spec, units).map(row => findingFor(spec, row, units))
    })
  },
}

/** The variances of a table, row by row; in a row those of its totals go without saying when there are others. */
function variancesByRow(report: Report, spec: TableSpec, units: CollectedReports) {
  return spec.bands.flatMap(({ rows, columns }) =>
    (rows === undefined ? [undefined] : leavesOf(rows)).flatMap(
      (row): readonly (readonly [Variance, ...Variance[]])[] => {
        const found = leavesOf(columns).flatMap(column => {
          const variance = varianceAt(cellAddress(row, column), { report, spec, units })
          return variance === undefined ? [] : [{ variance, total: isTotal(column) }]
        })
        const parts = found.filter(({ total }) => !total)
        const [first, ...others] = (parts.length > 0 ? parts : found).map(({ variance }) => variance)
        return first === undefined ? [] : [[first, ...others]]
      },
    ),
  )
}

function isTotal(column: Leaf): boolean {
  return column.labels.at(-1)?.sumOf !== undefined
}

interface VarianceContext {
  readonly report: Report
  readonly spec: TableSpec
  readonly units: CollectedReports
}

/** With a unit missing, a figure that is at least the sum of the others may be right; what is computed follows its parts. */
function varianceAt(address: string, { report, spec, units }: VarianceContext): Variance | undefined {
  const own = report.tables[spec.id].get(address)
  if (own?.origin === 'computed') return undefined
  const cells = units.reports.map(one => one.tables[spec.id].get(address)?.printed)
  const sum = cells.includes(undefined) ? undefined : addFigures(cells.flatMap(cell => cell ?? []))
  const order = own === undefined || sum === undefined ? undefined : compareFigures(own.printed, sum)
  if (own === undefined || sum === undefined || order === undefined || order === 0) return undefined
  return units.complete || order < 0 ? { own, address, sum } : undefined
}

function findingFor(
  spec: TableSpec,
  [first, ...others]: readonly [Variance, ...Variance[]],
  { reports, complete }: CollectedReports,
): Finding {
  const where = nameCell(spec, first.address)
  const sumWords = complete ? '各单位之和' : '不小于已报各单位之和'
  const more = others.length === 0 ? '' : `；同一行还有 ${others.length} 列不同`
  return {
    message: {
      zh: `${where.zh}写的是 ${first.own.printed}，应为${sumWords} ${first.sum}${more}`,
      en: `Unexpected ${first.own.printed} in ${where.en}, expected ${complete ? '' : 'at least '}${first.sum}, the sum of its units${others.length === 0 ? '' : `; ${others.length} more in this row`}`,
    },
    place: { path: first.own.path },
    hint: {
      zh: `核对本表和各单位（${reports.length} 份）的这一项；统计口径不同的，在“说明”里写明理由。`,
      en: `Check this figure and those of the units (${reports.length} reports); where they count on a different basis, give the reason under 说明.`,
    },
    related: others.map(({ own, sum }) => ({
      message: { zh: `这里是 ${own.printed}，各单位之和 ${sum}`, en: `${own.printed} here, the sum is ${sum}` },
      place: { path: own.path },
    })),
    values: { found: first.own.printed, expected: `${sumWords} ${first.sum}` },
  }
}
