/**
 * Divides a width among columns in proportion to weights; the whole is used up exactly.
 *
 * @param weights one number > 0 per column
 * @param total the width to divide, in any unit
 * @param step the smallest unit a width may have (1 for whole twip); the columns with the largest remainder get it
 * @throws RangeError when there is no weight above 0
 */
export function columnWidths(weights: readonly number[], total: number, step: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (!(sum > 0)) throw new RangeError('column weights must add up to more than 0')
  const steps = Math.round(total / step)
  const exact = weights.map(weight => (weight / sum) * steps)
  const whole = exact.map(Math.floor)
  const missing = steps - whole.reduce((all, part) => all + part, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
  const extra = new Set(byRemainder.map(({ index }) => index))
  return whole.map((part, index) => (part + (extra.has(index) ? 1 : 0)) * step)
}
