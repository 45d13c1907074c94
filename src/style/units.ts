/** Lengths in PDF points, 1/72 inch: the unit of everything in the program that does not say otherwise. */
export type Pt = number

/** Lengths in twentieths of a point, as Word counts them. */
export type Twip = number

/** Lengths in half points, as Word counts font sizes. */
export type HalfPoint = number

/**
 * Millimetres in points.
 *
 * @param millimetres a length in mm
 */
export function mm(millimetres: number): Pt {
  return (millimetres * 72) / 25.4
}

/**
 * Points in whole twip.
 *
 * @param points a length in pt
 */
export function twip(points: Pt): Twip {
  return Math.round(points * 20)
}

/**
 * Points in whole half points.
 *
 * @param points a font size in pt
 */
export function halfPoints(points: Pt): HalfPoint {
  return Math.round(points * 2)
}
