import { bodyOf } from '../body.js'
import { passagesOf } from '../passages.js'
import { remember } from '../remember.js'
import type { Report } from '../report.js'
import type { Claim } from './claim.js'
import { readClaims } from './read-claims.js'

/** All that a report's texts say of its tables, in the order of print; each report is read once, however many rules ask. */
export const claimsOf = remember((report: Report): readonly Claim[] => {
  const reporter = { agency: report.agency, year: report.year, body: bodyOf(report, {}) }
  return passagesOf(report)
    .filter(({ part }) => part !== 'title' && part !== 'signature')
    .flatMap(passage => readClaims(passage, reporter))
})
