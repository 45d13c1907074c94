import { type Body, bodyOf } from '../body.js'
import { passagesOf } from '../passages.js'
import { remember } from '../remember.js'
import type { Report } from '../report.js'
import type { RuleContext } from '../rule.js'
import type { Claim } from './claim.js'
import { readClaims } from './read-claims.js'

/**
 * All that a report's texts say of its tables, in the order of print; each report is read once, however many rules ask.
 *
 * @param report the report
 * @param context the kind of body, where the settings name it: 全市 is a government's own, a bureau's it is not
 */
export function claimsOf(report: Report, context: Pick<RuleContext, 'body'> = {}): readonly Claim[] {
  return readers[bodyOf(report, context)](report)
}

const readers = { government: readerFor('government'), department: readerFor('department') }

function readerFor(body: Body): (report: Report) => readonly Claim[] {
  return remember(report =>
    passagesOf(report)
      .filter(({ part }) => part !== 'title' && part !== 'signature')
      .flatMap(passage => readClaims(passage, { agency: report.agency, year: report.year, body })),
  )
}
