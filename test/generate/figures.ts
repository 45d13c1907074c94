import type { Random } from './random.js'

/** Sizes of an office's figures: nothing at all, a bureau's, a county's, a province's. */
export type Scale = 'nothing' | 'small' | 'middle' | 'large'

/** Figures of one office in one year, before they are written down. */
export interface Figures {
  /** Documents in force at the end of the year: rules (规章), normative documents (规范性文件). */
  readonly inForce: readonly number[]
  /** Requests carried over to the next year, by kind of applicant. */
  readonly carriedOut: readonly number[]
  /** Cases still open at the end of the year: reviews, both kinds of lawsuits. */
  readonly openDisputes: readonly number[]
  /** The three tables, as the data file has them. */
  readonly tables: Readonly<Record<string, unknown>>
}

/** What a year's figures depend on. */
export interface FigureOptions {
  readonly edition: '2021' | '2019'
  readonly scale: Scale
  /** True for a body that issues 规章. */
  readonly issuesRules: boolean
  /** Documents that came into force again after a review, so that those in force do not come out: a reason must be given. */
  readonly restored?: number
  /** The year before, whose stock and open requests come over. */
  readonly before?: Figures
}

const most: Readonly<Record<Scale, number>> = { nothing: 0, small: 30, middle: 2500, large: 1_200_000 }

/**
 * Makes up the figures of a year: every sum of the form comes out, and what was open or in force the year before is
 * carried over.
 *
 * @param random chance
 * @param options edition, size, the year before
 */
export function figuresOf(random: Random, options: FigureOptions): Figures {
  const requests = requestsOf(random, options)
  const disputes = disputesOf(random, options)
  const disclosure = options.edition === '2021' ? disclosure2021(random, options) : disclosure2019(random, options)
  return {
    inForce: disclosure.inForce,
    carriedOut: requests.carriedOut,
    openDisputes: disputes.open,
    tables: {
      主动公开政府信息情况: disclosure.table,
      收到和处理政府信息公开申请情况: requests.table,
      '政府信息公开行政复议、行政诉讼情况': disputes.table,
    },
  }
}

function disclosure2021(random: Random, { scale, issuesRules, restored = 0, before }: FigureOptions) {
  const rows = [20, 5].map((share, index) => {
    const stock = before?.inForce[index] ?? random.between(0, Math.ceil(most[scale] / share / 50))
    const mostIssued = index === 0 && !issuesRules ? 0 : Math.ceil(most[scale] / share / 500)
    const issued = random.between(0, mostIssued)
    const repealed = random.between(0, Math.min(stock, issued))
    const inForce = stock + issued - repealed + (index === 1 ? restored : 0)
    return { 本年制发件数: issued, 本年废止件数: repealed, 现行有效件数: inForce }
  })
  const fee = random.between(0, most[scale])
  const table = {
    规章: rows[0],
    行政规范性文件: rows[1],
    行政许可: random.between(0, most[scale]),
    行政处罚: random.between(0, most[scale] * 3),
    行政强制: random.between(0, most[scale]),
    行政事业性收费: fee === 0 ? 0 : `${fee}.${random.between(1, 99)}`.replace(/(\.\d)$/u, '$10'),
  }
  return { table, inForce: rows.map(row => row.现行有效件数) }
}

function disclosure2019(random: Random, { scale, before }: FigureOptions) {
  const documents = [20, 5].map((share, index) => {
    const made = random.between(0, Math.ceil(most[scale] / share / 100))
    const stock = before?.inForce[index] ?? random.between(0, Math.ceil(most[scale] / share / 10))
    return { 本年新制作数量: made, 本年新公开数量: made, 对外公开总数量: stock + made }
  })
  const item = () => {
    const last = random.between(0, Math.ceil(most[scale] / 10))
    const change = random.between(-Math.min(last, 20), 20)
    return { 上一年项目数量: last, 本年增减: scale === 'nothing' ? 0 : change > 0 ? `+${change}` : change }
  }
  const decided = () => ({ ...item(), 处理决定数量: random.between(0, most[scale]) })
  const table = {
    规章: documents[0],
    规范性文件: documents[1],
    行政许可: decided(),
    其他对外管理服务事项: decided(),
    行政处罚: decided(),
    行政强制: decided(),
    行政事业性收费: item(),
    政府集中采购: {
      采购项目数量: random.between(0, most[scale]),
      采购总金额: scale === 'nothing' ? 0 : `${random.between(1, most[scale])}.50万元`,
    },
  }
  return { table, inForce: documents.map(row => row.对外公开总数量) }
}

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const

