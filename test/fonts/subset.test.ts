import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { FaceId } from '../../src/fonts/catalog.js'
import { openFace } from '../../src/fonts/open-face.js'
import { startSubset } from '../../src/fonts/subset.js'

const at = (character: string) => character.codePointAt(0) ?? 0

describe.each<FaceId>(['fangSong', 'song'])('a subset of %s', id => {
  it('numbers glyphs from 1 in the order they are asked for, each once', () => {
    const subset = startSubset(openFace(id))
    expect(Array.from('政府政务', character => subset.include(at(character)))).toEqual([1, 2, 1, 3])
    expect(subset.codePoints.slice(1)).toEqual(Array.from('政府务', at))
    expect(subset.widths.slice(1)).toEqual([1000, 1000, 1000])
  })

  it('gives number 0 to a character the face lacks', () => {
    expect(startSubset(openFace(id)).include(at('😀'))).toBe(0)
  })

  it('starts anew for each document', () => {
    startSubset(openFace(id)).include(at('政'))
    expect(startSubset(openFace(id)).include(at('府'))).toBe(1)
  })

  it('holds the glyphs asked for and no others, and the same bytes every time', () => {
    const encoded = () => {
      const subset = startSubset(openFace(id))
      for (const character of '政府信息') subset.include(at(character))
      return subset.encode()
    }
    const bytes = encoded()
    expect(Buffer.from(encoded()).equals(Buffer.from(bytes))).toBe(true)
    // An OpenType program keeps the numbering of its subroutines, and with it an empty entry for each left out.
    expect(bytes.length).toBeLessThan(startSubset(openFace(id)).cubic ? 80_000 : 20_000)
    if (!startSubset(openFace(id)).cubic) {
      const font = create(Buffer.from(bytes))
      expect('numGlyphs' in font && font.numGlyphs).toBe(5)
    }
  })
})
