import { lineAround } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

const commaBeforeKey = /[ ]*([，、；;])[ \u3000]*(?=[^\s，；。、：:{}[\]][^，；。、：:{}[\]\n]{0,39}[:：])/gu

/** A full-width comma between the entries of `{ … }`. */
export const comma: Mistake = ({ text, fault, tokens }) => {
  const open = tokens.findLast(token => token.kind === 'open' && token.start <= fault.start)
  if (open === undefined || text[open.start] !== '{') return []
  const { end } = lineAround(text, fault.start)
  return [...text.slice(open.start, end).matchAll(commaBeforeKey)].slice(0, 1).map(match => {
    return explainComma(text, open.start + match.index, match)
  })
}

/**
 * Explains one wrong comma inside brackets.
 *
 * @param text the draft's text
 * @param start where the match starts in it
 * @param match the spaces, the mark (group 1) and the spaces after it
 */
export function explainComma(text: string, start: number, match: RegExpMatchArray): Explanation {
  const mark = match[1] ?? ''
  const at = start + match[0].indexOf(mark)
  const inList = text.lastIndexOf('[', at) > text.lastIndexOf('{', at)
  const brackets = inList ? '[ ]' : '{ }'
  return {
    rule: 'full-width-comma',
    message: {
      zh: `${brackets} 里用“${mark}”分隔，应为半角逗号加一个空格“, ”`,
      en: `Unexpected “${mark}” between entries in ${brackets}, expected a half-width comma and a space “, ”`,
    },
    hint: {
      zh: inList
        ? '切换到英文输入法，改写为“[1, 2, 3]”的样子。'
        : '切换到英文输入法，改写为“{ 自然人: 1, 商业企业: 2 }”的样子。',
      en: inList ? 'Write it like “[1, 2, 3]”.' : 'Write it like “{ 自然人: 1, 商业企业: 2 }”.',
    },
    start: at,
    end: at + mark.length,
    edits: [{ start, end: start + match[0].length, text: ', ' }],
    repair: 'sure',
  }
}
