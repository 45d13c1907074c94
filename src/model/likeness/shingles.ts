/** Characters of a shingle: longer than most words, shorter than a clause. */
const width = 6

/**
 * The shingles (字串) of a text as hashes: every six characters in a row.
 *
 * @param words Chinese characters without marks
 */
export function shinglesOf(words: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  for (let start = 0; start + width <= words.length; start += 1) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + width; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
    shingles.add(mixed(hash))
  }
  return shingles
}

/** Spreads a hash over all 32 bits (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
