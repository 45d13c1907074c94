import type { Place } from '../../source/diagnostic.js'
import { placeIn } from '../passages.js'
import type { Report } from '../report.js'
import { cellsMeant, valueMeant } from './cells-meant.js'
import type { Claim } from './claim.js'
import { claimsOf } from './claims-of.js'
import { referenceTo } from './reference-to.js'
import { typedFigure } from './typed-figure.js'

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
    const { passage, year } = claim
    const meant = year === 'last' ? previous : report
    const typed = typedFigure(claim)
    if (meant === undefined || typed === undefined) return []
    const text = passage.text.slice(typed.start, typed.end)
    const name = agreeingReference(claim, text, meant)
    if (name === undefined) return []
    const reference = year === 'last' ? `{上年.${name}}` : `{${name}}`
    return [{ place: placeIn(passage, typed.start, typed.end), text, reference }]
  })
}

/** The first reading that agrees decides; where that is a sum no reference makes, or prints otherwise, there is none. */
function agreeingReference({ readings, value }: Claim, text: string, meant: Report): string | undefined {
  const reading = readings.find(one => valueMeant(one, meant) === value)
  if (reading === undefined) return undefined
  const [only, ...others] = cellsMeant(reading, meant)
  const printed = others.length === 0 ? only?.value.printed : String(value)
  return printed === text ? referenceTo(reading, meant) : undefined
}
