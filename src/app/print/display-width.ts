/** Characters two columns wide on a terminal: Han and kana, Hangul, full-width marks and forms, emoji. */
const wide =
  /^(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u3000-\u303e\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation})/u

/** Half-width kana and Hangul, which the scripts above would count as wide. */
const half = /^[\uff61-\uffdc]/u

/** Marks that stand on the character before them, and invisible ones. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u

/**
 * Columns a character takes on a terminal (显示宽度): 0, 1 or 2. Tabs are not handled here.
 *
 * @param character one code point
 */
export function characterWidth(character: string): 0 | 1 | 2 {
  if (zero.test(character)) return 0
  return wide.test(character) && !half.test(character) ? 2 : 1
}

/**
 * Columns a text takes on a terminal.
 *
 * @param text one line of text
 */
export function displayWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += characterWidth(character)
  return columns
}
