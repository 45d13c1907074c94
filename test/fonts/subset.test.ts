import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { FaceId } from '../../src/fonts/catalog.js'
import { openFace } from '../../src/fonts/open-face.js'
import { startSubset } from '../../src/fonts/subset.js'
import { writeSfnt } from '../../src/fonts/write-sfnt.js'

const faces: readonly FaceId[] = ['fangSong', 'hei', 'kai', 'biaoSong', 'song', 'rare']
const words: Readonly<Record<string, string>> = { rare: '𠀋𪚥𬎆' }

/** Opens a subset with a library that did not write it; a bare CFF table is first put into a file. */
function reopen(program: Uint8Array, cubic: boolean): Font {
  const file = cubic ? asOpenType(program) : program
  const font = create(Buffer.from(file))
  if (!('glyphForCodePoint' in font)) throw new Error('a collection')
  return font
}

/** The least file around a CFF table that a reader takes. */
function asOpenType(cff: Uint8Array): Uint8Array {
  const tables = startSubset(openFace('kai')).encode('Kai').bytes
  const kai = create(Buffer.from(tables)) as unknown as {
    directory: { tables: Record<string, { offset: number; length: number }> }
  }
  const table = (tag: string): Uint8Array => {
    const { offset = 0, length = 0 } = kai.directory.tables[tag] ?? {}
    return tables.subarray(offset, offset + length)
  }
  return writeSfnt([
    { tag: 'CFF ', bytes: cff },
    ...['head', 'hhea', 'hmtx', 'maxp'].map(tag => ({ tag, bytes: table(tag) })),
  ])
}

describe('a subset of a face', () => {
  for (const id of faces) {
    it(`draws every character of ${id} as the face does`, () => {
      const face = openFace(id)
      const subset = startSubset(face)
      const text = words[id] ?? '政府信息公开工作年度报告（一）二、“条例”《办法》0123456789.%—…'
      const characters = [...text].filter(character => face.glyph(character.codePointAt(0) ?? 0) !== undefined)
      const numbers = characters.map(character => subset.include(character.codePointAt(0) ?? 0))
      const font = reopen(subset.encode('Test').bytes, subset.cubic)
      characters.forEach((character, index) => {
        const original = face.glyph(character.codePointAt(0) ?? 0)
        const copy = font.getGlyph(numbers[index] ?? 0)
        expect(copy.path.toSVG(), character).toBe(original?.path.toSVG())
      })
      expect(new Set(numbers).size).toBe(new Set(characters).size)
    })
  }

  it('gives a padded character white within its own width', () => {
    for (const id of ['song', 'kai'] as const) {
      const face = openFace(id)
      const subset = startSubset(face)
      const plain = subset.include(0x33)
      const padded = subset.include(0x33, { left: 250, right: 125 })
      expect(padded).not.toBe(plain)
      expect(subset.widths[padded]).toBe((subset.widths[plain] ?? 0) + 375)
      const font = reopen(subset.encode('Test').bytes, subset.cubic)
      expect(font.getGlyph(padded).bbox.minX - font.getGlyph(plain).bbox.minX).toBe(250 * (face.font.unitsPerEm / 1000))
    }
  })

  it('is the same program compressed, glyph by glyph', () => {
    for (const id of ['kai', 'song'] as const) {
      const subset = startSubset(openFace(id))
      for (const character of '政府信息公开年度报告，（一）3.5%')
        subset.include(character.codePointAt(0) ?? 0, { left: 10, right: 0 })
      const { bytes, deflated } = subset.encode('Test')
      expect(inflateSync(deflated).equals(bytes), id).toBe(true)
    }
  })

  it('counts a character the face lacks as .notdef', () => {
    expect(startSubset(openFace('hei')).include(0x1f600)).toBe(0)
  })

  it('is the same bytes for the same characters', () => {
    const make = () => {
      const subset = startSubset(openFace('song'))
      for (const character of '同样的字，同样的字节') subset.include(character.codePointAt(0) ?? 0)
      return subset.encode('Test').bytes
    }
    expect(Buffer.compare(make(), make())).toBe(0)
  })
})
