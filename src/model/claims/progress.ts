import type { Body } from '../body.js'
import type { Passage } from '../passages.js'
import type { Claim, Reading } from './claim.js'
import type { Topic } from './targets.js'
import type { Token } from './token.js'

/** Who reports on which year: what 我市 and 上年 mean. */
export interface Reporter {
  readonly agency: string
  readonly year: number
  readonly body: Body
}

/** What has been understood so far of a passage. */
export interface Progress {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  readonly reporter: Reporter
  readonly claims: Claim[]
  topic: Topic
  /** The year spoken of; `other`: a part of a year, or several. */
  year: 'this' | 'last' | 'other'
  /** Whose figures are spoken of. */
  owner: 'own' | 'other'
  /** True after 同比, 较上年. */
  compared: boolean
  /** The claim of the figure before, if that was understood. */
  last: Claim | undefined
  /** What held before the brackets that are open, and holds again after them. */
  readonly outer: Pick<Progress, 'last' | 'owner' | 'year'>[]
  /** Index of the first token that no figure before has taken for its own: in 17件复议、11件诉讼 the 复议 is of the 17. */
  read: number
}

/**
 * Makes a claim at the place reached.
 *
 * @param said what was said, and where
 * @param readings what it may mean
 * @param progress the passage
 */
export function claimAt(
  said: Pick<Claim, 'kind' | 'start' | 'end' | 'value' | 'step' | 'unit' | 'of'>,
  readings: readonly Reading[],
  { passage, year }: Progress,
): Claim {
  return { passage, readings, year: year === 'last' ? 'last' : 'this', ...said }
}
