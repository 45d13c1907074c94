import { mm } from '../../src/style/units.js'
import type { Glyph, PdfPage } from './pdf-reader.js'
import { tablesOn } from './pdf-tables.js'

/**
 * Whether a character is the page's own, as its number or a draft mark, and not the report's.
 *
 * @param glyph the character
 */
export function isFurniture(glyph: Glyph): boolean {
  return glyph.baseline > mm(297 - 35) || glyph.size > 100
}

/**
 * Characters of a page's running text: neither in a table nor the page's own.
 *
 * @param page the page
 */
export function runningText(page: PdfPage): readonly Glyph[] {
  const inTables = new Set(tablesOn(page).flatMap(one => one.cells.flatMap(cell => cell.glyphs)))
  return page.glyphs.filter(glyph => !inTables.has(glyph) && !isFurniture(glyph))
}

/**
 * The lines of a page as an eye counts them: characters of one baseline.
 *
 * @param page the page
 */
export function linesOn(page: PdfPage): readonly (readonly Glyph[])[] {
  const lines: Glyph[][] = []
  for (const glyph of runningText(page)) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs((line[0]?.baseline ?? 0) - glyph.baseline) < 0.01) line.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

/**
 * The text of some characters.
 *
 * @param glyphs the characters
 */
export function textIn(glyphs: readonly Glyph[]): string {
  return glyphs.map(glyph => glyph.character).join('')
}
