import type { Agency } from './agencies.js'
import type { Random } from './random.js'

/** How a report is written: the kinds of text there are. */
export type Shape = 'plain' | 'headed' | 'nested' | 'runIn' | 'long' | 'rare'

/** All shapes. */
export const shapes: readonly Shape[] = ['plain', 'headed', 'nested', 'runIn', 'long', 'rare']

/** A text as the data file has it. */
export type DataText = string | readonly (string | DataItem)[]

/** A sub-heading and its text. */
export interface DataItem {
  readonly 标题: string
  readonly 正文: DataText
  readonly 接排?: true
}

/** What sentences are made from. */
export interface Writer {
  readonly random: Random
  readonly agency: Agency
  readonly shape: Shape
  /** True: the year before is known, and its figures may be named. */
  readonly yearBefore: boolean
}

type Sentence = (writer: Writer) => string

const topics: Readonly<Record<string, readonly Sentence[]>> = {
  主动公开: [
    ({ random, agency }) =>
      `${agency.own}${random.pick(['通过门户网站', '依托政府信息公开专栏', '利用政务新媒体'])}${random.pick(['发布', '公开'])}信息${random.between(12, 9000)}条，${random.pick(['其中政策文件类', '其中工作动态类', '其中财政信息类'])}${random.between(3, 900)}条，${random.pick(['更新及时率为', '按期公开率为', '栏目保障率为'])}${random.between(910, 999) / 10}%。`,
    ({ random }) =>
      `围绕${random.some(['教育', '医疗', '养老', '就业', '住房', '社会救助', '食品药品', '生态环境', '安全生产', '营商环境'], random.between(2, 5)).join('、')}等领域，${random.pick(['细化', '梳理', '调整', '补充'])}公开事项${random.between(8, 460)}项，做到${random.pick(['应公开尽公开', '一事一公开', '随办随公开'])}。`,
    ({ random }) =>
      `全年召开新闻发布会${random.between(1, 40)}场，${random.pick(['邀请', '组织'])}${random.pick(['企业代表', '群众代表', '媒体记者'])}${random.between(10, 800)}人次${random.pick(['走进机关', '列席会议', '参加座谈'])}，${random.pick(['当面听取意见', '现场回应关切', '共同讨论方案'])}。`,
  ],
  依申请公开: [
    ({ yearBefore }) =>
      `全年新收政府信息公开申请{本年新收.总计}件${yearBefore ? '（上年为{上年.本年新收.总计}件）' : ''}，上年结转{上年结转.总计}件，结转下年度继续办理{结转下年度.总计}件。`,
    ({ random }) =>
      `${random.pick(['畅通', '整合', '优化'])}${random.pick(['当面', '邮寄', '网上'])}申请渠道，${random.pick(['建立', '完善', '严格执行'])}${random.pick(['登记、审核、办理、答复、归档', '收件、会商、审查、答复、评估'])}流程，${random.pick(['确保按期答复', '提高答复质量', '做到件件有回音'])}。`,
    ({ random }) =>
      `对${random.pick(['内容不明确的', '涉及第三方的', '数量较大的'])}申请，主动与申请人${random.pick(['电话沟通', '当面沟通', '书面沟通'])}，${random.pick(['说明理由', '指明途径', '帮助补正'])}，${random.pick(['力求实质化解', '减少行政争议', '方便群众获取'])}。`,
  ],
  政府信息管理: [
    ({ random }) =>
      `${random.pick(['严格落实', '认真执行'])}“先审查、后公开”制度，对拟公开的信息${random.pick(['逐件', '逐条', '分级'])}审查，全年审查${random.between(20, 7000)}件，${random.pick(['未发生失泄密问题', '纠正差错若干处', '没有发现违规公开'])}。`,
    ({ random }) =>
      `${random.pick(['组织清理', '集中梳理', '定期核对'])}${random.pick(['历年文件', '专栏信息', '已失效的规定'])}，${random.pick(['标注有效性', '统一格式', '补齐要素'])}，更新目录${random.between(1, 60)}次。`,
  ],
  政府信息公开平台建设: [
    ({ random }) =>
      `${random.pick(['改版', '升级', '优化'])}${random.pick(['门户网站公开专栏', '政策文件库', '政务新媒体矩阵'])}，${random.pick(['新增检索功能', '上线适老化版式', '完善无障碍浏览'])}，访问量达${random.between(1, 980)}.${random.between(1, 9)}万次。`,
    ({ random }) =>
      `在${random.some(['政务服务大厅', '图书馆', '档案馆', '便民服务中心'], random.between(2, 4)).join('、')}设立查阅点，${random.pick(['配备查询设备', '摆放办事指南', '安排专人引导'])}，接待群众${random.between(30, 9000)}人次。`,
  ],
  监督保障: [
    ({ random }) =>
      `${random.pick(['召开专题会议', '举办业务培训', '开展自查自评'])}${random.between(1, 12)}次，${random.pick(['培训', '覆盖'])}${random.between(10, 900)}人次，${random.pick(['印发通报', '下发提醒函', '建立整改台账'])}${random.between(1, 20)}份。`,
    ({ random }) =>
      `将政府信息公开纳入${random.pick(['年度绩效考核', '目标管理考核', '法治政府建设考核'])}，分值权重为${random.between(3, 10)}%；${random.pick(['委托第三方开展评估', '邀请群众代表评议', '设立监督电话'])}，没有发生需要追究责任的情形。`,
  ],
}

