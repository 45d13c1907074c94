import { stringify } from 'yaml'
import { agency } from './agencies.js'
import { layouts, reasonFor } from './choices.js'
import { type Figures, figuresOf, type Scale } from './figures.js'
import { startRandom } from './random.js'
import { introductionOf, otherOf, overviewOf, problemsOf, shapes, type Writer } from './texts.js'

/** An invented report, as a data file. */
export interface GeneratedReport {
  /** Its place below a data folder: `2024/青台县教育局.yaml`. */
  readonly path: string
  readonly agency: string
  readonly year: number
  /** The data file's text: no errors, no warnings, no two alike. */
  readonly yaml: string
}

/** Of four reports in a row the last is the third one's agency a year later. */
const reportsInRow = 4
const agenciesInRow = 3

const scales: readonly Scale[] = ['small', 'middle', 'nothing', 'large', 'small', 'middle']

/**
 * Makes up a report: figures, texts, shape and edition depend on nothing but the two numbers, so a larger batch begins
 * with the smaller one.
 *
 * @param seed which batch
 * @param index which report of it, from 0 on
 * @param options whether some reports choose a layout of their own (版式)
 */
export function generateReport(
  seed: number,
  index: number,
  { layouts: withLayouts = false }: { readonly layouts?: boolean } = {},
): GeneratedReport {
  const row = Math.floor(index / reportsInRow)
  const place = index % reportsInRow
  const number = row * agenciesInRow + Math.min(place, agenciesInRow - 1)
  const edition = number % 8 === 5 ? '2019' : '2021'
  const lastYear = edition === '2019' ? 2020 : 2024
  const office = agency(seed, number)
  const firstOfTwo = place === agenciesInRow - 1
  const year = firstOfTwo ? lastYear - 1 : lastYear
  const yearBefore = place === reportsInRow - 1
  const restored = yearBefore && edition === '2021' ? 2 + (number % 7) : 0
  const figuresFor = (of: number, before?: Figures) =>
    figuresOf(startRandom(seed, number, of, 'figures'), {
      edition,
      scale: scales[number % scales.length] ?? 'small',
      issuesRules: office.name.endsWith('市人民政府'),
      ...(before && { before, restored }),
    })
  const figures = figuresFor(year, yearBefore ? figuresFor(year - 1) : undefined)
  const writer: Writer = {
    random: startRandom(seed, number, year, 'texts'),
    agency: office,
    shape: shapes[(number + seed) % shapes.length] ?? 'plain',
    yearBefore,
  }
  const { name } = office
  const layout = withLayouts ? layouts[number % layouts.length] : undefined
  const choices = {
    ...(restored > 0 && { 说明: [reasonFor(restored, row % 2 === 0)] }),
    ...(layout && { 版式: layout }),
  }
  return { path: `${year}/${name}.yaml`, agency: name, year, yaml: written(writer, year, { ...figures, choices }) }
}

interface Content extends Figures {
  /** Reasons and layout, where there are any. */
  readonly choices: object
}

function written(writer: Writer, year: number, { tables, choices }: Content): string {
  const { random, agency: office } = writer
  const report = {
    机关: office.name,
    年度: year,
    ...(random.percent(60) && { 引言: introductionOf(writer) }),
    总体情况: overviewOf(writer),
    ...tables,
    存在的主要问题及改进情况: problemsOf(writer),
    其他需要报告的事项: otherOf(writer),
    ...(random.percent(40) && { 署名: office.name, 成文日期: `${year + 1}年1月${random.between(5, 31)}日` }),
    ...choices,
  }
  return stringify(report, { lineWidth: 0 })
}
