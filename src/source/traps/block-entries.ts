import { lineAround, linesBetween } from '../lines.js'
import { colonInLine } from '../mistakes/colon.js'
import { dashInLine } from '../mistakes/dash.js'
import type { Explanation, Trap } from '../mistakes/mistake.js'
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
      explanations.push(...folded(text, node, value), ...wideMark(text, value))
    }
  })
  return explanations
}

/** A key with wide spaces around it, or with a list dash grown on. */
function oddKey(text: string, key: SyntaxScalar): readonly Explanation[] {
  const words = text.slice(key.start, key.end)
  const wide = /^[\u3000\u00a0]+|[\u3000\u00a0]+$/u.exec(words)
  if (wide !== null) return [wideSpace(key.start + wide.index, wide[0], wide.index === 0)]
  return dashInLine({ start: key.start, end: key.end, text: words })
}

function wideSpace(start: number, spaces: string, leading: boolean): Explanation {
  const end = start + spaces.length
  return {
    rule: 'full-width-space',
    message: {
      zh: `键的${leading ? '前' : '后'}面有全角空格，应为半角空格`,
      en: `Unexpected full-width space ${leading ? 'before' : 'after'} a key, expected half-width spaces`,
    },
    hint: {
      zh: leading ? '缩进只能用半角空格：每层两个。' : '删去键后面的全角空格。',
      en: leading
        ? 'Indent by half-width spaces only, two for each level.'
        : 'Delete the full-width space after the key.',
    },
    start,
    end,
    edits: [{ start, end, text: leading ? '  '.repeat(spaces.length) : '' }],
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

const wideMarks: Readonly<Record<string, string>> = { '｜': '|', '｛': '{', '［': '[', '｝': '}', '］': ']' }

/** A full-width `｜`, `｛` or `［` where YAML's own mark is meant. */
function wideMark(text: string, value: SyntaxScalar): readonly Explanation[] {
  const line = lineAround(text, value.start)
  const words = text.slice(value.start, Math.min(value.end, line.end)).trimEnd()
  if (!/^(?:｜|｛.*[｝}]|［.*[］\]])$/u.test(words)) return []
  const mark = words.charAt(0)
  const right = wideMarks[mark] ?? mark
  const edits = [...words].flatMap((character, index) => {
    const narrow = wideMarks[character]
    const start = value.start + index
    return narrow === undefined ? [] : [{ start, end: start + 1, text: narrow }]
  })
  return [
    {
      rule: 'full-width-mark',
      message: {
        zh: `这里写的是全角“${mark}”，应为半角“${right}”`,
        en: `Unexpected “${mark}”, expected a half-width “${right}”`,
      },
      hint: { zh: `切换到英文输入法，改写为“${right}”。`, en: `Write “${right}”.` },
      start: value.start,
      end: value.start + 1,
      edits,
    },
  ]
}
