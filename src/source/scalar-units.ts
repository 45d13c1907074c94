import type { ScalarStyle } from './syntax.js'

/** A unit of a scalar's value and the stretch of text it was written as: an escape takes several characters. */
export interface Unit {
  readonly unit: string
  readonly start: number
  readonly end: number
}

interface TextLine {
  readonly start: number
  readonly text: string
}

/**
 * Where each UTF-16 unit of a scalar's value was written; undefined should the reading differ from the parser's.
 *
 * @param text the text the scalar stands in
 * @param mark its stretch and style
 * @param value its value as the source has it, U+FFFD for what cannot be printed
 */
export function scalarUnits(
  text: string,
  mark: { readonly start: number; readonly end: number; readonly style: ScalarStyle },
  value: string,
): readonly Unit[] | undefined {
  return readings(text, mark).find(units => units.length === value.length && sameUnits(units, value))
}

function sameUnits(units: readonly Unit[], value: string): boolean {
  return units.every(({ unit }, index) => unit === value[index] || value[index] === '\ufffd')
}

function readings(
  text: string,
  { start, end, style }: { readonly start: number; readonly end: number; readonly style: ScalarStyle },
): readonly (readonly Unit[])[] {
  switch (style) {
    case 'plain':
      return [foldLines(linesOf(text, start, end), plainUnits)]
    case 'single':
      return [foldLines(linesOf(text, start + 1, end - 1), singleUnits)]
    case 'double':
      return [doubleUnits(text, start + 1, end - 1)]
    case 'literal':
    case 'folded':
      return blockReadings(text, start, end, style)
  }
}

function linesOf(text: string, start: number, end: number): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let at = start; ; ) {
    const found = text.indexOf('\n', at)
    const stop = found === -1 || found >= end ? end : found
    lines.push({ start: at, text: text.slice(at, stop).replace(stop < end ? /\r$/u : /$^/u, '') })
    if (stop >= end) return lines
    at = stop + 1
  }
}

function plainUnits({ start, text }: TextLine): readonly Unit[] {
  return text.split('').map((unit, index) => ({ unit, start: start + index, end: start + index + 1 }))
}

/** Two single quotes within single quotes are one. */
function singleUnits({ start, text }: TextLine): readonly Unit[] {
  return [...text.matchAll(/''|[\s\S]/gu)].flatMap(({ index, 0: written }) => {
    if (written === "''") return [{ unit: "'", start: start + index, end: start + index + 2 }]
    return plainUnits({ start: start + index, text: written })
  })
}

/** YAML 1.2, 6.5: a line break becomes a space, each empty line after it a line feed; spaces around it vanish. */
function foldLines(lines: readonly TextLine[], unitsOf: (line: TextLine) => readonly Unit[]): readonly Unit[] {
  const units: Unit[] = []
  let separator: Unit | undefined
  lines.forEach((line, index) => {
    const last = index === lines.length - 1
    const trimmed = trim(line, index > 0, !last)
    const lineEnd = line.start + line.text.length
    if (index > 0 && trimmed.text === '' && !last) {
      if (separator?.unit === '\n') units.push(separator)
      separator = { unit: '\n', start: line.start, end: lineEnd }
      return
    }
    if (separator !== undefined) units.push(separator)
    for (const unit of unitsOf(trimmed)) units.push(unit)
    separator = { unit: ' ', start: lineEnd, end: lineEnd + 1 }
  })
  return units
}

function trim({ start, text }: TextLine, atStart: boolean, atEnd: boolean): TextLine {
  const ended = atEnd ? text.replace(/[ \t]+$/u, '') : text
  const spaces = atStart ? (/^[ \t]*/u.exec(ended)?.[0].length ?? 0) : 0
  return { start: start + spaces, text: ended.slice(spaces) }
}

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

function doubleUnits(text: string, start: number, end: number): readonly Unit[] {
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

/** The readings of a block: one, or with a written indentation (`|2`) one for each that could be meant. */
function blockReadings(
  text: string,
  start: number,
  end: number,
  style: 'literal' | 'folded',
): readonly (readonly Unit[])[] {
  const headerEnd = text.indexOf('\n', start)
  if (headerEnd === -1 || headerEnd >= end) return [[]]
  const header = text.slice(start, headerEnd).replace(/#.*$/u, '')
  const lines = linesOf(text, headerEnd + 1, end)
  const chomp = /[-+]/u.exec(header)?.[0] ?? ''
  const least = /[1-9]/u.exec(header)?.[0]
  const first = lines.find(line => !isBlank(line.text)) ?? { text: '' }
  const spaces = indentOf(first.text)
  const candidates = least === undefined ? [spaces] : Array.from({ length: spaces + 1 }, (_, indent) => indent)
  return candidates.map(indent => blockUnits(lines, indent, { folded: style === 'folded', chomp }))
}

function isBlank(text: string): boolean {
  return /^ *$/u.test(text)
}

function indentOf(text: string): number {
  return /^ */u.exec(text)?.[0].length ?? 0
}

interface BlockStyle {
  readonly folded: boolean
  readonly chomp: string
}

/** YAML 1.2, 8.1: literal lines keep their breaks; folded ones join unless a line is empty or indented further. */
function blockUnits(lines: readonly TextLine[], indent: number, { folded, chomp }: BlockStyle): readonly Unit[] {
  const contentEnd = lines.findLastIndex(line => line.text.length > indent || !isBlank(line.text)) + 1
  const content = lines.slice(0, contentEnd)
  const units: Unit[] = []
  const breakAfter = (index: number): Unit => {
    const line = lines[index] ?? { start: 0, text: '' }
    const at = line.start + line.text.length
    return { unit: '\n', start: at, end: at + 1 }
  }
  content.forEach((line, index) => {
    const start = line.start + Math.min(indent, indentOf(line.text))
    for (const unit of plainUnits({ start, text: unindented(line, indent) })) units.push(unit)
    if (index === content.length - 1) return
    units.push(...(folded ? foldedBreak(content, index, indent, breakAfter(index)) : [breakAfter(index)]))
  })
  return [...units, ...trailingBreaks(lines, contentEnd, chomp, breakAfter)]
}

function unindented({ text }: TextLine, indent: number): string {
  return text.slice(Math.min(indent, indentOf(text)))
}

/** The break after a line of a folded block: nothing, a space or a line feed. */
function foldedBreak(content: readonly TextLine[], index: number, indent: number, written: Unit): readonly Unit[] {
  const isEmpty = (line: TextLine | undefined) => line !== undefined && unindented(line, indent) === ''
  const isFurther = (line: TextLine | undefined) => line !== undefined && /^[ \t]/u.test(unindented(line, indent))
  if (isEmpty(content[index])) return [written]
  const after = content.slice(index + 1)
  const next = after.find(line => !isEmpty(line))
  if (isFurther(content[index]) || isFurther(next)) return [written]
  return isEmpty(after[0]) ? [] : [{ ...written, unit: ' ' }]
}

function trailingBreaks(
  lines: readonly TextLine[],
  contentEnd: number,
  chomp: string,
  breakAfter: (index: number) => Unit,
): readonly Unit[] {
  if (chomp === '-') return []
  if (chomp === '') return contentEnd === 0 ? [] : [breakAfter(contentEnd - 1)]
  const from = contentEnd === 0 ? 0 : contentEnd - 1
  const count = Math.max(1, lines.length - 1 - from)
  return Array.from({ length: count }, (_, index) => breakAfter(Math.min(from + index, lines.length - 1)))
}
