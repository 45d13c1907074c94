import { plainUnits, type Unit } from './unit.js'

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
}

const doublePiece =
  /\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|\\\r?\n[ \t]*|\\[\s\S]|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*|[\s\S]/gu

/**
 * The units of a scalar in double quotes (YAML 1.2, 7.3.1): escapes count as what they stand for.
 *
 * @param text the text it stands in
 * @param start offset after the opening quote
 * @param end offset of the closing quote
 */
export function doubleQuotedUnits(text: string, start: number, end: number): readonly Unit[] {
  return [...text.slice(start, end).matchAll(doublePiece)].flatMap(({ index, 0: written }) => {
    const from = start + index
    const unit = doubleValue(written)
    const single = unit.length === written.length && !/[\n\\]/u.test(written)
    if (single) return plainUnits({ start: from, text: written })
    return unit.split('').map(part => ({ unit: part, start: from, end: from + written.length }))
  })
}

function doubleValue(written: string): string {
  const line = written.match(/\n/gu)
  if (written.startsWith('\\')) {
    if (line !== null) return ''
    const code = /^\\[xuU]([\da-fA-F]+)$/u.exec(written)?.[1]
    if (code !== undefined) return codePoint(Number.parseInt(code, 16))
    return escapes[written.charAt(1)] ?? written
  }
  if (line === null) return written
  return line.length === 1 ? ' ' : '\n'.repeat(line.length - 1)
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
