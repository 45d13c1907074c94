import { excerpt } from '../excerpt.js'
import { colonInLine } from '../mistakes/colon.js'
import { explainComma } from '../mistakes/comma.js'
import type { Explanation, Trap } from '../mistakes/mistake.js'
import { quoteValueOf } from '../mistakes/needs-quotes.js'
import type { SyntaxMap, SyntaxNode, SyntaxPair, SyntaxScalar } from '../syntax.js'
import { walkSyntax } from './walk-syntax.js'

const digits = /^[\d０-９]+$/u
const joinedNumbers = /^[\d０-９.]+(?:\s*[，、；;]\s*[\d０-９.]+)+$/u
const joinedEntries =
  /[ ]*([，、；;])[ \u3000]*(?=[^\s，。；、：:{}[\]][^，。；、：:{}[\]]{0,39}[：:][ \u3000]*[\d０-９]+\s*(?:[，、；;]|$))/gu

/** Entries of `{ … }` and `[ … ]` that run into each other or lack their colon: YAML takes them for one word. */
export const flowEntries: Trap = ({ text, root }) => {
  const explanations: (readonly Explanation[])[] = []
  walkSyntax(root, node => {
    if (node.kind === 'map' && node.flow) explanations.push(inMap(text, node))
    if (node.kind === 'list' && node.flow) for (const item of node.items) explanations.push(inList(text, item))
  })
  return explanations.flat()
}

function inList(text: string, item: SyntaxNode): readonly Explanation[] {
  if (item.kind !== 'scalar' || item.style !== 'plain' || !joinedNumbers.test(item.value)) return []
  return [...text.slice(item.start, item.end).matchAll(/\s*([，、；;])\s*/gu)].map(match =>
    explainComma(text, item.start + match.index, match),
  )
}

function inMap(text: string, map: SyntaxMap): readonly Explanation[] {
  return map.pairs.flatMap((pair, index) => {
    const { key, value } = pair
    if (value?.kind === 'scalar' && value.style === 'plain') return startsWithDigit(value) ? joined(text, value) : []
    if (value !== undefined || key.kind !== 'scalar' || key.style !== 'plain' || key.value === '') return []
    return withoutValue(text, map, key, map.pairs[index - 1])
  })
}

/** Only figures are known to stand alone: a reason may well say “因口径调整，规章：3”. */
function startsWithDigit({ value }: SyntaxScalar): boolean {
  return /^[\d０-９]/u.test(value)
}

function joined(text: string, { start, end }: SyntaxScalar): readonly Explanation[] {
  return [...text.slice(start, end).matchAll(joinedEntries)].map(match =>
    explainComma(text, start + match.index, match),
  )
}

function withoutValue(
  text: string,
  map: SyntaxMap,
  key: SyntaxScalar,
  before: SyntaxPair | undefined,
): readonly Explanation[] {
  const words = text.slice(key.start, key.end)
  const comma = joined(text, key)
  if (comma.length > 0) return comma
  const colon = colonInLine({ start: key.start, end: key.end, text: words })
  if (colon !== undefined) return [colon]
  if (map.pairs.length === 1 && !/\s/u.test(words)) return quotedText(text, map)
  const front = before?.value
  const grouped = front?.kind === 'scalar' && digits.test(front.value) && /^\d{3}$/u.test(words)
  return [grouped ? thousands(front, key) : withoutColon(words, key)]
}

/** `{年度}` alone: a reference that was taken for a mapping. */
function quotedText(text: string, { start, end }: SyntaxMap): readonly Explanation[] {
  const explanation = quoteValueOf({ start, end, text: text.slice(start, end) })
  return explanation === undefined ? [] : [explanation]
}

function thousands({ value: front, end: frontEnd }: SyntaxScalar, { value, start, end }: SyntaxScalar): Explanation {
  return {
    rule: 'thousands-separator',
    message: {
      zh: `“${front},${value}”里的逗号会把它分成两项，应为 ${front}${value}`,
      en: `Unexpected comma in the number “${front},${value}”, expected ${front}${value}`,
    },
    hint: { zh: '数字不要写千位分隔符。', en: 'Write numbers without thousands separators.' },
    start,
    end,
    edits: [{ start: frontEnd, end: start, text: '' }],
    repair: 'sure',
  }
}

function withoutColon(words: string, { start, end }: SyntaxScalar): Explanation {
  const [name = '', ...rest] = words.split(/\s+/u)
  return {
    rule: 'missing-colon',
    message: {
      zh: `{ } 里的“${excerpt(words)}”缺少冒号，应为“${name}: ${rest.join(' ') || '0'}”`,
      en: `Unexpected “${excerpt(words)}” without a colon in { }, expected “${name}: ${rest.join(' ') || '0'}”`,
    },
    hint: {
      zh: '写成 { 自然人: 1, 商业企业: 2 }：冒号和逗号用半角，后面各加一个空格。',
      en: 'Write { 自然人: 1, 商业企业: 2 }, with half-width colons and commas, each followed by a space.',
    },
    start,
    end,
    edits: [{ start: start + name.length, end, text: `: ${rest.join(' ') || '0'}` }],
  }
}
