import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/fonts/catalog.js'

const folder = new URL('../../fonts/', import.meta.url)
const sources = readFileSync(new URL('SOURCES.md', folder), 'utf8')

/** Rows of the table of files: name, length, licence texts, checksum. */
const rows = Array.from(
  sources.matchAll(/^\| `([^`]+\.(?:ttf|otf|ttf\.br))` \| ([\d,]+) \| .* \| ([^|]*) \| `([0-9a-f]{64})` \|$/gmu),
  ([, file = '', bytes = '', licence = '', sha256 = '']) => ({
    file,
    bytes: Number(bytes.replace(/,/gu, '')),
    licence,
    sha256,
  }),
)

describe('fonts/SOURCES.md', () => {
  it('names every font file, and only those', () => {
    const files = readdirSync(folder).filter(name => /\.(?:ttf|otf|br)$/u.test(name))
    expect(rows.map(row => row.file).sort()).toEqual(files.sort())
    expect(
      Object.values(catalog)
        .map(face => face.file)
        .sort(),
    ).toEqual(files.sort())
  })

  it.each(rows)('tells the length and checksum of $file', ({ file, bytes, sha256 }) => {
    const content = readFileSync(new URL(file, folder))
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  })

  it.each(rows)('names licences of $file that stand beside it', ({ licence }) => {
    const texts = Array.from(licence.matchAll(/`([^`]+\.txt)`/gu), ([, text = '']) => text)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts)
      expect(readFileSync(new URL(`LICENSES/${text}`, folder), 'utf8').length).toBeGreaterThan(500)
  })
})
