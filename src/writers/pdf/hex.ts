const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A number of two bytes in hexadecimal, as PDF writes glyph numbers and UTF-16: four digits, small letters.
 *
 * @param number 0 to 65535
 */
export function hex(number: number): string {
  return `${bytes[number >> 8]}${bytes[number & 0xff]}`
}
