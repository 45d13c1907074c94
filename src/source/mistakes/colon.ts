import { excerpt } from '../excerpt.js'
import { type Line, linesBetween } from '../lines.js'
import { keyWord, lead } from './entry-line.js'
import type { Explanation, Mistake } from './mistake.js'

const wrongColon = new RegExp(`^(${lead})(${keyWord})([ \\t\\u3000]*)(：|:(?!\\s|$))([ \\t\\u3000]*)(.*)$`, 'u')

/** A full-width colon after a key, or a colon without the space that must follow it. */
export const colon: Mistake = ({ text, fault }) =>
  linesBetween(text, fault.start, fault.end).flatMap(line => colonInLine(line) ?? [])

/**
 * Explains the wrong colon of a line, if it has one.
 *
 * @param line the line, or the part of one in which the entry stands
 */
export function colonInLine(line: Line): Explanation | undefined {
  const match = wrongColon.exec(line.text)
  if (match === null) return undefined
  const [, before = '', key = '', gap = '', mark = '', after = '', rest = ''] = match
  const start = line.start + before.length + key.length + gap.length
  const from = start - gap.length
  const edit = { start: from, end: start + mark.length + after.length, text: rest === '' ? ':' : ': ' }
  const place = { start, end: start + mark.length, edits: [edit] }
  return mark === '：' ? fullWidth(key, rest, place) : withoutSpace(key, rest, place)
}

type PlaceAndEdits = Pick<Explanation, 'start' | 'end' | 'edits'>

function fullWidth(key: string, rest: string, place: PlaceAndEdits): Explanation {
  const right = `${key}: ${excerpt(rest)}`.trimEnd()
  return {
    rule: 'full-width-colon',
    message: {
      zh: `“${excerpt(key)}”后面写的是全角冒号“：”，应为半角冒号加一个空格“: ”`,
      en: `Unexpected full-width colon “：” after “${excerpt(key)}”, expected a half-width colon and a space “: ”`,
    },
    hint: {
      zh: `切换到英文输入法，改写为“${right}”。`,
      en: `Write “${right}”.`,
    },
    ...place,
    repair: 'sure',
  }
}

function withoutSpace(key: string, rest: string, place: PlaceAndEdits): Explanation {
  const right = `${key}: ${excerpt(rest)}`.trimEnd()
  return {
    rule: 'colon-without-space',
    message: {
      zh: `“${excerpt(key)}”的冒号后面缺少空格，应为“: ”`,
      en: `Unexpected colon without a space after “${excerpt(key)}”, expected “: ”`,
    },
    hint: { zh: `在冒号后面加一个空格：“${right}”。`, en: `Put a space after the colon: “${right}”.` },
    ...place,
    repair: 'sure',
  }
}
