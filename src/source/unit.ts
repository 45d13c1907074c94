/** A unit of a scalar's value and the stretch of text it was written as: an escape takes several characters. */
export interface Unit {
  readonly unit: string
  readonly start: number
  readonly end: number
}

/** A line of a scalar, without its break, and where it starts in the text. */
export interface TextLine {
  readonly start: number
  readonly text: string
}

/**
 * The lines of a stretch of text.
 *
 * @param text the text
 * @param start first offset
 * @param end offset after the last
 */
export function linesOf(text: string, start: number, end: number): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let at = start; ; ) {
    const found = text.indexOf('\n', at)
    const stop = found === -1 || found >= end ? end : found
    lines.push({ start: at, text: text.slice(at, stop).replace(stop < end ? /\r$/u : /$^/u, '') })
    if (stop >= end) return lines
    at = stop + 1
  }
}

/**
 * The units of a line that stands in the text as it is.
 *
 * @param line the line
 */
export function plainUnits({ start, text }: TextLine): readonly Unit[] {
  return text.split('').map((unit, index) => ({ unit, start: start + index, end: start + index + 1 }))
}
