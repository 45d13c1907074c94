import type { ListedRule } from '../rule.js'
import { applicantTotal } from './applicant-total.js'
import { balance } from './balance.js'
import { deadline } from './deadline.js'
import { disputeTotal } from './dispute-total.js'
import { documentsInForce } from './documents-in-force.js'
import { outcomeTotal } from './outcome-total.js'

/** All rules in the order of the report's parts, each with how grave its findings are. */
export const listedRules: readonly ListedRule[] = [
  { rule: documentsInForce, severity: 'warning' },
  { rule: balance, severity: 'error' },
  { rule: outcomeTotal, severity: 'error' },
  { rule: applicantTotal, severity: 'error' },
  { rule: disputeTotal, severity: 'error' },
  { rule: deadline, severity: 'warning' },
]