const outcomes: readonly (readonly [group: string, rows: readonly string[]])[] = [
  ['予以公开', []],
  ['部分公开', []],
  [
    '不予公开',
    [
      '属于国家秘密',
      '其他法律行政法规禁止公开',
      '危及三安全一稳定',
      '保护第三方合法权益',
      '属于三类内部事务信息',
      '属于四类过程性信息',
      '属于行政执法案卷',
      '属于行政查询事项',
    ],
  ],
  ['无法提供', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']],
  [
    '不予处理',
    [
      '信访举报投诉类申请',
      '重复申请',
      '要求提供公开出版物',
      '无正当理由大量反复申请',
      '要求行政机关确认或重新出具已获取信息',
    ],
  ],
]
const otherOutcomes = { '2021': ['逾期不补正', '逾期未缴费', '其他'], '2019': [] } as const

/** Table 三: what came in is dealt out among the outcomes, so that every column balances. */
function requestsOf(random: Random, { edition, scale, before }: FigureOptions) {
  const rows = [...outcomes, ['其他处理', otherOutcomes[edition]] as const]
  const leaves = rows.flatMap(([group, inner]) => (inner.length === 0 ? [[group]] : inner.map(row => [group, row])))
  const received = applicants.map((_, column) => random.between(0, Math.floor(most[scale] / 4 ** column)))
  const carriedIn = applicants.map((_, column) => before?.carriedOut[column] ?? random.between(0, most[scale] >> 6))
  const dealt = applicants.map((_, column) =>
    dealOut(random, (received[column] ?? 0) + (carriedIn[column] ?? 0), leaves.length + 1),
  )
  const rowAt = (index: number) => dealt.map(column => column[index] ?? 0)
  const table: Record<string, unknown> = { 本年新收: writtenRow(random, received) }
  table.上年结转 = writtenRow(random, carriedIn)
  for (const [index, [group = '', row]] of leaves.entries()) {
    const written = writtenRow(random, rowAt(index))
    table[group] = row === undefined ? written : { ...(table[group] as object | undefined), [row]: written }
  }
  const carriedOut = rowAt(leaves.length)
  if (random.percent(50)) {
    const answered = applicants.map((_, at) => (received[at] ?? 0) + (carriedIn[at] ?? 0) - (carriedOut[at] ?? 0))
    table.总计 = writtenRow(random, answered)
  }
  table.结转下年度 = writtenRow(random, carriedOut)
  return { table, carriedOut }
}

/** Parts of a sum, the first ones the largest; what is left over comes last. */
function dealOut(random: Random, sum: number, count: number): readonly number[] {
  let left = sum
  return Array.from({ length: count }, (_, index) => {
    const part = index === count - 1 ? left : random.between(0, Math.ceil(left / 2.5))
    left -= part
    return part
  })
}

/** A row as people write it: 0, the columns that are not 0, or a list, with or without its total. */
function writtenRow(random: Random, figures: readonly number[]): unknown {
  const total = figures.reduce((sum, figure) => sum + figure, 0)
  if (total === 0) return 0
  if (random.percent(15)) return random.percent(50) ? figures : [...figures, total]
  const columns = applicants.map((name, index) => [name, figures[index] ?? 0] as const)
  const written = Object.fromEntries(columns.filter(([, figure]) => figure !== 0))
  return random.percent(30) ? { ...written, 总计: total } : written
}

/** Table 四: what was open the year before is decided, or open still. */
function disputesOf(random: Random, { scale, before }: FigureOptions) {
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉']
  const [upheld, corrected, other, pending] = ['结果维持', '结果纠正', '其他结果', '尚未审结'] as const
  const draw = () => random.between(0, Math.ceil(most[scale] / 2000))
  const rows = groups.map((_, index) => {
    return {
      [upheld]: draw() + (before?.openDisputes[index] ?? 0),
      [corrected]: draw(),
      [other]: draw(),
      [pending]: draw(),
    }
  })
  const table = scale === 'nothing' ? 0 : Object.fromEntries(groups.map((group, index) => [group, rows[index]]))
  return { table, open: rows.map(row => row[pending]) }
}
