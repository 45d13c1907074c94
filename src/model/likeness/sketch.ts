/** Values of a sketch. */
export const sketchSize = 128

const valueBits = 25
const empty = 0xffffffff

/**
 * A sketch (指纹) of a set of hashes: the least hash of each of 128 parts of all there are (MinHash with one permutation;
 * Li, Owen and Zhang, 2012). Of two sets alike by some share, about that share of the values is the same.
 *
 * @param hashes hashes of 32 bits
 */
export function sketchOf(hashes: Iterable<number>): Uint32Array {
  const least = new Uint32Array(sketchSize).fill(empty)
  for (const hash of hashes) {
    const part = hash >>> valueBits
    if (hash < (least[part] ?? empty)) least[part] = hash
  }
  // A part without a hash borrows that of the next one that has one, marked by how far it came.
  return least.map((value, part) => (value === empty ? borrowed(least, part) : value))
}

function borrowed(least: Uint32Array, part: number): number {
  for (let far = 1; far < sketchSize; far += 1) {
    const value = least[(part + far) % sketchSize] ?? empty
    if (value !== empty) return (value ^ Math.imul(far, 0x9e3779b1)) >>> 0
  }
  return empty
}

/**
 * The share of two sets’ union that both have, as their sketches estimate it; good to about 4 in a hundred.
 *
 * @param a a sketch
 * @param b another
 */
export function sharedPart(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let part = 0; part < sketchSize; part += 1) if (a[part] === b[part]) same += 1
  return same / sketchSize
}
