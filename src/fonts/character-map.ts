/** Characters next to each other whose glyphs are too. */
interface Stretch {
  readonly first: number
  last: number
  readonly glyph: number
}

/**
 * The table that leads from characters to glyphs (OpenType 1.9, cmap, formats 4 and 12).
 *
 * @param characters the character of each glyph, ascending; undefined for a glyph no character leads to
 */
export function characterMap(characters: readonly (number | undefined)[]): Uint8Array {
  const stretches = stretchesOf(characters)
  const basic = basicMap(stretches.filter(({ last }) => last < 0xffff))
  const whole = wholeMap(stretches)
  const head = Buffer.alloc(20)
  ;[0, 2, 3, 1].forEach((value, index) => {
    head.writeUInt16BE(value, index * 2)
  })
  head.writeUInt32BE(head.length, 8)
  head.writeUInt16BE(3, 12)
  head.writeUInt16BE(10, 14)
  head.writeUInt32BE(head.length + basic.length, 16)
  return Buffer.concat([head, basic, whole])
}

/** No stretch reaches over the edge of the basic plane, whose last character is none. */
function stretchesOf(characters: readonly (number | undefined)[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  characters.forEach((character, glyph) => {
    if (character === undefined) return
    const open = stretches.at(-1)
    if (open !== undefined && open.last + 1 === character && open.glyph + character - open.first === glyph) {
      open.last = character
    } else stretches.push({ first: character, last: character, glyph })
  })
  return stretches
}

/** Format 4: characters of the basic plane. */
function basicMap(stretches: readonly Stretch[]): Uint8Array {
  const segments = [...stretches, { first: 0xffff, last: 0xffff, glyph: 0 }]
  const count = segments.length
  const power = 2 ** Math.floor(Math.log2(count))
  const columns = [
    segments.map(({ last }) => last),
    [0],
    segments.map(({ first }) => first),
    segments.map(({ first, glyph }) => (first === 0xffff ? 1 : (glyph - first) & 0xffff)),
    segments.map(() => 0),
  ].flat()
  const head = [4, 14 + columns.length * 2, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2]
  return shorts([...head, ...columns])
}

function shorts(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value, index * 2)
  })
  return bytes
}

/** Format 12: characters of all planes. */
function wholeMap(stretches: readonly Stretch[]): Uint8Array {
  const bytes = Buffer.alloc(16 + stretches.length * 12)
  bytes.writeUInt16BE(12, 0)
  bytes.writeUInt32BE(bytes.length, 4)
  bytes.writeUInt32BE(stretches.length, 12)
  stretches.forEach(({ first, last, glyph }, index) => {
    bytes.writeUInt32BE(first, 16 + index * 12)
    bytes.writeUInt32BE(last, 20 + index * 12)
    bytes.writeUInt32BE(glyph, 24 + index * 12)
  })
  return bytes
}
