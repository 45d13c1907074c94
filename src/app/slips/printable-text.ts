import { faceOf } from '../../fonts/face-of.js'

/**
 * A text in which every character can be printed (可印文字): one that no font has stands there by its code, U+1F600, so that a
 * slip can speak of it.
 *
 * @param text the text
 */
export function printableText(text: string): string {
  return Array.from(text.replace(/\s+/gu, ' '), character => {
    const codePoint = character.codePointAt(0) ?? 0
    if (/\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}/u.test(character) || faceOf(codePoint, 'song') === undefined) {
      return `（U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}）`
    }
    return character
  }).join('')
}
