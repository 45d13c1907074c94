/** What a line of a title costs, beyond being one more line. */
const costs = {
  /** Another line than needed. */
  line: 40,
  /** A break between words of one group (淮安市 | 人民政府). */
  word: 12,
  /** A line of words of two groups, with a line above it: 办公室2024年. */
  mixed: 25,
  /** The hourglass: a line shorter than both its neighbours. */
  waist: 15,
  /** Two lines of one length, a plain block; better than an hourglass, worse than a trapezium. */
  block: 3,
} as const

/**
 * Breaks a title into lines by sense: between groups where that is enough, else between words; never inside a word that
 * fits a line. The lines make a trapezium or a diamond, not an hourglass (GB/T 9704-2012, 7.3.1).
 *
 * @param groups the title's words by sense, in groups
 * @param type how much a line takes, and how wide words on one line are
 * @returns the lines, from the top
 */
export function breakTitle(groups: readonly (readonly string[])[], { room, widths }: TitleType): readonly string[] {
  const title = Array.from(groups.flat().join(''))
  const widthOf = widths(title.join(''))
  const pieces = piecesOf(groups, { room, widthOf })
  const last = cheapest(linesTo(pieces, { room, widthOf })[pieces.length] ?? [])
  const lines: string[] = []
  for (let line = last; line !== undefined; line = line.above) {
    lines.push(title.slice(pieces[line.start]?.start, pieces[line.end - 1]?.end).join(''))
  }
  return lines.reverse()
}

/** The type a title is set in; widths in characters of its size. */
export interface TitleType {
  readonly room: number
  /** Measures a text: its width from one character up to another on a line, with the space between Chinese and figures. */
  readonly widths: (text: string) => WidthOf
}

type WidthOf = (start: number, end: number) => number

/** A title measured. */
interface Measured {
  readonly room: number
  readonly widthOf: WidthOf
}

/** A word, or a part of one longer than a line: characters of the title from `start` up to `end`. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly group: number
}

function piecesOf(groups: readonly (readonly string[])[], measured: Measured): readonly Piece[] {
  let end = 0
  return groups.flatMap((words, group) =>
    words.flatMap(word => {
      const start = end
      end += Array.from(word).length
      return cutWord(start, end, measured).map(piece => ({ group, ...piece }))
    }),
  )
}

/** A word longer than a line is cut into pieces of about one length that fit. */
function cutWord(start: number, end: number, { room, widthOf }: Measured): readonly Omit<Piece, 'group'>[] {
  if (widthOf(start, end) <= room) return [{ start, end }]
  const count = Math.ceil((end - start) / Math.max(1, Math.floor(room)))
  const length = Math.ceil((end - start) / count)
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * length
    return { start: from, end: Math.min(end, from + length) }
  })
}

/** The last line of a beginning of the title: the pieces on it, and the lines above. */
interface TitleLine {
  readonly start: number
  readonly end: number
  readonly width: number
  /** True: it is shorter than the line above. */
  readonly shorter: boolean
  /** Cost of this line and all above. */
  readonly cost: number
  readonly above?: TitleLine
}

/** For every number of pieces the ways to set them: the cheapest of each last line and its relation to the one above. */
function linesTo(pieces: readonly Piece[], { room, widthOf }: Measured): readonly (readonly TitleLine[])[] {
  const found: TitleLine[][] = pieces.map(() => [])
  found.push([])
  for (let start = 0; start < pieces.length; start += 1) {
    for (let end = start + 1; end <= pieces.length; end += 1) {
      const width = widthOf(pieces[start]?.start ?? 0, pieces[end - 1]?.end ?? 0)
      if (width > room && end > start + 1) break
      const line = { start, end, width }
      if (start === 0) found[end]?.push({ shorter: false, cost: costs.line, ...line })
      else found[end]?.push(...cheapestBelow(found[start] ?? [], line, pieces))
    }
  }
  return found
}

type Words = Pick<TitleLine, 'start' | 'end' | 'width'>

/** A line below those it may follow: the cheapest way to have it shorter than the line above, and not shorter. */
function cheapestBelow(aboves: readonly TitleLine[], line: Words, pieces: readonly Piece[]): readonly TitleLine[] {
  let shorter: TitleLine | undefined
  let longer: TitleLine | undefined
  for (const above of aboves) {
    const cost = above.cost + costBelow(above, line, pieces)
    if (line.width < above.width) {
      if (shorter === undefined || cost < shorter.cost) shorter = { shorter: true, cost, above, ...line }
    } else if (longer === undefined || cost < longer.cost) longer = { shorter: false, cost, above, ...line }
  }
  return [shorter, longer].filter(one => one !== undefined)
}

function costBelow(above: TitleLine, line: Words, pieces: readonly Piece[]): number {
  const step = line.width - above.width
  const groupOf = (piece: number) => pieces[piece]?.group
  return (
    costs.line +
    (groupOf(line.start - 1) === groupOf(line.start) ? costs.word : 0) +
    (groupOf(line.start) === groupOf(line.end - 1) ? 0 : costs.mixed) +
    (above.shorter && step > 0 ? costs.waist : 0) +
    (Math.abs(step) < 0.5 ? costs.block : 0) +
    Math.abs(step) / 10
  )
}

function cheapest(lines: readonly TitleLine[]): TitleLine | undefined {
  return lines.reduce<TitleLine | undefined>(
    (best, line) => (best === undefined || line.cost < best.cost ? line : best),
    undefined,
  )
}
