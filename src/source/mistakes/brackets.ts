import { contentLineAbove, lineAround } from '../lines.js'
import type { SyntaxToken } from '../syntax.js'
import type { Explanation, Mistake } from './mistake.js'

/** A bracket that is not closed, one too many, or a comma too many. */
export const brackets: Mistake = suspect => {
  const { text, fault, tokens } = suspect
  if (/Unexpected flow-(?:map|seq)-end/u.test(fault.words)) return [extraBracket(text, fault.start)]
  if (/Unexpected (?:,|empty item) in flow/u.test(fault.words)) return extraComma(text, fault.start)
  const opened = tokens.filter(token => token.kind === 'open' && token.start <= fault.start).slice(-3)
  return opened.reverse().flatMap(open => unclosed(text, open, fault.start))
}

/** The bracket is closed at the end of its own line, or of the last line before the parser gave up. */
function unclosed(text: string, open: SyntaxToken, faultAt: number): readonly Explanation[] {
  const line = lineAround(text, open.start)
  const last = contentLineAbove(text, lineAround(text, faultAt))
  const ends = [line, ...(last !== undefined && last.start > line.start ? [last] : [])]
  return ends.map(({ start, text: words }) => {
    const content = words.replace(/\s+#.*$/u, '').trimEnd()
    return unclosedAt(text, open.start, start + content.length)
  })
}

function unclosedAt(text: string, start: number, end: number): Explanation {
  const open = text.charAt(start)
  const close = open === '{' ? '}' : ']'
  const wide = /[｝］】〕）)\]}]/u.test(text.charAt(end - 1)) && text.charAt(end - 1) !== close
  const written = wide ? text.charAt(end - 1) : ''
  return {
    rule: 'unclosed-bracket',
    message: {
      zh: wide ? `“${open}”用“${written}”结束，应为半角“${close}”` : `“${open}”没有结束，应在后面写上“${close}”`,
      en: wide
        ? `Unexpected “${written}” at the end of “${open}”, expected “${close}”`
        : `Unexpected end after “${open}”, expected a closing “${close}”`,
    },
    hint: {
      zh: `在这几项的最后补上“${close}”，例如 { 自然人: 1, 商业企业: 2 }。`,
      en: `Write “${close}” after the last entry, as in { 自然人: 1, 商业企业: 2 }.`,
    },
    start,
    end: start + 1,
    edits: [{ start: wide ? end - 1 : end, end, text: ` ${close}` }],
    doubt: 1,
  }
}

function extraBracket(text: string, at: number): Explanation {
  const bracket = text.charAt(at)
  return {
    rule: 'extra-bracket',
    message: {
      zh: `多了一个“${bracket}”，前面没有与它成对的括号`,
      en: `Unexpected “${bracket}”, nothing before it opens such a bracket`,
    },
    hint: { zh: `删去这个“${bracket}”。`, en: `Delete this “${bracket}”.` },
    start: at,
    end: at + 1,
    edits: [{ start: at, end: at + 1, text: '' }],
    doubt: 1,
  }
}

function extraComma(text: string, near: number): readonly Explanation[] {
  const at = [near, near - 1, near + 1].find(offset => text[offset] === ',')
  if (at === undefined) return []
  return [
    {
      rule: 'extra-comma',
      message: { zh: '多了一个逗号，逗号前面没有内容', en: 'Unexpected comma, nothing stands before it' },
      hint: {
        zh: '删去这个逗号；如果漏了一个数，请补上（没有就写 0）。',
        en: 'Delete it, or write what is missing (0 for none).',
      },
      start: at,
      end: at + 1,
      edits: [{ start: at, end: at + 1, text: '' }],
      doubt: 1,
    },
  ]
}
