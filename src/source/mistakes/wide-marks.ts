import { lineAround } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

const marks: Readonly<Record<string, string>> = { '｜': '|', '｛': '{', '［': '[', '｝': '}', '］': ']' }

/** Full-width `｜`, `｛ ｝` or `［ ］` where YAML's own marks are meant. */
export const wideMarks: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const value = /^[^：:]*: +(?=[｜｛［])/u.exec(line.text)
  return value === null ? [] : wideMarkAt(text, line.start + value[0].length)
}

/**
 * Explains a full-width mark at the start of a value, if there is one.
 *
 * @param text the text
 * @param start where the value starts
 */
export function wideMarkAt(text: string, start: number): readonly Explanation[] {
  const line = lineAround(text, start)
  const words = line.text
    .slice(start - line.start)
    .replace(/\s+#.*$/u, '')
    .trimEnd()
  if (!/^(?:｜|｛.*[｝}]|［[\d０-９\s,，、]*[］\]])$/u.test(words)) return []
  const written = words.charAt(0)
  const expected = marks[written] ?? written
  const edits = [...words.matchAll(/[｜｛｝［］]/gu)].map(({ index, 0: mark }) => {
    return { start: start + index, end: start + index + 1, text: marks[mark] ?? mark }
  })
  return [
    {
      rule: 'full-width-mark',
      message: {
        zh: `这里写的是全角“${written}”，应为半角“${expected}”`,
        en: `Unexpected “${written}”, expected a half-width “${expected}”`,
      },
      hint: { zh: `切换到英文输入法，改写为“${expected}”。`, en: `Write “${expected}”.` },
      start,
      end: start + 1,
      edits,
      doubt: 1,
      repair: 'sure',
    },
  ]
}
