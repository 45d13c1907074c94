import type { Entry } from '../meaning.js'

const row = (name: string, ...usual: readonly string[]) =>
  ({ kind: 'row', table: 'disclosure', readings: [[name]], ...(usual.length > 0 && { usual }) }) as const
const columns = (...names: readonly string[]) => ({ kind: 'column', table: 'disclosure', columns: names }) as const

/** The vocabulary of table 二 (主动公开政府信息情况), of both editions. */
export const disclosureWords: readonly Entry[] = [
  { words: ['(?:政府|行政|部门|地方政府)?规章(?!制度|及其)'], means: row('rules') },
  { words: ['(?:行政)?规范性文件'], means: row('normativeDocuments') },
  { words: ['行政许可(?:事项)?'], means: row('licences') },
  { words: ['其[他它]对外管理服务事项'], means: row('otherServices') },
  { words: ['行政处罚'], means: row('penalties') },
  { words: ['行政强制(?!措施|执行)'], means: row('coercion') },
  { words: ['行政事业性收费(?:收入|总?金额|总额)?'], means: row('fees', '') },
  { words: ['政府集中采购(?:项目)?(?:数量|总?金额)?'], means: row('procurement', 'projects') },
  {
    words: ['(?:本年度?)?新?(?:制发|制定|印发|出台|制作)(?:并)?(?:印发|发布|出台)?(?:件数|数量|的|了)?'],
    means: columns('issued', 'made'),
  },
  { words: ['(?:本年度?)?新(?:增)?公开(?:数量|的)?'], means: columns('disclosed') },
  { words: ['对外公开总数量?'], means: columns('public') },
  { words: ['(?:本年度?)?(?:清理)?废止(?:件数|的|了)?(?:文件)?(?!和|、|或|失效)'], means: columns('repealed') },
  { words: ['(?:现行|继续)有效(?:件数|的)?(?:文件)?', '现行(?:的)?(?=行政规范|规范|规章)'], means: columns('inForce') },
  {
    words: ['(?:作出|做出|实施|下达)(?:的|了)?', '(?:处理)?决定(?:数量|书|数)?'],
    means: columns('', 'decisions'),
  },
]
