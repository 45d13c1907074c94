import type { Report } from '../report.js'
import { valueMeant } from './cells-meant.js'
import type { Claim, Reading } from './claim.js'

/** That a claim is not what the tables say (不一致). */
export interface Disagreement {
  /** What the claim most likely means. */
  readonly reading: Reading
  /** The report whose tables it is about. */
  readonly report: Report
  /** What the tables say: a count, yuan, percent. */
  readonly expected: number
}

/**
 * Compares a claim with the tables. A claim that agrees in one of its readings is right; so is one of a year whose
 * report is not known.
 *
 * @param claim the claim
 * @param report the report it stands in
 * @param previous last year's report, where it is known
 */
export function disagreementOf(claim: Claim, report: Report, previous?: Report): Disagreement | undefined {
  const meant = claim.year === 'last' ? previous : report
  if (meant === undefined) return undefined
  const values = readingsMeant(claim, meant).flatMap(reading => {
    const expected = valueNow(claim, reading, meant, previous)
    return expected === undefined ? [] : [{ reading, report: meant, expected }]
  })
  return values.some(({ expected }) => isSame(claim, expected)) ? undefined : values[0]
}

/** A change is of what its figure turned out to mean: 收办3646件，同比增长1.05% is of those the 3646 are. */
function readingsMeant({ readings, of }: Claim, report: Report): readonly Reading[] {
  const right = of?.readings.filter(reading => isRight(of, valueMeant(reading, report))) ?? []
  return right.length > 0 ? right : readings
}

function isRight(claim: Claim, expected: number | undefined): boolean {
  return expected !== undefined && isSame(claim, expected)
}

function valueNow({ kind }: Claim, reading: Reading, meant: Report, previous?: Report): number | undefined {
  const now = valueMeant(reading, meant)
  if (kind !== 'growth' && kind !== 'difference') return now
  const before = previous && valueMeant(reading, previous)
  if (now === undefined || before === undefined) return undefined
  if (kind === 'difference') return now - before
  return before === 0 ? undefined : ((now - before) / before) * 100
}

/** A percentage may be rounded or cut off, money rounded; a count is exact unless it is written in 万. */
function isSame({ kind, unit, value, step }: Claim, expected: number): boolean {
  const away = Math.abs(value - expected)
  if (kind === 'growth') return away < step
  return unit === 'money' || step > 1 ? away <= step / 2 : away === 0
}
