import type { Entry } from '../meaning.js'
import { disclosureWords } from './disclosure.js'
import { disputeWords } from './disputes.js'
import { causeWords, denyingWords, linkWords } from './link.js'
import { requestWords } from './requests.js'
import { enclosedWords, otherWords, ownerWords, timeWords } from './scope.js'

/** All words that are understood. Of two that begin at one place the first is taken: long and special ones come first. */
export const vocabulary: readonly Entry[] = [
  ...enclosedWords,
  ...causeWords,
  ...timeWords,
  ...denyingWords,
  ...disputeWords,
  ...requestWords,
  ...disclosureWords,
  ...otherWords,
  ...ownerWords,
  ...linkWords,
]
