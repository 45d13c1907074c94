import { type Draft, originOf } from './draft.js'
import { lineAround } from './lines.js'
import type { Syntax, SyntaxFault } from './syntax.js'

/** A draft as the parser read it. */
export interface Attempt {
  readonly draft: Draft
  readonly syntax: Syntax
}

/**
 * The first fault of a text. A root that is one text is looked at like a fault: perhaps each of its lines was meant as
 * an entry.
 *
 * @param syntax the text as the parser saw it
 */
export function firstFault({ faults, root }: Syntax): SyntaxFault | undefined {
  if (faults.length > 0 || root?.kind !== 'scalar' || root.value === '') return faults[0]
  return { code: 'ROOT_IS_TEXT', words: 'expected entries', start: root.start, end: root.end }
}

/**
 * Says whether one attempt gets further than another: no fault is left, or the first stands further on, or there are
 * fewer of them.
 *
 * @param now the attempt so far
 * @param next the one with some edits more
 */
export function getsFurther(now: Attempt, next: Attempt): boolean {
  const before = firstFault(now.syntax)
  const after = firstFault(next.syntax)
  if (after === undefined || before === undefined) return true
  const was = originOf(now.draft, placeOf(now, before))
  const is = originOf(next.draft, placeOf(next, after))
  return is > was || (is === was && next.syntax.faults.length < now.syntax.faults.length)
}

/**
 * Says whether some edits heal the line of the first fault: the next one stands below it.
 *
 * @param now the attempt so far
 * @param next the one with the edits
 */
export function healsLine(now: Attempt, next: Attempt): boolean {
  const before = firstFault(now.syntax)
  const after = firstFault(next.syntax)
  if (before === undefined || after === undefined) return true
  const lineEnd = lineAround(now.draft.text, before.start).end
  return originOf(next.draft, placeOf(next, after)) > originOf(now.draft, lineEnd)
}

/** A fault within a scalar counts from the scalar's start: a quote left open is found at the end of the file. */
function placeOf({ syntax: { tokens } }: Attempt, { start }: SyntaxFault): number {
  const scalar = tokens.findLast(token => token.kind === 'scalar' && token.start <= start)
  return scalar !== undefined && start <= scalar.end ? scalar.start : start
}
