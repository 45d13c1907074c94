/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  readonly below: (end: number) => number
  /** A whole number from `first` to `last`. */
  readonly between: (first: number, last: number) => number
  /** True in so many cases of a hundred. */
  readonly percent: (chance: number) => boolean
  /** One of some things. */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing
  /** Some of the things, in their order, no two the same. */
  readonly some: <Thing>(things: readonly Thing[], count: number) => readonly Thing[]
}

/**
 * Starts a row of numbers (mulberry32 over an FNV-1a hash).
 *
 * @param seed what the row depends on; any part that differs gives another row
 */
export function startRandom(...seed: readonly (string | number)[]): Random {
  let state = 0x811c9dc5
  for (const character of seed.join(' ')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const [thing] = things.slice(below(things.length))
    if (thing === undefined) throw new RangeError('nothing to pick from')
    return thing
  }
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    percent: chance => below(100) < chance,
    pick,
    some: (things, count) => {
      const left = things.map((_, index) => index)
      const taken = Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0])
      return things.filter((_, index) => taken.includes(index))
    },
  }
}
