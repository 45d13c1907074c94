/** The text of a PDF object among values that pdfkit turns into text: written as it stands. */
export class RawObject {
  readonly #text: string

  /** @param text the object in PDF's own notation */
  constructor(text: string) {
    this.#text = text
  }

  /** Tells pdfkit that this is no dictionary to be written entry by entry. */
  get [Symbol.toStringTag](): string {
    return 'RawObject'
  }

  toString(): string {
    return this.#text
  }
}

/**
 * Text as a literal string: ASCII as it is, anything else as UTF-16 (ISO 32000-1, 7.9.2.2), the marks of the notation
 * escaped.
 *
 * @param text the text
 */
export function literalString(text: string): string {
  const plain = /^[\u0020-\u007e]*$/u.test(text)
  const bytes = plain ? text : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  return `(${bytes
    .replace(/[\\()]/gu, '\\$&')
    .replace(/\r/gu, '\\r')
    .replace(/\n/gu, '\\n')})`
}
