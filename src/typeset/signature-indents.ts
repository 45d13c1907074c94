import type { Pt } from '../style/units.js'

/** Room kept to the right of 署名 and 成文日期, in points. */
export interface SignatureIndents {
  readonly signature: Pt
  readonly date: Pt
}

/**
 * Places the signing office and the date of an unsealed document: the office two characters from the right edge, the
 * date starting two characters to the right of it; when the date is then the longer one, it stands two characters from
 * the edge and the office moves left with it (GB/T 9704-2012, 7.3.5.2).
 *
 * @param signatureWidth width of the office's line in points, if there is one
 * @param dateWidth width of the date's line in points, if there is one
 * @param cell width of a character cell in points
 */
export function signatureIndents(
  signatureWidth: Pt | undefined,
  dateWidth: Pt | undefined,
  cell: Pt,
): SignatureIndents {
  const edge = 2 * cell
  if (signatureWidth === undefined || dateWidth === undefined) return { signature: edge, date: edge }
  const date = edge + signatureWidth - 2 * cell - dateWidth
  return date >= edge ? { signature: edge, date } : { signature: edge + (edge - date), date: edge }
}
