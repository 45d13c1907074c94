import type { Contour, OutlinePoint } from './quadratic.js'

/** Flags of a point (OpenType 1.9, glyf, simple glyph description). */
const flag = { onCurve: 1, shortX: 2, shortY: 4, sameX: 16, sameY: 32 } as const

/**
 * A simple glyph as a font file holds it, without instructions; nothing for a blank.
 *
 * @param contours its outline
 */
export function glyphBytes(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat()
  if (points.length === 0) return new Uint8Array()
  const head = Buffer.alloc(10 + contours.length * 2 + 2)
  head.writeInt16BE(contours.length, 0)
  const { xMin, yMin, xMax, yMax } = boxOf(points)
  ;[xMin, yMin, xMax, yMax].forEach((edge, index) => {
    head.writeInt16BE(edge, 2 + index * 2)
  })
  let end = -1
  contours.forEach((contour, index) => {
    end += contour.length
    head.writeUInt16BE(end, 10 + index * 2)
  })
  return Buffer.concat([head, ...pointBytes(points)])
}

/** Smallest box around points. */
export interface Box {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/**
 * The smallest box around points.
 *
 * @param points the points, at least one
 */
export function boxOf(points: readonly OutlinePoint[]): Box {
  const [xs, ys] = [points.map(point => point.x), points.map(point => point.y)]
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) }
}

/** Flags, then all x, then all y, each from the point before. */
function pointBytes(points: readonly OutlinePoint[]): readonly Uint8Array[] {
  const flags: number[] = []
  const xs: number[] = []
  const ys: number[] = []
  let before = { x: 0, y: 0 }
  for (const { x, y, onCurve } of points) {
    const inX = step(x - before.x, xs, flag.shortX, flag.sameX)
    const inY = step(y - before.y, ys, flag.shortY, flag.sameY)
    flags.push((onCurve ? flag.onCurve : 0) | inX | inY)
    before = { x, y }
  }
  return [Uint8Array.from(flags), Uint8Array.from(xs), Uint8Array.from(ys)]
}

/** Writes a step along one axis in no, one or two bytes and returns its flags. */
function step(change: number, bytes: number[], short: number, same: number): number {
  if (change === 0) return same
  if (Math.abs(change) < 256) {
    bytes.push(Math.abs(change))
    return change > 0 ? short | same : short
  }
  bytes.push((change >> 8) & 255, change & 255)
  return 0
}
