/** What may stand for a key in a statement line: a short word without sentence marks. */
export const keyWord = '[^\\s:：，。；,;{}\\[\\]"\'“”#|>&*!%@`?-][^:：，。；,;{}\\[\\]\\n]{0,39}?'

/** Spaces and list dashes before an entry. */
export const lead = '[ \\t]*(?:- +)*'

const entry = new RegExp(`^${lead}(?:"[^"]*"|'[^']*'|${keyWord}) *:(?: |$)`, 'u')
const item = /^[ \t]*-(?: |$)/u

/**
 * Says whether a line looks like `key: …` or `- …`.
 *
 * @param text the line
 */
export function looksLikeEntry(text: string): boolean {
  return entry.test(text) || item.test(text)
}

/**
 * The key a line opens, for messages that point at a neighbour; else its first words.
 *
 * @param text the line
 */
export function keyOfLine(text: string): string {
  const key = /^[ \t]*(?:- +)*([^:：]+?)\s*[:：]/u.exec(text)?.[1]
  return key ?? text.replace(/^[ \t]*(?:- +)*/u, '').trim()
}
