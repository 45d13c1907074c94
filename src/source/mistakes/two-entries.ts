import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, lineAround } from '../lines.js'
import { keyWord, lead } from './entry-line.js'
import type { Mistake } from './mistake.js'

const twoEntries = new RegExp(
  `^(${lead}${keyWord} *: +(?:[\\d.]+|\\{[^{}]*\\}|\\[[^[\\]]*\\]))([ \\t]+)(${keyWord}) *:(?: |$)`,
  'u',
)

/** Two entries on one line: a figure or brackets, and then another key. */
export const twoOnALine: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const [, first = '', gap = '', key = ''] = twoEntries.exec(line.text) ?? []
  if (key === '') return []
  const start = line.start + first.length
  const above = contentLineAbove(text, line)
  const columns = [...new Set([indentOf(line), ...(above === undefined ? [] : [indentOf(above)]), 2, 0])]
  const next = line.end < text.length ? lineAround(text, line.end + 1) : undefined
  const children = line.text.endsWith(':') && next !== undefined ? indentOf(next) : Number.POSITIVE_INFINITY
  return columns.map(column => ({
    rule: 'two-entries-on-a-line',
    message: {
      zh: `一行里写了两项，“${excerpt(key)}”应另起一行`,
      en: `Unexpected second entry “${excerpt(key)}” on a line, expected it on a line of its own`,
    },
    hint: { zh: `在“${excerpt(key)}”前面换行，并与同一层的各项对齐。`, en: `Break the line before “${excerpt(key)}”.` },
    start: start + gap.length,
    end: start + gap.length + key.length,
    edits: [{ start, end: start + gap.length, text: `\n${' '.repeat(column)}` }],
    doubt: column < children ? 2 : 3,
  }))
}
