import { excerpt } from '../excerpt.js'
import { contentLineAbove, type Line, lineAround } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

/** A list dash without the space that must follow it, or a dash of another kind. */
export const dash: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  return [contentLineAbove(text, line), line].flatMap(near => (near === undefined ? [] : dashInLine(near)))
}

/**
 * Explains the wrong dash of a line, if it begins with one.
 *
 * @param line the line, or the part of one in which the item stands
 */
export function dashInLine(line: Line): readonly Explanation[] {
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
      edits: [{ start, end: line.start + written.length, text: '- ' }],
    },
  ]
}
