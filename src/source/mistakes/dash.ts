import type { Edit } from '../draft.js'
import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, lineAround } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

/** A list dash without the space that must follow it, or a dash of another kind. */
export const dash: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  return [contentLineAbove(text, line), line].flatMap(near => (near === undefined ? [] : dashInLine(text, near)))
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
