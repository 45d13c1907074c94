import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/fonts/catalog.js'
import { readMetrics } from '../../src/fonts/font-metrics.js'
import { openFace } from '../../src/fonts/open-face.js'
import { postScriptName } from '../../src/fonts/post-script-name.js'
import { readTables } from '../../src/fonts/sfnt.js'

const families = Object.values(catalog).filter(face => face.id !== 'rare')

describe.each(families)('the metrics of $file', ({ id, file }) => {
  const { metrics, tables } = openFace(id)
  const font = create(readFileSync(new URL(`../../fonts/${file}`, import.meta.url)))
  if (!('glyphForCodePoint' in font)) throw new Error('a collection')

  it('are those another reader finds, for every character of the basic plane and some beyond', () => {
    const characters = [...Array(0x10000).keys(), 0x20bb7, 0x2b5af, 0x2cb2d, 0x1f600, 0x10ffff]
    for (const character of characters) {
      const glyph = metrics.glyphOf(character)
      const other = font.hasGlyphForCodePoint(character) ? font.glyphForCodePoint(character).id : undefined
      if (glyph !== other) expect([character.toString(16), glyph]).toEqual([character.toString(16), other])
    }
    for (const character of '政府信息，。“”abc0123—…·') {
      const codePoint = character.codePointAt(0) ?? 0
      expect(metrics.widthOf(metrics.glyphOf(codePoint) ?? 0)).toBe(font.glyphForCodePoint(codePoint).advanceWidth)
    }
  })

  it('have the em, the box, the capitals and the name of the font', () => {
    const { minX, minY, maxX, maxY } = font.bbox
    expect(metrics.unitsPerEm).toBe(font.unitsPerEm)
    expect(metrics.box).toEqual([minX, minY, maxX, maxY])
    expect(metrics.capHeight).toBe(font.capHeight)
    expect(postScriptName(tables)).toBe(font.postscriptName)
  })
})

describe('a file that is no usable font', () => {
  it('is refused', () => {
    expect(() => readMetrics(readTables((from, to) => new Uint8Array(to - from)))).toThrow('has no table head')
  })
})
