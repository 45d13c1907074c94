import type { Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceNode } from '../source/source.js'
import type { Edition } from '../tables/edition.js'
import { expectMap, expectWords, readBoolean } from './expect-node.js'
import { waiverFields } from './inner-fields.js'
import { matchEntries } from './match-entries.js'
import { findPlace } from './places.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import type { Waiver } from './report.js'

const [ruleField, atField, reasonField, printedField] = waiverFields

/**
 * Reads the reasons why rules do not hold (说明).
 *
 * @param found the node and its path
 * @param edition the report's edition, for the places they name
 * @param context receives the problems
 */
export function readWaivers({ node, path }: FoundNode, edition: Edition, context: ReadContext): readonly Waiver[] {
  const items: readonly FoundNode[] =
    node.kind === 'list' ? node.items.map((item, index) => ({ node: item, path: [...path, index] })) : [{ node, path }]
  return items.flatMap(item => readWaiver(item, edition, context) ?? [])
}

function readWaiver(found: FoundNode, edition: Edition, context: ReadContext): Waiver | undefined {
  const map = expectMap(found, '{ 规则: balance, 理由: …… }', context)
  if (map === undefined) return undefined
  const { path } = found
  const matched = matchEntries(map, path, { known: waiverFields }, context).found
  const rule = requiredWords(matched.get(ruleField), ruleField.key, path, context)
  const reason = requiredWords(matched.get(reasonField), reasonField.key, path, context)
  const place = matched.get(atField)
  const at = place && readPlace(place, edition, context)
  const printed = readBoolean(matched.get(printedField), context) ?? false
  if (rule === undefined || reason === undefined || (place !== undefined && at === undefined)) return undefined
  return { rule, ...(at && { at }), reason, printed, path }
}

function requiredWords(
  found: FoundNode | undefined,
  key: string,
  path: Path,
  context: ReadContext,
): string | undefined {
  if (found !== undefined) return expectWords(found, context)
  context.diagnostics.push(
    problem(
      'missing-key',
      { path },
      { zh: `这条说明缺少“${key}”`, en: `Unexpected absence of “${key}” in this reason` },
      {
        zh: '每条说明写“规则”和“理由”两项，可以再写“位置”和“刊印”。',
        en: 'A reason has 规则 and 理由, perhaps 位置 and 刊印.',
      },
    ),
  )
  return undefined
}

function readPlace(found: FoundNode, edition: Edition, context: ReadContext): Path | undefined {
  const words = expectWords(found, context)
  if (words === undefined) return undefined
  const place = findPlace(
    words.split(/[.．]/u).map(step => step.trim()),
    edition,
  )
  if (place.kind === 'found') return place.path
  context.diagnostics.push(unknownPlace(words, place.nearest, found))
  return undefined
}

function unknownPlace(words: string, nearest: string | undefined, { path }: { path: Path; node: SourceNode }) {
  return problem(
    'unknown-place',
    { path },
    {
      zh: `没有“${excerpt(words)}”这个位置${nearest === undefined ? '' : `，应为“${nearest}”`}`,
      en: `Unexpected place “${excerpt(words)}”${nearest === undefined ? '' : `, expected “${nearest}”`}`,
    },
    {
      zh: '位置从最外层的键写起，用“.”连接，例如“主动公开政府信息情况.行政规范性文件.现行有效件数”。',
      en: 'A place joins keys from the outermost on by full stops: 主动公开政府信息情况.行政规范性文件.现行有效件数.',
    },
  )
}
