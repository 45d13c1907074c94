import type { Place } from '../../source/diagnostic.js'
import { isTyped, placeIn } from '../passages.js'
import type { Report } from '../report.js'
import { valueMeant } from './cells-meant.js'
import type { Claim } from './claim.js'
import { claimsOf } from './claims-of.js'
import { referenceTo } from './reference-to.js'

/** A figure typed into a text that a reference could print instead (可改为引用的数字). */
export interface TypedNumber {
  /** The figure, without its unit. */
  readonly place: Place
  /** As it was typed. */
  readonly text: string
  /** What to write instead, with its braces: {本年新收.总计}. */
  readonly reference: string
}

/**
 * Lists the figures typed into a report's texts that agree with its tables, with the reference that prints the very same
 * characters. A figure that disagrees is a finding of `text-tables`, which carries its own suggestion; one written in
 * Chinese numerals or with separators is left as it is, since a reference would print it otherwise.
 *
 * @param report the report
 * @param previous last year's report, for what is said of that year
 */
export function typedNumbers(report: Report, previous?: Report): readonly TypedNumber[] {
  return claimsOf(report).flatMap(claim => {
    const { passage, start, end } = claim
    const reference =
      claim.kind === 'figure' && isTyped(passage, start, end) ? agreeingReference(claim, report, previous) : undefined
    const text = passage.text.slice(start, end)
    return reference === undefined ? [] : [{ place: placeIn(passage, start, end), text, reference: `{${reference}}` }]
  })
}

/** The first reading that agrees decides; where that is a sum no reference makes, there is none. */
function agreeingReference(
  { readings, value, year, passage, start, end }: Claim,
  report: Report,
  previous?: Report,
): string | undefined {
  const meant = year === 'last' ? previous : report
  if (meant === undefined) return undefined
  const reading = readings.find(one => valueMeant(one, meant) === value)
  const name = reading && referenceTo(reading, meant)
  const fullName = name && year === 'last' ? `上年.${name}` : name
  return passage.text.slice(start, end) === String(value) ? fullName : undefined
}
