import { lineAround, linesBetween } from '../lines.js'
import { colonInLine } from '../mistakes/colon.js'
import { dashInLine } from '../mistakes/dash.js'
import { keyWord } from '../mistakes/entry-line.js'
import type { Explanation, Trap } from '../mistakes/mistake.js'
import { wideMarkAt } from '../mistakes/wide-marks.js'
import type { SyntaxMap, SyntaxScalar } from '../syntax.js'
import { walkSyntax } from './walk-syntax.js'

const figureEntry = /^[ \t]*[^\s:：，。；]{1,40}[ \u3000]*[：:][ \u3000]*(?:[\d０-９.]+|[{[].*[}\]])?\s*(?:#.*)?$/u

/** Entries in lines of their own that YAML takes for something else: for one folded text, or for a key with a dash. */
export const blockEntries: Trap = ({ text, root }) => {
  const explanations: Explanation[] = []
  walkSyntax(root, node => {
    if (node.kind !== 'map') return
    for (const { key, value } of node.pairs) {
      if (key.kind === 'scalar' && key.style === 'plain') explanations.push(...oddKey(text, key))
      if (value?.kind !== 'scalar' || value.style !== 'plain') continue
      explanations.push(...folded(text, node, value), ...wideMarkAt(text, value.start))
    }
  })
  return explanations
}

/** A key with wide spaces before it, with a list dash grown on, or with a wide colon and a bracket within. */
function oddKey(text: string, key: SyntaxScalar): readonly Explanation[] {
  const words = text.slice(key.start, key.end)
  const [wide = ''] = /^[\u3000\u00a0]+/u.exec(words) ?? []
  if (wide !== '') return [wideSpace(key.start, wide)]
  const colon = keyWithBracket.test(words) ? colonInLine({ start: key.start, end: key.end, text: words }) : undefined
  return colon === undefined ? dashInLine(text, { start: key.start, end: key.end, text: words }) : [colon]
}

/** `本年新收：{ 自然人: 1 }`, of which YAML takes all up to the second colon for the key. */
const keyWithBracket = new RegExp(`^${keyWord}[ \\t\\u3000]*：[ \\t\\u3000]*[{[]`, 'u')

function wideSpace(start: number, spaces: string): Explanation {
  const end = start + spaces.length
  return {
    rule: 'full-width-space',
    message: {
      zh: '键的前面有全角空格，应为半角空格',
      en: 'Unexpected full-width space before a key, expected half-width spaces',
    },
    hint: { zh: '缩进只能用半角空格：每层两个。', en: 'Indent by half-width spaces only, two for each level.' },
    start,
    end,
    edits: [{ start, end, text: '  '.repeat(spaces.length) }],
    repair: 'sure',
  }
}

/** Lines `键：数` below a key: each is meant as an entry. */
function folded(text: string, map: SyntaxMap, value: SyntaxScalar): readonly Explanation[] {
  if (map.flow || value.start === value.end) return []
  const first = lineAround(text, value.start)
  const ownLine = text.slice(first.start, value.start).trim() === ''
  const lines = linesBetween(text, value.start, value.end).filter(line => line.text.trim() !== '')
  if (!ownLine || !lines.every(line => figureEntry.test(line.text))) return []
  return lines.flatMap(line => colonInLine(line) ?? [])
}
