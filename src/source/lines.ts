/** A line (行) of a text: offsets in UTF-16 units, `end` before the line break. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

const lineBreak = /\r\n|\n|\r/gu

/**
 * Offsets at which the lines of a text start; a line ends with LF, CRLF or a lone CR.
 *
 * @param text the text
 */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length)
  return starts
}

/**
 * Index of the line an offset lies in, counted from 0.
 *
 * @param starts where the lines start
 * @param offset the offset
 */
export function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The line an offset lies in. Lines end with LF here: the parser's text has no other breaks.
 *
 * @param text the text
 * @param offset the offset
 */
export function lineAround(text: string, offset: number): Line {
  const at = Math.min(offset, text.length)
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const found = text.indexOf('\n', start)
  const end = found === -1 ? text.length : found
  return { start, end, text: text.slice(start, end).replace(/\r$/u, '') }
}

/** A stretch may be the whole of a broken file; what is wrong with it shows in its first lines. */
const mostLines = 40

/**
 * The first forty lines that a stretch of text touches, in order.
 *
 * @param text the text
 * @param start first offset
 * @param end last offset
 */
export function linesBetween(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = []
  for (let line = lineAround(text, start); ; line = lineAround(text, line.end + 1)) {
    lines.push(line)
    if (line.end >= end || line.end >= text.length || lines.length === mostLines) return lines
  }
}

/**
 * The nearest line above that is neither empty nor a comment.
 *
 * @param text the text
 * @param below a line
 */
export function contentLineAbove(text: string, below: Line): Line | undefined {
  for (let line = below; line.start > 0; ) {
    line = lineAround(text, line.start - 1)
    if (/^\s*[^\s#]/u.test(line.text)) return line
  }
  return undefined
}

/**
 * Number of spaces a line begins with.
 *
 * @param line the line
 */
export function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length
}
