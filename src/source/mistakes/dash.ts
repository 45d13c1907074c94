import type { Edit } from '../draft.js'
import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, lineAround } from '../lines.js'
import { looksLikeEntry } from './entry-line.js'
import type { Explanation, Mistake } from './mistake.js'

/** A list dash without the space that must follow it, a dash of another kind, or none before the first item. */
export const dash: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const next = line.end < text.length ? lineAround(text, line.end + 1) : undefined
  const near = [contentLineAbove(text, line), line, next].flatMap(found => found ?? [])
  return [...near.flatMap(found => dashInLine(text, found)), ...near.flatMap(found => missingDash(text, found))]
}

/** A text above the items of a list, which should be an item too. */
function missingDash(text: string, item: Line): readonly Explanation[] {
  const above = /^ *- /u.test(item.text) ? contentLineAbove(text, item) : undefined
  if (above === undefined || looksLikeEntry(above.text) || indentOf(above) === 0) return []
  const start = above.start + indentOf(above)
  const words = excerpt(above.text)
  return [
    {
      rule: 'missing-dash',
      message: {
        zh: `“${words}”前面缺少“- ”，它与下面的各项同在一个列表里`,
        en: `Unexpected “${words}” without a dash, expected “- ” as before the items below`,
      },
      hint: { zh: `写成“- ${words}”，与下面的“-”对齐。`, en: `Write “- ${words}”, aligned with the dashes below.` },
      start,
      end: start + 1,
      edits: [{ start: above.start, end: start, text: `${' '.repeat(indentOf(item))}- ` }],
      doubt: 3,
    },
  ]
}

/**
 * Explains the wrong dash of a line, if it begins with one.
 *
 * @param text the text
 * @param line the line, or the part of one in which the item stands
 */
export function dashInLine(text: string, line: Line): readonly Explanation[] {
  const match = /^([ \t]*)([-－—–·•])([ \t\u3000]*)(?=[^\s\d-])/u.exec(line.text)
  if (match === null || match[0].endsWith('- ')) return []
  const [written, before = '', mark = ''] = match
  const start = line.start + before.length
  const words = excerpt(line.text.slice(written.length))
  return [
    {
      rule: 'dash-without-space',
      message: {
        zh: `“${words}”前面写的是“${mark}”，应为半角“-”加一个空格`,
        en: `Unexpected “${mark}” before “${words}”, expected “- ” with a space`,
      },
      hint: { zh: `写成“- ${words}”。`, en: `Write “- ${words}”.` },
      start,
      end: start + mark.length,
      edits: [
        { start, end: line.start + written.length, text: '- ' },
        ...alignedBelow(text, start + written.trimStart().length),
      ],
      repair: 'sure',
    },
  ]
}

/** Lines below that stand right under the item's first word move with it. */
function alignedBelow(text: string, wordStart: number): readonly Edit[] {
  const first = lineAround(text, wordStart)
  const column = wordStart - first.start
  const below: Line[] = []
  for (let line = first; line.end < text.length; ) {
    line = lineAround(text, line.end + 1)
    if (line.text.trim() !== '' && indentOf(line) < column) break
    if (line.text.trim() !== '') below.push(line)
  }
  const [next] = below
  const joined = column === indentOf(first) + 1 && next !== undefined && indentOf(next) === column
  return joined ? below.map(({ start }) => ({ start, end: start, text: ' ' })) : []
}
