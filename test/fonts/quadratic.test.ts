import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFace } from '../../src/fonts/open-face.js'
import { cubicToQuadratic, quadraticContours } from '../../src/fonts/quadratic.js'

const coordinate = fc.integer({ min: -200, max: 1000 })
const position = fc.record({ x: coordinate, y: coordinate })

type Position = { readonly x: number; readonly y: number }

/** A point of a Bézier curve, by halving the lines between its points (de Casteljau). */
function pointAt(points: readonly Position[], t: number): Position {
  const [only] = points
  if (only === undefined) throw new Error('a curve without points')
  if (points.length === 1) return only
  const between = points.slice(1).map((point, index) => {
    const before = points[index] ?? point
    return { x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t }
  })
  return pointAt(between, t)
}

describe('quadratic curves for a cubic one', () => {
  it('stay within half a unit of it and end where it ends', () => {
    fc.assert(
      fc.property(position, position, position, position, (a, b, c, d) => {
        const points = cubicToQuadratic([a, b, c, d])
        const pieces = points.length / 2
        expect(points.map(point => point.onCurve)).toEqual(Array.from(points, (_, index) => index % 2 === 1))
        for (let piece = 0; piece < pieces; piece += 1) {
          const start = piece === 0 ? a : points[piece * 2 - 1]
          const [pull, end] = points.slice(piece * 2, piece * 2 + 2)
          if (start === undefined || pull === undefined || end === undefined) throw new Error('a piece without points')
          for (const t of [0, 0.2, 0.5, 0.8, 1]) {
            const [one, other] = [pointAt([start, pull, end], t), pointAt([a, b, c, d], (piece + t) / pieces)]
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeLessThan(0.5)
          }
        }
      }),
    )
  })

  it('are few: about one and a half for each curve of a Song ideograph', () => {
    const { path } = openFace('song').font.glyphForCodePoint('政'.codePointAt(0) ?? 0)
    const curves = path.commands.filter(({ command }) => command === 'bezierCurveTo').length
    const pulling = quadraticContours(path.commands, 1)
      .flat()
      .filter(point => !point.onCurve).length
    expect(pulling / curves).toBeLessThan(1.8)
  })
})

describe('the outline of a TrueType glyph', () => {
  it('comes back as it was, but for points that go without saying', () => {
    const { path, bbox } = openFace('kai').font.glyphForCodePoint('政'.codePointAt(0) ?? 0)
    const contours = quadraticContours(path.commands, 1)
    const xs = contours.flat().map(point => point.x)
    const ends = path.commands.filter(({ command }) => command === 'quadraticCurveTo' || command === 'lineTo').length
    expect(contours).toHaveLength(path.commands.filter(({ command }) => command === 'moveTo').length)
    expect(contours.flat().filter(point => point.onCurve).length).toBeLessThan(ends)
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(bbox.maxX)
  })
})
