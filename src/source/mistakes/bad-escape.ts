import type { Mistake } from './mistake.js'

/** A backslash within double quotes, where YAML gives it a meaning. */
export const badEscape: Mistake = ({ text, fault }) => {
  if (fault.code !== 'BAD_DQ_ESCAPE') return []
  const written = text.slice(fault.start, fault.start + 2)
  return [
    {
      rule: 'bad-escape',
      message: {
        zh: `半角双引号里的“${written}”没有含义，反斜杠应写成“\\\\”`,
        en: `Unexpected escape “${written}” in double quotes, expected “\\\\” for a backslash`,
      },
      hint: {
        zh: '把反斜杠写两遍，或者把两头的双引号改为单引号。',
        en: 'Write the backslash twice, or use single quotes.',
      },
      start: fault.start,
      end: Math.min(text.length, fault.start + 2),
      edits: [{ start: fault.start, end: fault.start, text: '\\' }],
    },
  ]
}
