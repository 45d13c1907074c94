import { typedNumbers } from '../../model/claims/typed-numbers.js'
import type { Diagnostic, Suggestion } from '../../source/diagnostic.js'
import type { OpenTask } from '../open-task.js'

/**
 * Kinds of repairs, in the order they are offered.
 *
 * - `sure`: what is right is beyond doubt
 * - `blank`: 0 for “/”, 无 and nothing, which may also stand for a figure that was forgotten
 * - `reference`: a reference for a typed figure that agrees with the tables; it prints the same
 * - `figure`: a reference for one that does not; either of the two may be right
 */
export type RepairKind = 'sure' | 'blank' | 'reference' | 'figure'

/** A suggestion, and whether it is about how the file is written rather than what it says. */
export interface Suggested {
  readonly suggestion: Suggestion
  readonly ofForm: boolean
}

/**
 * The repairs of a kind that a file could do with (改正建议).
 *
 * @param task the file as read
 * @param problems its problems
 * @param kind which repairs
 */
export function suggestionsOf(task: OpenTask, problems: readonly Diagnostic[], kind: RepairKind): readonly Suggested[] {
  if (kind === 'reference') return references(task)
  return problems.flatMap(({ suggestion, place }) => {
    return suggestion !== undefined && (suggestion.asks ?? 'sure') === kind
      ? [{ suggestion, ofForm: 'offsets' in place }]
      : []
  })
}

function references({ reading: { report }, previous }: OpenTask): readonly Suggested[] {
  if (report === undefined) return []
  return typedNumbers(report, previous).map(({ place, text, reference }) => ({
    ofForm: false,
    suggestion: {
      message: { zh: `把 ${text} 改为引用“${reference}”`, en: `Write the reference “${reference}” for ${text}` },
      replacements: [{ place, text: reference }],
    },
  }))
}
