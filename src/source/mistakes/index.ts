import { badEscape } from './bad-escape.js'
import { blockText } from './block-text.js'
import { brackets } from './brackets.js'
import { colon } from './colon.js'
import { comma } from './comma.js'
import { dash } from './dash.js'
import { directive } from './directive.js'
import { indentation } from './indentation.js'
import { loneDash } from './lone-dash.js'
import { missingColon } from './missing-colon.js'
import type { Mistake } from './mistake.js'
import { needsQuotes } from './needs-quotes.js'
import { tabIndentation } from './tab-indentation.js'
import { twoOnALine } from './two-entries.js'
import { unclosedQuote } from './unclosed-quote.js'
import { wideMarks } from './wide-marks.js'

/** All kinds of mistake the program can explain, the sure ones first. */
export const mistakes: readonly Mistake[] = [
  tabIndentation,
  blockText,
  badEscape,
  directive,
  dash,
  loneDash,
  colon,
  comma,
  unclosedQuote,
  brackets,
  twoOnALine,
  wideMarks,
  needsQuotes,
  indentation,
  missingColon,
]
