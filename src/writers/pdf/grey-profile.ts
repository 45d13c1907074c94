/** Bytes of a profile's header (ICC.1:2010, 7.2). */
const headerSize = 128

/** White of the profile connection space, D50 (ICC.1:2010, 7.2.16). */
const d50 = [0.9642, 1, 0.8249] as const

/** Brightness curve: a power of 2.2. */
const gamma = 2.2

/**
 * An ICC profile for grey: what our pages' single ink means (ISO 19005-3, 6.2.3: DeviceGray needs an output intent).
 * The smallest that is valid: a description, a copyright line, the white point, one curve.
 */
export function greyProfile(): Uint8Array {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('Grey, gamma 2.2')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(d50)],
    ['kTRC', curve()],
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  const bodies: Buffer[] = []
  let offset = headerSize + table.length
  tags.forEach(([signature, body], index) => {
    const entry = 4 + index * 12
    table.write(signature, entry, 'latin1')
    table.writeUInt32BE(offset, entry + 4)
    table.writeUInt32BE(body.length, entry + 8)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([header(offset), table, ...bodies])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write('mntrGRAYXYZ ', 12, 'latin1')
  // A fixed day: the profile is the same in every file.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + index * 2)
  bytes.write('acsp', 36, 'latin1')
  for (const [index, value] of d50.entries()) bytes.writeInt32BE(fixed(value), 68 + index * 4)
  return bytes
}

function description(words: string): Buffer {
  const ascii = Buffer.from(`${words}\0`, 'latin1')
  const bytes = Buffer.alloc(12 + ascii.length + 78)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(ascii.length, 8)
  ascii.copy(bytes, 12)
  return bytes
}

function text(words: string): Buffer {
  return Buffer.from(`text\0\0\0\0${words}\0`, 'latin1')
}

function xyz(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 0, 'latin1')
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + index * 4)
  return bytes
}

function curve(): Buffer {
  const bytes = Buffer.alloc(14)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(1, 8)
  bytes.writeUInt16BE(Math.round(gamma * 256), 12)
  return bytes
}

/** A number as s15Fixed16 (ICC.1:2010, 4.6). */
function fixed(value: number): number {
  return Math.round(value * 65536)
}
