import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DamagedFont } from '../../src/fonts/damaged-font.js'
import { openFontFile, openPackedFontFile } from '../../src/fonts/font-file.js'
import { readTables } from '../../src/fonts/sfnt.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const hei = new URL('../../fonts/GovDocHei-Regular.otf', import.meta.url)

describe('a font file', () => {
  it('gives the bytes that stand on the disk, whichever are asked for', () => {
    const bytes = readFileSync(hei)
    const { read, whole } = openFontFile(hei)
    for (const [from, to] of [
      [0, 4],
      [1000, 70_000],
      [bytes.length - 3, bytes.length],
      [7, 7],
    ] as const) {
      expect(Buffer.from(read(from, to)).equals(bytes.subarray(from, to))).toBe(true)
    }
    expect(whole().equals(bytes)).toBe(true)
  })

  it('that is cut short is told of, and never filled up', () => {
    const half = readFileSync(hei).subarray(0, 100_000)
    const cwd = temporaryFolder({})
    const path = join(cwd, 'half.otf')
    writeFileSync(path, half)
    const tables = readTables(openFontFile(pathToFileURL(path)).read)
    expect(() => tables.get('CFF ')?.bytes).toThrow(new DamagedFont(pathToFileURL(path)))
  })

  it('that is gone, or packed and cut short, is told of', () => {
    const cwd = temporaryFolder({ 'half.br': 'half' })
    expect(() => openFontFile(pathToFileURL(join(cwd, 'none.otf')))).toThrow(DamagedFont)
    expect(() => openPackedFontFile(pathToFileURL(join(cwd, 'half.br')))).toThrow(DamagedFont)
  })

  it('that is packed is read as if it were not', () => {
    const { read, whole } = openPackedFontFile(new URL('../../fonts/GovDocRare-Regular.ttf.br', import.meta.url))
    expect([...readTables(read).keys()]).toContain('glyf')
    expect(Buffer.from(read(0, 4)).equals(whole().subarray(0, 4))).toBe(true)
  })
})
