import { parseDocument, visit } from 'yaml'
import { generateReport } from '../generate/generate-report.js'
import type { Random } from '../generate/random.js'

/** Values that no place expects, and some that many do. */
const oddValues: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '', ' ', '0', '００', '１２件', '12.50 万元'],
  ...['\n', '一\n\n二', '{年度}', '{', '}}', '{没有.这项}', '{上年.行政许可}', '/', '—', '2024年2月30日', '2024-02-29'],
  ...['𠮷野家', '\u0007', '\ud800', '\u202e倒', 'https://example.gov.cn/a?b=c#d', 'x'.repeat(500), '，。'.repeat(300)],
  ...[[], {}, [[]], [{}], { 标题: '题' }, { 标题: '题', 正文: [{ 标题: '题', 正文: '文' }] }, { 正文: '文' }],
  ...[['一', '二'], [0, 0, 0, 0, 0, 0, 0], { 自然人: 1 }, { 总计: -1 }, { 规则: 'balance', 理由: '口径' }],
]

/**
 * A data file that is sound YAML, with odd values in some places and keys in some wrong ones.
 *
 * @param random chance
 * @param index which report it begins as
 */
export function randomYaml(random: Random, index: number): string {
  const document = parseDocument(generateReport(7, index).yaml)
  const chance = random.pick([1, 3, 10, 40])
  visit(document, {
    Pair: (_, pair) => {
      if (random.percent(chance)) pair.value = document.createNode(random.pick(oddValues))
      if (random.percent(chance / 4))
        pair.key = document.createNode(random.pick(['机关', '总计', '标题', 'x', '', null]))
      return random.percent(chance / 4) ? visit.REMOVE : undefined
    },
    Scalar: key =>
      key !== 'key' && random.percent(chance / 2) ? document.createNode(random.pick(oddValues)) : undefined,
  })
  return document.toString({ lineWidth: random.pick([0, 20, 80]) })
}
