/** A decimal with the unit written behind it: 96171.60, -18, 73802895.90元. */
const figure = /^([-+]?)(\d+)(?:\.(\d+))?(\D*)$/u

/** A decimal as an exact whole number of its smallest places. */
interface Exact {
  readonly value: bigint
  readonly places: number
  readonly unit: string
}

/**
 * Adds figures as they are printed, exactly (合计); decimals have as many places as the most exact of them.
 *
 * @param printed the figures
 * @returns undefined when one is no figure, or their units differ
 */
export function addFigures(printed: readonly string[]): string | undefined {
  const figures = printed.map(exactOf)
  const [first] = figures
  const places = Math.max(0, ...figures.map(one => one?.places ?? 0))
  let sum = 0n
  for (const one of figures) {
    if (one === undefined || one.unit !== first?.unit) return undefined
    sum += one.value * 10n ** BigInt(places - one.places)
  }
  return printedForm(sum, places) + (first?.unit ?? '')
}

/**
 * Compares two figures as they are printed: below 0 when the first is less.
 *
 * @param one the one
 * @param other the other
 * @returns undefined when they cannot be compared
 */
export function compareFigures(one: string, other: string): number | undefined {
  const [a, b] = [exactOf(one), exactOf(other)]
  if (a === undefined || b === undefined || a.unit !== b.unit) return undefined
  const places = Math.max(a.places, b.places)
  const difference = a.value * 10n ** BigInt(places - a.places) - b.value * 10n ** BigInt(places - b.places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function exactOf(printed: string): Exact | undefined {
  const [, sign = '', whole, fraction = '', unit = ''] = figure.exec(printed.trim()) ?? []
  if (whole === undefined) return undefined
  const value = BigInt(whole + fraction)
  return { value: sign === '-' ? -value : value, places: fraction.length, unit: unit.trim() }
}

function printedForm(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
