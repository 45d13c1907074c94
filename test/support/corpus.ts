import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stringify } from 'yaml'

/** A real report, published by its agency, in the documented YAML format. */
export interface CorpusReport {
  readonly name: string
  readonly yaml: string
}

/** Where real reports lie on machines that have them; they are no part of this repository. */
const folder = new URL('../../../shared/corpus/reports', import.meta.url).pathname

interface Transcript {
  readonly name: string
  readonly agency: string
  readonly year: number
  readonly edition: string
  readonly title: string
  readonly preamble?: string | null
  readonly sections: Readonly<Record<'overview' | 'problems' | 'other', readonly (string | Block)[]>>
  readonly table2: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>>>>
  readonly table3: { readonly columns: readonly string[]; readonly rows: Readonly<Record<string, readonly Figure[]>> }
  readonly table4: Readonly<Record<'review' | 'direct_litigation' | 'after_review_litigation', readonly Figure[]>>
}

interface Block {
  readonly heading?: string
  readonly inline_heading?: boolean
  readonly paragraphs: readonly string[]
}

type Figure = number | string | null

/** The real reports, as data files; none on a machine without them. */
export function corpusReports(): readonly CorpusReport[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter(file => file.endsWith('.json'))
  return files.sort().map(file => {
    const transcript: Transcript = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    return { name: transcript.name, yaml: toYaml(transcript) }
  })
}

function toYaml({ agency, year, edition, title, preamble, sections, table2, table3, table4 }: Transcript): string {
  const report = {
    机关: agency,
    年度: year,
    格式: edition,
    标题: title,
    ...(preamble && { 引言: literal(preamble) }),
    总体情况: sections.overview.flatMap(blockToItems),
    主动公开政府信息情况: Object.assign({}, ...Object.values(table2).map(flattenRows)),
    收到和处理政府信息公开申请情况: nestRows(table3.rows),
    '政府信息公开行政复议、行政诉讼情况': {
      行政复议: table4.review,
      未经复议直接起诉: table4.direct_litigation,
      复议后起诉: table4.after_review_litigation,
    },
    存在的主要问题及改进情况: sections.problems.flatMap(blockToItems),
    其他需要报告的事项: sections.other.flatMap(blockToItems),
  }
  return stringify(report, { lineWidth: 0 })
}

/** Braces of real texts are no references. */
function literal(text: string): string {
  return text.replace(/[{}]/gu, brace => brace + brace)
}

function blockToItems(block: string | Block): unknown[] {
  if (typeof block === 'string') return [literal(block)]
  const paragraphs = block.paragraphs.map(literal)
  if (block.heading === undefined) return paragraphs
  return [{ 标题: literal(block.heading), 正文: paragraphs, ...(block.inline_heading === true && { 接排: true }) }]
}

/** A row of table 二 is a map of its columns, or its only figure. */
function flattenRows(rows: Readonly<Record<string, Readonly<Record<string, Figure>>>>) {
  return Object.fromEntries(
    Object.entries(rows).map(([row, cells]) => {
      const figures = Object.values(cells)
      return [row, figures.length === 1 ? figures[0] : cells]
    }),
  )
}

/** The long labels of table 三 lead to the short keys of the format. */
function nestRows(rows: Readonly<Record<string, readonly Figure[]>>): Record<string, unknown> {
  const table: Record<string, unknown> = {}
  for (const [label, figures] of Object.entries(rows)) {
    const steps = label.split('/').filter(step => step !== '三、本年度办理结果')
    const [first = '', second] = steps.map(shortKey)
    if (second === undefined) table[first] = figures
    else table[first] = { ...(table[first] as object | undefined), [second]: figures }
  }
  return table
}

const shortKeys: Readonly<Record<string, string>> = {
  '一、本年新收政府信息公开申请数量': '本年新收',
  '二、上年结转政府信息公开申请数量': '上年结转',
  '四、结转下年度继续办理': '结转下年度',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '部分公开',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '逾期不补正',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '逾期未缴费',
  '3.危及“三安全一稳定”': '危及三安全一稳定',
}

function shortKey(label: string): string {
  return shortKeys[label] ?? label.replace(/^(?:（[一二三四五六七]）|\d\.)/u, '')
}
