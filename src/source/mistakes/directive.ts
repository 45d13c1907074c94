import { lineAround } from '../lines.js'
import type { Mistake } from './mistake.js'

/** A line that begins with `%`, which YAML takes for an order to itself. */
export const directive: Mistake = ({ text, fault }) => {
  if (fault.code !== 'BAD_DIRECTIVE' && !/directives-end/u.test(fault.words)) return []
  const at = /^%/mu.exec(text)?.index
  if (at === undefined) return []
  return [
    {
      rule: 'percent-line',
      message: {
        zh: '这一行以“%”开头，YAML 里它另有含义；说明文字应以“#”开头',
        en: 'Unexpected “%” at the start of a line, expected “#” before a remark',
      },
      hint: { zh: '把“%”改为“#”，或者删去这一行。', en: 'Write “#” instead of “%”, or delete the line.' },
      start: at,
      end: lineAround(text, at).end,
      edits: [{ start: at, end: at + 1, text: '#' }],
    },
  ]
}
