/** What the names of a font are made from. */
export interface FontNames {
  readonly name: string
  /** Copyright notice. */
  readonly notice: string
  readonly version: string
}

/** Where the names hold: Windows, Unicode, English of the United States (OpenType 1.9, name). */
const place = [3, 1, 0x409] as const

const license = 'Made from fonts under the SIL Open Font License, Version 1.1, or free of conditions.'
const licenseUrl = 'https://openfontlicense.org'

/**
 * The table of a font's names; its family's is the one a program finds an embedded font by.
 *
 * @param font the font
 */
export function nameTable({ name, notice, version }: FontNames): Uint8Array {
  const postScript = name.replaceAll(' ', '')
  const names: readonly (readonly [id: number, text: string])[] = [
    [0, notice],
    [1, name],
    [2, 'Regular'],
    [3, `${postScript}-${version}`],
    [4, name],
    [5, `Version ${version}`],
    [6, postScript],
    [13, license],
    [14, licenseUrl],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[...place, id, length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    })
    offset += length
  })
  return Buffer.concat([head, ...texts])
}
