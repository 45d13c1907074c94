import type { ListedRule } from '../rule.js'
import { applicantTotal } from './applicant-total.js'
import { balance } from './balance.js'
import { carryOver } from './carry-over.js'
import { deadline } from './deadline.js'
import { disputeTotal } from './dispute-total.js'
import { documentsInForce } from './documents-in-force.js'
import { doubledWords } from './doubled-words.js'
import { feeMention } from './fee-mention.js'
import { feeStatement } from './fee-statement.js'
import { fullWidthDigits } from './full-width-digits.js'
import { halfWidthMarks } from './half-width-marks.js'
import { itemNumbering } from './item-numbering.js'
import { oddCharacters } from './odd-characters.js'
import { openDisputes } from './open-disputes.js'
import { outcomeTotal } from './outcome-total.js'
import { ownYear } from './own-year.js'
import { pairedMarks } from './paired-marks.js'
import { rawMarkup } from './raw-markup.js'
import { regulationPower } from './regulation-power.js'
import { repeatedMarks } from './repeated-marks.js'
import { sentenceEnd } from './sentence-end.js'
import { straightQuotes } from './straight-quotes.js'
import { straySpaces } from './stray-spaces.js'
import { unfilledBlanks } from './unfilled-blanks.js'
import { yearBrackets } from './year-brackets.js'

/** All rules in the order of the report's parts, each with how grave its findings are. */
export const listedRules: readonly ListedRule[] = [
  { rule: documentsInForce, severity: 'warning' },
  { rule: regulationPower, severity: 'warning' },
  { rule: carryOver, severity: 'error' },
  { rule: balance, severity: 'error' },
  { rule: outcomeTotal, severity: 'error' },
  { rule: applicantTotal, severity: 'error' },
  { rule: disputeTotal, severity: 'error' },
  { rule: openDisputes, severity: 'warning' },
  { rule: feeStatement, severity: 'warning' },
  { rule: feeMention, severity: 'notice' },
  { rule: deadline, severity: 'warning' },
  { rule: ownYear, severity: 'warning' },
  { rule: unfilledBlanks, severity: 'warning' },
  { rule: itemNumbering, severity: 'warning' },
  { rule: yearBrackets, severity: 'warning' },
  { rule: doubledWords, severity: 'warning' },
  { rule: sentenceEnd, severity: 'warning' },
  { rule: pairedMarks, severity: 'warning' },
  { rule: repeatedMarks, severity: 'warning' },
  { rule: halfWidthMarks, severity: 'warning' },
  { rule: straightQuotes, severity: 'warning' },
  { rule: straySpaces, severity: 'warning' },
  { rule: fullWidthDigits, severity: 'warning' },
  { rule: rawMarkup, severity: 'warning' },
  { rule: oddCharacters, severity: 'warning' },
]
