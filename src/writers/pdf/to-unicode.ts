import { hex } from './hex.js'

/** Most entries one block of a CMap may have (Adobe technical note 5014). */
const blockSize = 100

/**
 * The CMap that gives back the characters of a font's glyph numbers, so that copied text is the text.
 *
 * @param codePoints the character of each glyph number, from 0
 */
export function toUnicodeMap(codePoints: readonly number[]): string {
  let blocks = ''
  for (let start = 1; start < codePoints.length; start += blockSize) {
    const end = Math.min(codePoints.length, start + blockSize)
    let entries = ''
    for (let number = start; number < end; number += 1)
      entries += `<${hex(number)}> <${utf16(codePoints[number] ?? 0)}>\n`
    blocks += `${end - start} beginbfchar\n${entries.toUpperCase()}endbfchar\n`
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function utf16(codePoint: number): string {
  if (codePoint < 0x10000) return hex(codePoint)
  const rest = codePoint - 0x10000
  return hex(0xd800 + (rest >> 10)) + hex(0xdc00 + (rest & 0x3ff))
}
