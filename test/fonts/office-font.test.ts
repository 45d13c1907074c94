import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/fonts/catalog.js'
import { faceOf } from '../../src/fonts/face-of.js'
import { makeOfficeFont } from '../../src/fonts/office-font.js'
import { openFace } from '../../src/fonts/open-face.js'
import { readTables } from '../../src/fonts/sfnt.js'
import type { Family } from '../../src/style/roles.js'

const families = ['fangSong', 'hei', 'kai', 'biaoSong', 'song'] as const satisfies readonly Family[]

/** Common characters, those a face takes from another, one that only the packed face has, a blank. */
const text = '政府信息公开年度报告“”‘’—…·①㎡℃0123456789.%aZ𠮷𪚥𬭎鿭 '
const codePoints = Array.from(text, character => character.codePointAt(0) ?? 0)

function madeOf(family: Family): { readonly font: Font; readonly bytes: Uint8Array } {
  const bytes = makeOfficeFont({ family, name: `Test ${family}`, codePoints })
  const font = create(Buffer.from(bytes))
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts')
  return { font, bytes }
}

describe.each(families)('a font made for Word of %s', family => {
  const { font, bytes } = madeOf(family)

  it('bears its name, and says whose glyphs it has', () => {
    expect([font.familyName, font.fullName, font.postscriptName]).toEqual([
      `Test ${family}`,
      `Test ${family}`,
      `Test${family}`,
    ])
    expect(font.copyright).toContain(openFace(family).font.copyright)
  })

  it('has the characters asked for and no others', () => {
    expect([...font.characterSet].sort((a, b) => a - b)).toEqual([...new Set(codePoints)].sort((a, b) => a - b))
  })

  it('draws each as the PDF does, with the same width', () => {
    for (const codePoint of codePoints) {
      const face = openFace(faceOf(codePoint, family) ?? family).font
      const [mine, theirs] = [font.glyphForCodePoint(codePoint), face.glyphForCodePoint(codePoint)]
      const scale = 1000 / face.unitsPerEm
      expect(mine.advanceWidth).toBe(Math.round(theirs.advanceWidth * scale))
      const edges = (box: typeof mine.bbox, by: number) =>
        [box.minX, box.minY, box.maxX, box.maxY].map(edge => (Number.isFinite(edge) ? edge * by : 0))
      const own = edges(mine.bbox, 1)
      edges(theirs.bbox, scale).forEach((edge, index) => {
        expect(Math.abs((own[index] ?? 0) - edge), String.fromCodePoint(codePoint)).toBeLessThanOrEqual(1.5)
      })
    }
  })

  it('has quadratic outlines and all tables Word needs, summed up', () => {
    const tables = readTables((from, to) => bytes.subarray(from, to))
    expect([...tables.keys()].sort()).toEqual(
      ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'].sort(),
    )
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let sum = 0
    for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })

  it('may be embedded for editing', () => {
    expect(font['OS/2'].fsType).toMatchObject({ noEmbedding: false, viewOnly: false, editable: true })
  })

  it('is the same, byte for byte, from the same characters in any order', () => {
    const again = makeOfficeFont({ family, name: `Test ${family}`, codePoints: codePoints.toReversed() })
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('the names of embedded fonts', () => {
  it('are ours: none that a licence or another maker reserves', () => {
    for (const family of families) expect(catalog[family].word?.embedded).toMatch(/^GovDoc [A-Z][A-Za-z]+$/u)
  })
})
