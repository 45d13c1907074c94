import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, lineAround } from '../lines.js'
import { keyOfLine, looksLikeEntry } from './entry-line.js'
import type { Explanation, Mistake } from './mistake.js'

/** How many lines above are looked at for one to align with. */
const linesLookedAt = 40

/** An entry with too many or too few spaces before it. */
export const indentation: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  const next = line.end < text.length ? [lineAround(text, line.end + 1)] : []
  return [line, ...next].filter(({ text: words }) => looksLikeEntry(words)).flatMap(suspect => realigned(text, suspect))
}

function realigned(text: string, line: Line): readonly Explanation[] {
  const now = indentOf(line)
  const above = linesAbove(text, line)
  const top = above.at(-1)
  const first = now === 0 && top !== undefined && indentOf(top) > 0 ? [indentedTop(text, top, line)] : []
  const neighbours = above.flatMap(neighboursIn).filter(({ column }, index, all) => {
    return column !== now && all.findIndex(earlier => earlier.column === column) === index
  })
  const nearest = [...neighbours].sort((a, b) => Math.abs(a.column - now) - Math.abs(b.column - now))
  return [...first, ...nearest.slice(0, 4).map(neighbour => alignedWith(text, line, neighbour))]
}

/** A column to align with, and what stands in it. */
interface Neighbour {
  readonly column: number
  readonly words: string
}

/** A line of a list offers two columns: that of its dash, and that of the key behind it. */
function neighboursIn(line: Line): readonly Neighbour[] {
  const words = keyOfLine(line.text)
  const behind = /^[ \t]*(?:- +)+/u.exec(line.text)?.[0].length
  const own = { column: indentOf(line), words: behind === undefined ? words : `- ${words}` }
  return behind === undefined ? [own] : [{ column: behind, words }, own]
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

/** The file's first entries are indented, this one is not: the first ones are wrong. */
function indentedTop(text: string, top: Line, line: Line): Explanation {
  const surplus = indentOf(top)
  return misplaced(top, 0, {
    zh: `应从行首开始，与下面的“${excerpt(keyOfLine(line.text))}”对齐`,
    en: `expected none, as before “${excerpt(keyOfLine(line.text))}” below`,
    edits: linesFrom(text, top, line.start).map(({ start, text: words }) => {
      return { start, end: start + Math.min(surplus, words.length - words.trimStart().length), text: '' }
    }),
  })
}

/** The line, and all below it that are indented as much or more, move to a neighbour's column. */
function alignedWith(text: string, line: Line, { column: wanted, words }: Neighbour): Explanation {
  const now = indentOf(line)
  const following = linesFrom(text, line, text.length)
  const stop = following.findIndex(other => other.text.trim() !== '' && indentOf(other) < now)
  const moved = stop === -1 ? following : following.slice(0, stop)
  return misplaced(line, wanted, {
    zh: `应为 ${wanted} 个，与“${excerpt(words)}”对齐`,
    en: `expected ${wanted}, as before “${excerpt(words)}”`,
    edits: moved
      .filter(other => other.text.trim() !== '')
      .map(({ start }) => ({ start, end: start + now, text: ' '.repeat(wanted) })),
  })
}

function linesFrom(text: string, first: Line, until: number): readonly Line[] {
  const lines: Line[] = []
  for (let line = first; line.start < until; line = lineAround(text, line.end + 1)) {
    lines.push(line)
    if (line.end >= text.length) break
  }
  return lines
}

interface Expected {
  readonly zh: string
  readonly en: string
  readonly edits: Explanation['edits']
}

function misplaced(line: Line, wanted: number, { zh, en, edits }: Expected): Explanation {
  const now = indentOf(line)
  return {
    rule: 'wrong-indentation',
    message: {
      zh: `“${excerpt(keyOfLine(line.text))}”前面有 ${now} 个空格，${zh}`,
      en: `Unexpected indentation of ${now} before “${excerpt(keyOfLine(line.text))}”, ${en}`,
    },
    hint: {
      zh: `同一层的各项要上下对齐，下一层比上一层多两个空格；请把这一行前面改为 ${wanted} 个空格。`,
      en: `Entries of one level start at the same column, the next level two spaces further; give this line ${wanted} spaces.`,
    },
    start: line.start,
    end: line.start + now + 1,
    edits,
  }
}
