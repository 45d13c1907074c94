import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, lineAround } from '../lines.js'
import { keyOfLine, looksLikeEntry } from './entry-line.js'
import type { Explanation, Mistake } from './mistake.js'

/** How many lines above are looked at for one to align with. */
const linesLookedAt = 40

/** Doubt of an explanation that makes little sense. */
const unlikely = 8

/** How many columns are tried for a line. */
const columnsTried = 4

/** An entry with too many or too few spaces before it. */
export const indentation: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const next = line.end < text.length ? [lineAround(text, line.end + 1)] : []
  const suspects = [line, ...next].filter(({ text: words }) => looksLikeEntry(words))
  return suspects.flatMap(suspect => [
    ...topIndented(text, suspect),
    ...realigned(text, suspect),
    ...raised(text, suspect),
  ])
}

/** A column to align with, and what stands in it. */
interface Neighbour {
  readonly column: number
  readonly words: string
}

/** The line moves to a column used above: alone, with the lines as far in, or with all that are further in. */
function realigned(text: string, line: Line): readonly Explanation[] {
  const now = indentOf(line)
  const columns = linesAbove(text, line)
    .flatMap(neighboursIn)
    .filter(({ column }, index, all) => column !== now && all.findIndex(earlier => earlier.column === column) === index)
    .sort((a, b) => Math.abs(a.column - now) - Math.abs(b.column - now))
    .slice(0, columnsTried)
  const below = contentLinesFrom(text, line)
  const same = takeWhile(below, other => indentOf(other) === now)
  const further = takeWhile(below, other => indentOf(other) >= now)
  const groups = [[line], same, further].filter(
    (group, index, all) => all.findIndex(earlier => earlier.length === group.length) === index,
  )
  const child = below[1]
  return columns.flatMap(neighbour =>
    groups.map(group => {
      const explanation = misplaced(line, neighbour, group)
      return losesChildren(line, child, neighbour.column, group) ? { ...explanation, doubt: unlikely } : explanation
    }),
  )
}

/** A key without a value, whose lines below would no longer stand below it. */
function losesChildren(line: Line, child: Line | undefined, column: number, moved: readonly Line[]): boolean {
  return /:\s*$/u.test(line.text) && child !== undefined && !moved.includes(child) && indentOf(child) <= column
}

/** The line above moves in to this line's column: it lost its own spaces. */
function raised(text: string, line: Line): readonly Explanation[] {
  const above = contentLineAbove(text, line)
  if (above === undefined || indentOf(above) >= indentOf(line) || !looksLikeEntry(above.text)) return []
  return [misplaced(above, { column: indentOf(line), words: keyOfLine(line.text) }, [above])]
}

/** The file's first entries are indented, this one is not: the first ones are wrong. */
function topIndented(text: string, line: Line): readonly Explanation[] {
  const top = linesAbove(text, line).at(-1)
  if (indentOf(line) > 0 || top === undefined || indentOf(top) === 0) return []
  const moved = contentLinesFrom(text, top).filter(({ start }) => start < line.start)
  return [misplaced(top, { column: 0, words: keyOfLine(line.text) }, moved)]
}

/** Lines of content above, the nearest first. */
function linesAbove(text: string, line: Line): readonly Line[] {
  const lines: Line[] = []
  let above = contentLineAbove(text, line)
  while (above !== undefined && lines.length < linesLookedAt) {
    lines.push(above)
    above = contentLineAbove(text, above)
  }
  return lines
}

function contentLinesFrom(text: string, first: Line): readonly Line[] {
  const lines: Line[] = []
  for (let line = first; ; line = lineAround(text, line.end + 1)) {
    if (/^\s*[^\s#]/u.test(line.text)) lines.push(line)
    if (line.end >= text.length) return lines
  }
}

function takeWhile(lines: readonly Line[], holds: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex(line => !holds(line))
  return end === -1 ? lines : lines.slice(0, end)
}

/** A line of a list offers two columns: that of its dash, and that of the key behind it. */
function neighboursIn(line: Line): readonly Neighbour[] {
  const words = keyOfLine(line.text)
  const behind = /^[ \t]*(?:- +)+/u.exec(line.text)?.[0].length
  const own = { column: indentOf(line), words: behind === undefined ? words : `- ${words}` }
  return behind === undefined ? [own] : [{ column: behind, words }, own]
}

/** The fewer lines move the likelier; a column by odd spaces is unlikely. */
function misplaced(line: Line, { column, words }: Neighbour, moved: readonly Line[]): Explanation {
  const now = indentOf(line)
  const [key, other] = [excerpt(keyOfLine(line.text)), excerpt(words)]
  return {
    rule: 'wrong-indentation',
    message: {
      zh: `“${key}”前面有 ${now} 个空格，应为 ${column} 个，与“${other}”对齐`,
      en: `Unexpected indentation of ${now} before “${key}”, expected ${column}, as before “${other}”`,
    },
    hint: {
      zh: `同一层的各项要上下对齐，下一层比上一层多两个空格；请把这一行前面改为 ${column} 个空格。`,
      en: `Entries of one level start at the same column, the next level two spaces further; give this line ${column} spaces.`,
    },
    start: line.start,
    end: line.start + now + 1,
    edits: moved.map(({ start, text }) => {
      const spaces = Math.min(now, text.length - text.trimStart().length)
      return { start, end: start + spaces, text: ' '.repeat(column) }
    }),
    doubt: 4 + (column % 2) + moved.length / 1000,
  }
}
