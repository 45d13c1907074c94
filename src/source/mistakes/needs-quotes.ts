import { excerpt } from '../excerpt.js'
import { type Line, lineAround } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

const valueLine = /^([ \t]*(?:- +)*(?:[^\s:：{}[\]"'][^:：{}[\]]*?: +)?)(\S.*)$/u

/** A text that YAML cannot take without quotes: it begins with a mark of YAML's own, or holds a colon and a space. */
export const needsQuotes: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const explanation = quoteValueOf(line)
  return explanation === undefined ? [] : [explanation]
}

/**
 * Explains why the value of a line needs quotes, if it does.
 *
 * @param line the line
 */
export function quoteValueOf(line: Line): Explanation | undefined {
  const match = valueLine.exec(line.text)
  if (match === null || /^\s*#/u.test(line.text)) return undefined
  const [, before = '', rest = ''] = match
  const value = rest.replace(/\s+#.*$/u, '').trimEnd()
  const start = line.start + before.length
  const edits = quotesAround(value, start)
  const first = value.charAt(0)
  if ('{["\'*&!|>@`%'.includes(first)) {
    return first === '{' ? startsWithBrace(value, start, edits) : startsWithMark(value, start, edits)
  }
  const inner = value.search(/: /u)
  return inner === -1 ? undefined : colonInside(value, start + inner, edits)
}

type Edits = Explanation['edits']

/** Single quotes around a value; those within it are doubled. */
function quotesAround(value: string, start: number): Edits {
  const within = [...value.matchAll(/'/gu)].map(({ index }) => start + index)
  return [start, ...within, start + value.length].map(at => ({ start: at, end: at, text: "'" }))
}

/** `{ 自然人: -- }` was meant as a mapping, and `[1, /]` as a list: quotes would make a text of it. */
function isBracketed(value: string): boolean {
  return /^[{[].*[\]}]$/u.test(value)
}

function startsWithBrace(value: string, start: number, edits: Edits): Explanation {
  return {
    rule: 'text-starts-with-brace',
    message: {
      zh: '这段文字以“{”开头，应把整段文字放在引号里',
      en: 'Unexpected “{” at the start of a text, expected quotes around the whole text',
    },
    hint: {
      zh: `写成 '${excerpt(value)}'：前后各加一个半角单引号。`,
      en: `Write '${excerpt(value)}', with a half-width single quote on each side.`,
    },
    start,
    end: start + 1,
    edits,
    doubt: 2,
    ...(isBracketed(value) ? {} : { repair: 'sure' }),
  }
}

function startsWithMark(value: string, start: number, edits: Edits): Explanation {
  const first = value.charAt(0)
  return {
    rule: 'text-starts-with-mark',
    message: {
      zh: `这段文字以“${first}”开头，YAML 里它另有含义，应把整段文字放在引号里`,
      en: `Unexpected “${first}” at the start of a text (it has a meaning of its own in YAML), expected quotes around the text`,
    },
    hint: {
      zh:
        first === '"' || first === "'"
          ? '文字里的引号请用中文引号“”，或者在整段文字前后各加一个半角单引号。'
          : `写成 '${excerpt(value)}'：前后各加一个半角单引号。`,
      en:
        first === '"' || first === "'"
          ? 'Use Chinese quotes “” within the text, or put single quotes around the whole.'
          : `Write '${excerpt(value)}', with a half-width single quote on each side.`,
    },
    start,
    end: start + 1,
    edits,
    doubt: 2,
    ...(isBracketed(value) ? {} : { repair: 'sure' }),
  }
}

function colonInside(value: string, at: number, edits: Edits): Explanation {
  return {
    rule: 'colon-in-text',
    message: {
      zh: '这段文字里有半角冒号加空格“: ”，会被当作又一个键，应改用全角冒号“：”或给整段文字加引号',
      en: 'Unexpected colon and space “: ” within a text, expected a full-width colon “：” or quotes around the text',
    },
    hint: {
      zh: `中文里的冒号请写“：”；或写成 '${excerpt(value)}'。`,
      en: `Write “：” in Chinese text, or '${excerpt(value)}'.`,
    },
    start: at,
    end: at + 1,
    edits,
    doubt: 3,
    repair: 'sure',
  }
}
