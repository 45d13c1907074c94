import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Family } from '../../src/style/roles.js'

const unpack = vi.hoisted(() => vi.fn())

vi.mock('node:zlib', async original => {
  const zlib = await original<typeof import('node:zlib')>()
  return {
    ...zlib,
    brotliDecompressSync: (bytes: Uint8Array) => {
      unpack()
      return zlib.brotliDecompressSync(bytes)
    },
  }
})

const { faceOf, isOwnFace, missingMark } = await import('../../src/fonts/face-of.js')
const { openFace } = await import('../../src/fonts/open-face.js')

const families: readonly Family[] = ['fangSong', 'hei', 'kai', 'biaoSong', 'song']
const at = (character: string) => character.codePointAt(0) ?? 0
const facesOf = (characters: string, family: Family) =>
  Object.fromEntries(Array.from(characters, character => [character, faceOf(at(character), family)]))
const all = (characters: string, face: string | undefined) =>
  Object.fromEntries(Array.from(characters, character => [character, face]))

describe('the face a character is set from', () => {
  it.each(families)('is the own one of %s for common characters and names of persons', family => {
    const characters = '政府信息公开年度报告，。、；：！？（）《》〔〕—…镕堃喆玥𬭎䶮㛃𫖯𬀩㸌𬶋𬱖𬴂'
    expect(facesOf(characters, family)).toEqual(all(characters, family))
  })

  it('is 宋体 for what 仿宋 has too narrow: figures, letters, quotes, signs', () => {
    const characters = '0123456789abcXYZ.,:/%()+-“”‘’·×÷±•√→°¥$€é'
    expect(facesOf(characters, 'fangSong')).toEqual(all(characters, 'song'))
    for (const character of characters) expect(isOwnFace('song', at(character), 'fangSong')).toBe(true)
  })

  it('is 宋体 for the signs 楷体 has too narrow, while its figures are its own', () => {
    expect(facesOf('×÷±•√', 'kai')).toEqual(all('×÷±•√', 'song'))
    expect(facesOf('0123456789“”·—', 'kai')).toEqual(all('0123456789“”·—', 'kai'))
  })

  it('gives every Chinese mark and sign a whole cell, in all families', () => {
    for (const family of families) {
      for (const character of '，。、；：！？（）《》〈〉〔〕【】「」『』“”‘’—…·～－％￥×÷±•√→℃㎡①Ⅰ※○●★□') {
        const face = faceOf(at(character), family)
        expect(face && openFace(face).advance(at(character)), `${character} in ${family}`).toBeCloseTo(1, 2)
      }
    }
  })

  it('is 宋体, the first of the chain, for traditional and rarer characters', () => {
    for (const family of families) expect(facesOf('韡龑頔㵆䒟𠮷', family)).toEqual(all('韡龑頔㵆䒟𠮷', 'song'))
  })

  it('is 楷体, the last of the chain, for what 宋体 lacks', () => {
    expect(facesOf('鿭☑', 'fangSong')).toEqual(all('鿭☑', 'kai'))
    expect(isOwnFace('kai', at('鿭'), 'fangSong')).toBe(false)
    expect(isOwnFace('kai', at('鿭'), 'kai')).toBe(true)
  })

  it('is none for an emoji, a private character, a control', () => {
    for (const character of ['😀', '\ue000', '\u0007', '\u{10ffff}']) {
      for (const family of families) expect(faceOf(at(character), family)).toBeUndefined()
    }
  })

  it('has a face for the mark that stands for a missing character', () => {
    expect(facesOf(missingMark, 'fangSong')).toEqual({ '〓': 'song' })
  })
})

describe('the packed face of rare characters', () => {
  beforeEach(() => {
    vi.resetModules()
    unpack.mockClear()
  })

  it('is not unpacked for any text the other faces have, nor for one no face has', async () => {
    const fresh = await import('../../src/fonts/face-of.js')
    for (const character of '政府镕堃𬭎䶮𠮷龑鿭☑🏛\ue000é') fresh.faceOf(at(character), 'fangSong')
    expect(unpack).not.toHaveBeenCalled()
  })

  it('is unpacked once when a text needs it', async () => {
    const fresh = await import('../../src/fonts/face-of.js')
    expect(fresh.faceOf(at('𪚥'), 'fangSong')).toBe('rare')
    expect(fresh.faceOf(at('𬎆'), 'hei')).toBe('rare')
    expect(unpack).toHaveBeenCalledTimes(1)
  })
})
