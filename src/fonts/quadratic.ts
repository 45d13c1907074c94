import type { PathCommand } from 'fontkit'

/** A point of a TrueType outline, in units of the font; one off the curve pulls it. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** A closed line of points. */
export type Contour = readonly OutlinePoint[]

/** Most a quadratic curve may stray from the cubic one it stands for, in units of the font. */
const tolerance = 0.4

/**
 * Turns a glyph's path into contours of quadratic curves, as TrueType outlines have them (OpenType 1.9, glyf). A cubic
 * curve is cut into as few pieces as stay close to it.
 *
 * @param commands the path
 * @param scale what its coordinates are multiplied by
 */
export function quadraticContours(commands: readonly PathCommand[], scale: number): readonly Contour[] {
  const contours: OutlinePoint[][] = []
  let cubic = false
  for (const { command, args } of commands) {
    const [first, second, third] = pointsOf(args, scale)
    const contour = contours.at(-1)
    if (command === 'moveTo' && first !== undefined) contours.push([onCurve(first)])
    else if (command === 'lineTo' && first !== undefined) contour?.push(onCurve(first))
    else if (command === 'quadraticCurveTo' && first !== undefined && second !== undefined) {
      contour?.push({ ...first, onCurve: false }, onCurve(second))
    } else if (command === 'bezierCurveTo' && first !== undefined && second !== undefined && third !== undefined) {
      const start = contour?.at(-1)
      if (start !== undefined) contour?.push(...cubicToQuadratic([start, first, second, third]))
      cubic = true
    }
  }
  // Outer contours of cubic fonts run the other way round.
  return contours.map(contour => rounded(cubic ? contour.reverse() : contour)).filter(contour => contour.length > 2)
}

interface Position {
  readonly x: number
  readonly y: number
}

function pointsOf(args: readonly number[], scale: number): readonly Position[] {
  const count = args.length >> 1
  return Array.from({ length: count }, (_, index) => {
    return { x: (args[index * 2] ?? 0) * scale, y: (args[index * 2 + 1] ?? 0) * scale }
  })
}

function onCurve({ x, y }: Position): OutlinePoint {
  return { x, y, onCurve: true }
}

type Cubic = readonly [Position, Position, Position, Position]

/**
 * Quadratic pieces of a cubic curve, without its start. The distance between the two falls with the cube of the number
 * of pieces (T. W. Sederberg, Computer Aided Geometric Design, on degree reduction).
 *
 * @param curve start, the two pulling points, end
 */
export function cubicToQuadratic(curve: Cubic): readonly OutlinePoint[] {
  const [a, b, c, d] = curve
  const bend = Math.hypot(d.x - 3 * c.x + 3 * b.x - a.x, d.y - 3 * c.y + 3 * b.y - a.y)
  const count = Math.max(1, Math.ceil(Math.cbrt((bend * Math.sqrt(3)) / (36 * tolerance))))
  return Array.from({ length: count }, (_, index) => piece(curve, index / count, (index + 1) / count)).flat()
}

/** The stretch of a cubic curve between two parameters as one quadratic curve: its pulling point and its end. */
function piece(curve: Cubic, from: number, to: number): readonly OutlinePoint[] {
  const [start, end] = [at(curve, from), at(curve, to)]
  const step = (to - from) / 3
  const [leaving, arriving] = [slope(curve, from), slope(curve, to)]
  const pull = (axis: 'x' | 'y') =>
    (3 * (start[axis] + leaving[axis] * step) + 3 * (end[axis] - arriving[axis] * step) - start[axis] - end[axis]) / 4
  return [{ x: pull('x'), y: pull('y'), onCurve: false }, onCurve(end)]
}

function at([a, b, c, d]: Cubic, t: number): Position {
  const s = 1 - t
  const sum = (axis: 'x' | 'y') =>
    s ** 3 * a[axis] + 3 * s ** 2 * t * b[axis] + 3 * s * t ** 2 * c[axis] + t ** 3 * d[axis]
  return { x: sum('x'), y: sum('y') }
}

function slope([a, b, c, d]: Cubic, t: number): Position {
  const s = 1 - t
  const sum = (axis: 'x' | 'y') =>
    3 * (s ** 2 * (b[axis] - a[axis]) + 2 * s * t * (c[axis] - b[axis]) + t ** 2 * (d[axis] - c[axis]))
  return { x: sum('x'), y: sum('y') }
}

/** Whole units; a point amid its two pulling points goes without saying, and the start is not said again at the end. */
function rounded(contour: Contour): Contour {
  const kept = contour.filter((point, index) => !isImplied(contour, point, index))
  const whole = kept.map(({ x, y, onCurve: on }) => ({ x: Math.round(x), y: Math.round(y), onCurve: on }))
  const [first] = whole
  return whole.filter((point, index) => {
    const next = index === whole.length - 1 ? first : whole[index + 1]
    return !(point.onCurve && next?.onCurve && point.x === next.x && point.y === next.y)
  })
}

function isImplied(contour: Contour, point: OutlinePoint, index: number): boolean {
  const [before, after] = [contour[index - 1], contour[index + 1]]
  if (!point.onCurve || before === undefined || after === undefined || before.onCurve || after.onCurve) return false
  return Math.abs(2 * point.x - before.x - after.x) < 0.01 && Math.abs(2 * point.y - before.y - after.y) < 0.01
}
