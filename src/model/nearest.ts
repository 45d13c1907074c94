/**
 * The name most like a misspelt one; undefined when none is like it.
 *
 * @param written what was written
 * @param names the names known
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const most = Math.max(1, Math.floor(Math.max(written.length, name.length) / 3))
    const distance = contains(name, written) ? most : editDistance(written, name, most)
    if (distance <= most && distance < least) {
      nearest = name
      least = distance
    }
  }
  return nearest
}

/** A word cut short or drawn out (新收 for 本年新收). */
function contains(name: string, written: string): boolean {
  if (Math.min(name.length, written.length) < 2 || written.length > 2 * name.length) return false
  return name.includes(written) || written.includes(name)
}

/**
 * Letters to insert, delete, replace or swap to make one word of another (Damerau-Levenshtein, adjacent swaps).
 *
 * @param a a word
 * @param b another
 * @param most the largest distance that matters: one more is given for all that are further apart
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cheapest(a, b, { row, column, above, left: current[column - 1] ?? 0, before }))
    }
    before = above
    above = current
  }
  return Math.min(above[b.length] ?? 0, most + 1)
}

interface Step {
  readonly row: number
  readonly column: number
  readonly above: readonly number[]
  readonly left: number
  /** The row two above. */
  readonly before: readonly number[]
}

function cheapest(a: string, b: string, { row, column, above, left, before }: Step): number {
  const same = a[row - 1] === b[column - 1]
  const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1)
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  const swap = swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
  return Math.min(replaced, (above[column] ?? 0) + 1, left + 1, swap)
}
