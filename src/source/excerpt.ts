const longest = 24

/**
 * Words of a file as a message shows them: one line, cut to some twenty characters.
 *
 * @param text the words
 */
export function excerpt(text: string): string {
  const characters = [...text.trim().replace(/\s*[\r\n]+\s*/gu, ' ')]
  return characters.length > longest ? `${characters.slice(0, longest - 2).join('')}……` : characters.join('')
}
