import type { Claim } from './claim.js'
import type { Disagreement } from './disagreement.js'

/**
 * Says whether a disagreement is on whether there were any requests, reviews or lawsuits at all: one side says none.
 * These are told by `said-zero`, as errors; all others by `text-tables`.
 *
 * @param claim the claim
 * @param disagreement what the tables say
 */
export function isOnZero(
  { kind, value, year }: Claim,
  { reading: { table, rows, columns }, expected }: Disagreement,
): boolean {
  const isOnExistence = table === 'disputes' ? columns.includes('total') : rows[0] === 'received'
  const isOfThisYear = year === 'this' && (kind === 'figure' || kind === 'none')
  return isOfThisYear && isOnExistence && (value === 0) !== (expected === 0)
}
