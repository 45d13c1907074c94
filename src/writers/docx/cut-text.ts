import type { Line } from '../../typeset/compose-lines.js'

/**
 * Cuts a text where the typesetting ends its lines; the pieces, joined, are the text again.
 *
 * @param text the text as the document has it
 * @param lines the lines made of it, without the blanks and line feeds between them
 */
export function cutText(text: string, lines: readonly Line[]): readonly string[] {
  const characters = Array.from(text)
  const pieces: string[] = []
  let start = 0
  for (const line of lines.slice(0, -1)) {
    let end = start + Array.from(line.text).length
    while (/^\s$/u.test(characters[end] ?? '')) end += 1
    pieces.push(characters.slice(start, end).join(''))
    start = end
  }
  return [...pieces, characters.slice(start).join('')]
}
