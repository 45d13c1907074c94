/**
 * Width of a text in em, as Word sets it in a Chinese face: half a cell for a half-width character, a whole one for any
 * other, a quarter between the two kinds. Fonts are known by name only here, so nothing is measured.
 *
 * @param text one line of text
 */
export function emWidth(text: string): number {
  let width = 0
  let before: boolean | undefined
  for (const character of text) {
    const narrow = isNarrow(character)
    width += narrow ? 0.5 : 1
    if (before !== undefined && before !== narrow) width += 0.25
    before = narrow
  }
  return width
}

function isNarrow(character: string): boolean {
  return character <= '\u{7e}'
}

/**
 * Number of lines a text takes in a narrow column, broken anywhere but inside a figure.
 *
 * @param text the text; a line feed ends a line
 * @param width width of the column in em
 */
export function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((lines, part) => lines + linesOf(part, width), 0)
}

function linesOf(text: string, width: number): number {
  let lines = 1
  let line = ''
  for (const piece of text.match(/[\u{21}-\u{7e}]+|./gsu) ?? []) {
    if (line !== '' && emWidth(line + piece) > width) {
      lines += 1
      line = piece
    } else line += piece
  }
  return lines
}
