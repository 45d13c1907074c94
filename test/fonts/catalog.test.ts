import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog, fallbackChain } from '../../src/fonts/catalog.js'
import { faceOf } from '../../src/fonts/face-of.js'
import { emBox, openFace } from '../../src/fonts/open-face.js'

const folder = new URL('../../fonts/', import.meta.url)
const faces = Object.values(catalog)
const families = faces.filter(face => face.id !== 'rare')

describe('the font catalog', () => {
  it('lists the font files that are there, and no others', () => {
    const files = readdirSync(folder).filter(file => /\.(?:ttf|otf|ttc|br)$/u.test(file))
    expect(faces.map(face => face.file).sort()).toEqual(files.sort())
    expect(existsSync(new URL('LICENSES/', folder))).toBe(true)
  })

  it('names every family as Word knows it, with one name in reserve, each short enough for Word', () => {
    const names = families.map(({ id, word }) => [id, word?.name, word?.alternative])
    expect(names).toEqual([
      ['fangSong', '仿宋_GB2312', '仿宋'],
      ['hei', '黑体', 'SimHei'],
      ['kai', '楷体_GB2312', '楷体'],
      ['biaoSong', '方正小标宋简体', '方正小标宋_GBK'],
      ['song', '宋体', 'SimSun'],
    ])
    for (const { word } of families) expect(word?.alternative.length).toBeLessThanOrEqual(31)
  })

  it('packs only the face of rare characters, which comes before the last resort', () => {
    expect(faces.filter(face => face.packed).map(face => face.id)).toEqual(['rare'])
    expect(fallbackChain).toEqual(['song', 'rare', 'kai'])
  })

  it.each(families)('has all of the first 3,755 characters of GB 2312 in $id', ({ id }) => {
    const decoder = new TextDecoder('gb2312')
    const missing: string[] = []
    for (let row = 0xb0; row <= 0xd7; row += 1) {
      for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
        const character = decoder.decode(new Uint8Array([row, cell]))
        if (openFace(id).glyph(character.codePointAt(0) ?? 0) === undefined) missing.push(character)
      }
    }
    expect(missing).toEqual([])
  })

  it.each(families)('sets figures of one width in the face $id takes them from', ({ id, exceptions }) => {
    const face = openFace(exceptions?.characters.test('0') === true ? exceptions.from : id)
    const widths = new Set(Array.from('0123456789', digit => face.advance(digit.codePointAt(0) ?? 0)))
    expect(widths.size).toBe(1)
  })

  it.each(families)('knows the dash of $id as it is drawn', ({ id, dash }) => {
    const { bbox, advanceWidth } = openFace(id).glyph(0x2014) ?? {}
    const em = openFace(id).metrics.unitsPerEm
    expect((bbox?.minX ?? 0) / em).toBeCloseTo(dash?.white ?? Number.NaN, 3)
    expect(((advanceWidth ?? 0) - (bbox?.maxX ?? 0)) / em).toBeCloseTo(dash?.white ?? Number.NaN, 3)
    expect((bbox?.maxY ?? 0) / em).toBeCloseTo(dash?.top ?? Number.NaN, 3)
  })

  it.each(families)('leaves half a cell free beside the marks $id sets, so that they can be squeezed', ({ id }) => {
    for (const character of '，、；：。！？．）〕］｝》〉」』】〗”’（〔［｛《〈「『【〖“‘') {
      const codePoint = character.codePointAt(0) ?? 0
      const face = openFace(id === 'rare' ? id : (faceOf(codePoint, id) ?? id))
      const { bbox, advanceWidth } = face.glyph(codePoint) ?? {}
      const em = face.metrics.unitsPerEm
      const left = (bbox?.minX ?? 0) / em
      const right = ((advanceWidth ?? 0) - (bbox?.maxX ?? 0)) / em
      expect('（〔［｛《〈「『【〖“‘'.includes(character) ? left : right, character).toBeGreaterThan(0.485)
    }
  })

  it('puts every face into the same em box, one em high', () => {
    expect(emBox.ascent + emBox.descent).toBe(1)
  })
})
