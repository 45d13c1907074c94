import { emWidth } from './em-width.js'

/** Room kept free right of the signature or the date, in characters. */
export const signatureEdge = 2

/** How far the date begins right of the signature's first character, in characters. */
const step = 2

/** Room right of the signing office and of the date, in characters. */
export interface SignatureIndents {
  readonly office: number
  readonly date: number
}

/**
 * Where an unsealed signature and its date stand (GB/T 9704-2012, 7.3.5.2): the office two characters from the right
 * edge, the date below beginning two characters further right; a date too long for that stands two characters from the
 * edge itself and the office moves left with it.
 *
 * @param office the signing office (署名)
 * @param date the date as printed (成文日期)
 */
export function signatureIndents(office: string, date: string): SignatureIndents {
  const dateIndent = signatureEdge + emWidth(office) - step - emWidth(date)
  return dateIndent >= signatureEdge
    ? { office: signatureEdge, date: dateIndent }
    : { office: signatureEdge + signatureEdge - dateIndent, date: signatureEdge }
}
