import { excerpt } from '../excerpt.js'
import { contentLineAbove, indentOf, type Line, lineAround } from '../lines.js'
import { keyOfLine, looksLikeEntry } from './entry-line.js'
import type { Explanation, Mistake, Suspect } from './mistake.js'

/** Text that belongs to a `|` but does not stand where it should: behind it, or below without enough spaces. */
export const blockText: Mistake = suspect => {
  const { text, fault } = suspect
  if (/Block scalar header includes extra/u.test(fault.words)) return [textAfterBar(text, fault.start)]
  const line = lineAround(text, fault.start)
  return looksLikeEntry(line.text) ? [] : textBelow(suspect, line)
}

function textAfterBar(text: string, at: number): Explanation {
  const line = lineAround(text, at)
  const words = line.text.slice(at - line.start)
  const next = line.end < text.length ? lineAround(text, line.end + 1) : line
  const spaces = Math.max(indentOf(next), keyColumn(line) + 2)
  return {
    rule: 'text-after-bar',
    message: {
      zh: `“|”后面写了文字“${excerpt(words)}”，应换到下一行`,
      en: `Unexpected text “${excerpt(words)}” after “|”, expected it on the next line`,
    },
    hint: {
      zh: '“|”后面直接换行，文字从下一行开始，每行前面加空格；只有一段的话，也可以删去“|”。',
      en: 'Start the text on the next line, indented by spaces; for a single paragraph simply leave out “|”.',
    },
    start: at,
    end: line.start + line.text.length,
    edits: [{ start: at, end: at, text: `\n${' '.repeat(spaces)}` }],
  }
}

/** Column of the key of a line, counted from 0: list dashes count as indentation. */
function keyColumn(line: Line): number {
  return /^[ \t]*(?:- +)*/u.exec(line.text)?.[0].length ?? 0
}

function textBelow({ text, tokens }: Suspect, line: Line): readonly Explanation[] {
  const block = tokens.findLast(token => token.kind === 'block' && token.start < line.start)
  if (block === undefined || text.slice(block.end, line.start).trim() !== '') return []
  const header = lineAround(text, block.start)
  const above = contentLineAbove(text, line)
  const wanted = above !== undefined && above.start > header.start ? firstIndent(text, header) : keyColumn(header) + 2
  const edits = textLines(text, line).map(({ start, text: words }) => {
    const now = words.length - words.trimStart().length
    return { start, end: start + Math.min(now, wanted), text: ' '.repeat(wanted) }
  })
  const key = excerpt(keyOfLine(header.text))
  return [
    {
      rule: 'block-text-indentation',
      message: {
        zh: `“${key}”的“|”下面的文字，这一行前面有 ${indentOf(line)} 个空格，应为 ${wanted} 个`,
        en: `Unexpected indentation of ${indentOf(line)} in the text below “${key}: |”, expected ${wanted} spaces`,
      },
      hint: {
        zh: '“|”下面每一行文字前面的空格要一样多，并且比键多两个。',
        en: 'Every line below “|” needs the same indentation, two spaces more than the key.',
      },
      start: line.start,
      end: line.start + line.text.length,
      edits,
    },
  ]
}

function firstIndent(text: string, header: Line): number {
  for (let line = lineAround(text, header.end + 1); ; line = lineAround(text, line.end + 1)) {
    if (line.text.trim() !== '' || line.end >= text.length) return indentOf(line)
  }
}

/** The lines of text from here on, up to the next entry. */
function textLines(text: string, from: Line): readonly Line[] {
  const lines: Line[] = []
  for (let line = from; !looksLikeEntry(line.text); line = lineAround(text, line.end + 1)) {
    if (line.text.trim() !== '') lines.push(line)
    if (line.end >= text.length) break
  }
  return lines
}
