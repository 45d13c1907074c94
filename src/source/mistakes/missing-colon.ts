import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, linesBetween } from '../lines.js'
import { keyOfLine, keyWord, lead } from './entry-line.js'
import type { Explanation, Mistake } from './mistake.js'

const wordAlone = new RegExp(`^(${lead})(${keyWord})\\s*$`, 'u')
const wordAndValue = new RegExp(`^(${lead})(${keyWord})([ \\t\\u3000]+)([\\d０-９{[|].*)$`, 'u')

/** A line that is no entry: its colon is missing, or it is text that should be indented. */
export const missingColon: Mistake = ({ text, fault }) => {
  if (fault.code !== 'MULTILINE_IMPLICIT_KEY' && fault.code !== 'MISSING_CHAR') return []
  return linesBetween(text, fault.start, fault.end).flatMap(line => explainLine(text, line))
}

function explainLine(text: string, line: Line): readonly Explanation[] {
  const [, before = '', key = ''] = wordAndValue.exec(line.text) ?? wordAlone.exec(line.text) ?? []
  if (key !== '' && !/[。！？]/u.test(line.text)) return [withoutColon(line, before.length, key)]
  return /[：:]/u.test(line.text) ? [] : strayText(text, line)
}

function withoutColon(line: Line, column: number, key: string): Explanation {
  const end = line.start + column + key.length
  const rest = line.text.slice(column + key.length).trimStart()
  return {
    rule: 'missing-colon',
    message: {
      zh: `“${excerpt(key)}”后面缺少冒号，应为“${excerpt(key)}: ”`,
      en: `Unexpected “${excerpt(key)}” without a colon, expected “${excerpt(key)}: ”`,
    },
    hint: {
      zh: `每一项写成“键: 值”，例如“${`${excerpt(key)}: ${excerpt(rest)}`.trimEnd()}”。`,
      en: `Write every entry as “key: value”, here “${`${excerpt(key)}: ${excerpt(rest)}`.trimEnd()}”.`,
    },
    start: line.start + column,
    end,
    edits: [{ start: end, end: line.start + line.text.length - rest.length, text: rest === '' ? ':' : ': ' }],
    doubt: 3,
  }
}

function strayText(text: string, line: Line): readonly Explanation[] {
  const above = contentLineAbove(text, line)
  if (above === undefined) return []
  const wanted = (/^[ \t]*(?:- +)*/u.exec(above.text)?.[0].length ?? 0) + 2
  const now = indentOf(line)
  const indent = { start: line.start, end: line.start + now, text: ' '.repeat(wanted) }
  return [
    {
      rule: 'text-not-indented',
      message: {
        zh: `这一行文字“${excerpt(line.text)}”不属于任何一项`,
        en: `Unexpected text “${excerpt(line.text)}”, expected an entry “key: value”`,
      },
      hint: {
        zh: `如果它接着上面的“${excerpt(keyOfLine(above.text))}”，请在“${excerpt(keyOfLine(above.text))}:”后面写“|”，并把每行文字缩进两个空格。`,
        en: `If it continues “${excerpt(keyOfLine(above.text))}” above, write “|” after that colon and indent each line of the text.`,
      },
      start: line.start + now,
      end: line.start + line.text.trimEnd().length,
      edits: [continuesText(above.text) ? indent : { start: line.start, end: line.start + line.text.length, text: '' }],
      doubt: 6,
    },
  ]
}

/** A text may go on in the next line; a number or a name does not, and the line is better left out. */
function continuesText(above: string): boolean {
  return /[，。；：、！？”）]/u.test(above)
}
