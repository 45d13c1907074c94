import { linesOf, plainUnits, type TextLine, type Unit } from './unit.js'

/**
 * The units of a text below `|` or `>` (YAML 1.2, 8.1): one reading, or with a written indentation (`|2`) one for each
 * that could be meant.
 *
 * @param text the text it stands in
 * @param start offset of the mark
 * @param end offset after the block
 * @param style the mark: `|` is literal, `>` folded
 */
export function blockReadings(
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
