/** Most entries one block of a CMap may have (Adobe technical note 5014). */
const blockSize = 100

/**
 * The CMap that gives back the characters of a font's glyph numbers, so that copied text is the text.
 *
 * @param codePoints the character of each glyph number, from 0
 */
export function toUnicodeMap(codePoints: readonly number[]): string {
  const entries = codePoints.flatMap((codePoint, number) =>
    number === 0 ? [] : [`<${hex(number)}> <${utf16(codePoint)}>`],
  )
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += blockSize) {
    const block = entries.slice(start, start + blockSize)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
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
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function utf16(codePoint: number): string {
  if (codePoint < 0x10000) return hex(codePoint)
  const rest = codePoint - 0x10000
  return hex(0xd800 + (rest >> 10)) + hex(0xdc00 + (rest & 0x3ff))
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
