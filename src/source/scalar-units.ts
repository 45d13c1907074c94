import { blockReadings } from './block-units.js'
import { doubleQuotedUnits } from './double-quoted-units.js'
import type { ScalarStyle } from './syntax.js'
import { linesOf, plainUnits, type TextLine, type Unit } from './unit.js'

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
      return [doubleQuotedUnits(text, start + 1, end - 1)]
    case 'literal':
    case 'folded':
      return blockReadings(text, start, end, style)
  }
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