const shortfalls: readonly Sentence[] = [
  ({ random }) =>
    `${random.pick(['公开内容', '解读形式', '平台功能', '答复文书'])}还${random.pick(['不够丰富', '比较单一', '不够规范', '有待完善'])}，${random.pick(['与群众期待', '与上级要求', '与工作需要'])}有差距。`,
  ({ random }) =>
    `${random.pick(['基层工作力量', '业务培训', '部门协同', '审查把关'])}${random.pick(['仍较薄弱', '还需加强', '不够有力'])}，${random.pick(['个别栏目更新不及时', '少数人员业务不熟', '一些信息要素不全'])}。`,
]
const measures: readonly Sentence[] = [
  ({ random, agency }) =>
    `下一步，${agency.own}将${random.pick(['完善公开目录', '健全工作制度', '细化公开标准', '加强政策解读'])}，${random.pick(['丰富解读形式', '优化平台功能', '充实人员力量', '强化督促检查'])}，${random.pick(['提高公开质量', '回应社会关切', '方便群众查询'])}。`,
  ({ random }) =>
    `${random.pick(['每季度', '每半年', '每月'])}${random.pick(['组织一次案卷评查', '开展一次专栏巡查', '安排一次集中学习'])}，${random.pick(['问题逐项销号', '结果及时通报', '经验全面推广'])}。`,
]

/** What only some faces have: rare ideographs, Latin words and addresses, marks of all kinds. */
const rarities: readonly Sentence[] = [
  ({ random }) =>
    `联系人：${random.pick(['𠮷永镕', '王𬭎', '龘䶮㛃', '李𬀩', '陈𬍛', '周𠔻'])}，电话：0000-${random.between(1000000, 9999999)}。`,
  ({ random }) =>
    `网址为https://www.example.gov.cn/zwgk/${random.between(100, 999)}/index.html，电子邮箱为office${random.between(1, 99)}@example.gov.cn。`,
  () => '公开要做到——凡有依据的，逐条列明；凡有疑问的，一一解答……“公开是常态，不公开是例外”。',
]

function sentences(writer: Writer, pool: readonly Sentence[], count: number): string {
  return Array.from({ length: count }, (_, index) => (pool[index] ?? writer.random.pick(pool))(writer)).join('')
}

/**
 * Section 一 (总体情况) in one of the shapes.
 *
 * @param writer chance, agency, shape
 */
export function overviewOf(writer: Writer): DataText {
  const { random, agency, shape } = writer
  const opening = `{年度}年，${agency.own}${random.pick(['认真贯彻', '全面落实', '严格执行'])}《中华人民共和国政府信息公开条例》，${random.pick(['坚持以公开为常态、不公开为例外', '围绕中心工作和群众关切', '以群众满意为目标'])}，${random.pick(['扎实推进', '稳步推进', '持续深化'])}政府信息公开工作。`
  const length = { plain: 2, headed: 2, nested: 2, runIn: 2, long: 12, rare: 2 }[shape]
  const parts = Object.entries(topics).map(([heading, pool]): DataItem => {
    const text = sentences(writer, shape === 'rare' ? [...pool, ...rarities] : pool, length + random.below(3))
    if (shape === 'runIn') return { 标题: heading, 正文: text, 接排: true }
    if (shape === 'nested') return { 标题: heading, 正文: [text, ...nestedItems(writer, pool)] }
    return { 标题: heading, 正文: shape === 'long' ? [text, sentences(writer, pool, length)] : text }
  })
  if (shape === 'plain') return [opening, ...parts.map(part => part.正文 as string)].join('\n')
  return [opening, ...parts]
}

function nestedItems(writer: Writer, pool: readonly Sentence[]): readonly DataItem[] {
  const headings = writer.random.some(['健全制度', '加强审查', '做好解读', '优化服务', '强化督促'], 2)
  return headings.map((heading, index) => {
    const text = sentences(writer, pool, 1)
    return { 标题: heading, 正文: index === 0 ? text : [{ 标题: '具体做法', 正文: text }] }
  })
}

/**
 * Section 五 (存在的主要问题及改进情况).
 *
 * @param writer chance, agency, shape
 */
export function problemsOf(writer: Writer): DataText {
  const count = writer.shape === 'long' ? 10 : 2
  return `存在的主要问题：${sentences(writer, shortfalls, count)}\n${sentences(writer, measures, count)}`
}

/**
 * Section 六 (其他需要报告的事项), with the statement on fees that it must have.
 *
 * @param writer chance
 */
export function otherOf({ random }: Writer): DataText {
  const fee = '依据《政府信息公开信息处理费管理办法》发出收费通知的，申请人均未缴纳，本年度未收取信息处理费。'
  return random.percent(50) ? fee : `${fee}\n无其他需要报告的事项。`
}

/**
 * The introduction (引言).
 *
 * @param writer chance, agency
 */
export function introductionOf({ random, agency }: Writer): string {
  return `本报告由${agency.name}根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为{年度}年1月1日至12月31日。如有疑问，请与${agency.name}办公室联系（地址：${random.pick(['人民路', '建设街', '和平大道'])}${random.between(1, 400)}号，电话：0000-${random.between(1000000, 9999999)}）。`
}
