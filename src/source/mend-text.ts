import { type Attempt, firstFault, getsFurther, healsLine } from './attempt.js'
import { type Draft, type Edit, editDraft, originOf } from './draft.js'
import { indentOf, lineAround } from './lines.js'
import { explainFault } from './mistakes/explain-fault.js'
import { mistakes } from './mistakes/index.js'
import type { Explanation } from './mistakes/mistake.js'
import { parseYaml } from './parse-yaml.js'
import type { Syntax, SyntaxFault } from './syntax.js'
import { traps } from './traps/index.js'

/** Mistakes put right in one file; after these the text is taken as far as it can be read. */
const mostMistakes = 200

/** Work the parser may do for one file, all attempts together, in characters: some two seconds. */
const parsingBudget = 1_500_000

/** Characters' worth of work that a token makes. */
const tokenWork = 10

/** A file's text after mending (改正): what can be read of it, and what was wrong, in the file's own offsets. */
export interface MendedText {
  readonly draft: Draft
  readonly syntax: Syntax
  readonly explanations: readonly Explanation[]
  /** True when lines had to be left out, so that what is missing may well stand in the file. */
  readonly damaged: boolean
}

/**
 * Reads a text past its mistakes: each fault of the parser is explained, put right in a draft, and the text read
 * again, so that one mistake gives one message and the rest of the file is still read.
 *
 * @param draft the text
 */
export function mendText(draft: Draft): MendedText {
  const explanations: Explanation[] = []
  let damaged = false
  let left = parsingBudget
  const attempt = (from: Draft, edits: readonly Edit[]): Attempt => {
    const next = edits.length === 0 ? from : editDraft(from, edits)
    const syntax = parseYaml(next.text)
    left -= next.text.length + tokenWork * syntax.tokens.length
    return { draft: next, syntax }
  }
  let now = attempt(draft, [])
  while (explanations.length < mostMistakes && left > 0) {
    const fault = firstFault(now.syntax)
    const step = fault === undefined ? springTraps(now, attempt) : explainFirst(now, fault, attempt, () => left > 0)
    if (step === undefined) break
    for (const explanation of step.explanations) tellOnce(inFile(explanation, now.draft), explanations)
    damaged ||= step.damaged
    now = step.next
  }
  const unexplained = now.syntax.faults[0]
  if (unexplained !== undefined) {
    damaged = true
    const suspect = { text: now.draft.text, fault: unexplained, tokens: now.syntax.tokens }
    explanations.push(inFile(explainFault(suspect, []), now.draft))
  }
  return { ...now, explanations: explanations.sort((a, b) => a.start - b.start), damaged }
}

function tellOnce(explanation: Explanation, told: Explanation[]): void {
  if (told.length >= mostMistakes) return
  if (!told.some(({ rule, start }) => rule === explanation.rule && start === explanation.start)) told.push(explanation)
}

interface Step {
  readonly explanations: readonly Explanation[]
  readonly next: Attempt
  readonly damaged: boolean
}

type Try = (from: Draft, edits: readonly Edit[]) => Attempt

/**
 * Takes a sure explanation that brings the parser further; else the likeliest that heals the line of the fault; else
 * the one that leaves the fewest faults.
 */
function explainFirst(now: Attempt, fault: SyntaxFault, attempt: Try, mayGoOn: () => boolean): Step | undefined {
  const suspect = { text: now.draft.text, fault, tokens: now.syntax.tokens }
  const explanations = mistakes.flatMap(mistake => mistake(suspect)).sort((a, b) => doubtOf(a) - doubtOf(b))
  let best: Candidate | undefined
  for (const explanation of explanations) {
    if (!mayGoOn()) break
    const next = attempt(now.draft, explanation.edits)
    if (!getsFurther(now, next)) continue
    const candidate = { explanation, next }
    if (doubtOf(explanation) === 0 || (doubtOf(explanation) < farReaching && healsLine(now, next)))
      return stepOf(candidate)
    if (best === undefined || next.syntax.faults.length < best.next.syntax.faults.length) best = candidate
  }
  if (best !== undefined) return stepOf(best)
  return now.syntax.faults.length === 0 ? undefined : cutOut(now, fault, attempt)
}

interface Candidate {
  readonly explanation: Explanation
  readonly next: Attempt
}

/** From this doubt on an explanation moves whole lines, and a fault gone here may come back further down. */
const farReaching = 4

function doubtOf({ doubt = 0 }: Explanation): number {
  return doubt
}

function stepOf({ explanation, next }: Candidate): Step {
  return { explanations: [explanation], next, damaged: false }
}

/** Leaves out the line of a fault that nobody can explain, with the lines below that hang on it. */
function cutOut(now: Attempt, fault: SyntaxFault, attempt: Try): Step | undefined {
  const { text } = now.draft
  const first = lineAround(text, fault.start)
  let end = first.end
  for (let line = first; line.end < text.length; ) {
    line = lineAround(text, line.end + 1)
    if (line.text.trim() !== '' && indentOf(line) <= indentOf(first)) break
    end = line.end
  }
  const edit = { start: first.start, end: Math.min(text.length, end + 1), text: '' }
  if (edit.end === edit.start) return undefined
  const next = attempt(now.draft, [edit])
  // What follows right after a cut is its consequence and not told again.
  const told = isJustBelowCut(now.draft, first.start)
  const suspect = { text, fault, tokens: now.syntax.tokens }
  return { explanations: told ? [] : [explainFault(suspect, [edit])], next, damaged: true }
}

function isJustBelowCut(draft: Draft, start: number): boolean {
  return start > 0 && originOf(draft, start) - originOf(draft, start - 1) > 1
}

function springTraps(now: Attempt, attempt: Try): Step | undefined {
  const { root, tokens } = now.syntax
  if (root === undefined) return undefined
  const explanations = traps.flatMap(trap => trap({ text: now.draft.text, root, tokens }))
  const edits = apart(explanations.flatMap(explanation => explanation.edits))
  if (edits.length === 0) return undefined
  return { explanations, next: attempt(now.draft, edits), damaged: false }
}

/** The edits that touch no earlier one. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  let end = -1
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter(edit => {
      const free = edit.start >= end
      if (free) end = edit.end
      return free
    })
}

function inFile(explanation: Explanation, draft: Draft): Explanation {
  const originsOf = ({ start, end }: Pick<Edit, 'start' | 'end'>) => {
    const from = originOf(draft, start)
    return { start: from, end: Math.max(from, originOf(draft, end)) }
  }
  const edits = explanation.edits.map(edit => ({ ...edit, ...originsOf(edit) }))
  return { ...explanation, ...originsOf(explanation), edits }
}
