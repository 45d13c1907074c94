import { type Draft, type Edit, editDraft, originOf } from './draft.js'
import { indentOf, lineAround } from './lines.js'
import { explainFault } from './mistakes/explain-fault.js'
import { mistakes } from './mistakes/index.js'
import type { Explanation } from './mistakes/mistake.js'
import { parseYaml } from './parse-yaml.js'
import type { Syntax, SyntaxFault } from './syntax.js'
import { traps } from './traps/index.js'

/** Problems of form told for one file; who has more mends these first. */
export const mostMistakes = 100

/** Characters the parser may read for one file, all attempts together: some three seconds' work. */
const parsingBudget = 2_500_000

/** A file's text after mending (改正): what can be read of it, and what was wrong, in the file's own offsets. */
export interface MendedText {
  readonly draft: Draft
  readonly syntax: Syntax
  readonly explanations: readonly Explanation[]
  /** True when lines had to be left out, so that what is missing may well stand in the file. */
  readonly damaged: boolean
}

interface Attempt {
  readonly draft: Draft
  readonly syntax: Syntax
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
    left -= next.text.length
    return { draft: next, syntax: parseYaml(next.text) }
  }
  let now = attempt(draft, [])
  while (explanations.length < mostMistakes && left > 0) {
    const fault = firstFault(now.syntax)
    const step = fault === undefined ? springTraps(now, attempt) : explainFirst(now, fault, attempt, () => left > 0)
    if (step === undefined) break
    explanations.push(...step.explanations.map(explanation => inFile(explanation, now.draft)))
    damaged ||= step.damaged
    now = step.next
  }
  damaged ||= firstFault(now.syntax) !== undefined
  return { ...now, explanations: explanations.sort((a, b) => a.start - b.start), damaged }
}

/** A root that is one text is looked at like a fault: perhaps each of its lines was meant as an entry. */
function firstFault({ faults, root }: Syntax): SyntaxFault | undefined {
  if (faults.length > 0 || root?.kind !== 'scalar' || root.value === '') return faults[0]
  return { code: 'ROOT_IS_TEXT', words: 'expected entries', start: root.start, end: root.end }
}

interface Step {
  readonly explanations: readonly Explanation[]
  readonly next: Attempt
  readonly damaged: boolean
}

type Try = (from: Draft, edits: readonly Edit[]) => Attempt

function explainFirst(now: Attempt, fault: SyntaxFault, attempt: Try, mayGoOn: () => boolean): Step | undefined {
  const suspect = { text: now.draft.text, fault, tokens: now.syntax.tokens }
  for (const explanation of mistakes.flatMap(mistake => mistake(suspect))) {
    if (!mayGoOn()) return undefined
    const next = attempt(now.draft, explanation.edits)
    if (getsFurther(now, next)) return { explanations: [explanation], next, damaged: false }
  }
  if (now.syntax.faults.length === 0) return undefined
  const edits = cutOut(now.draft.text, fault)
  if (edits.every(edit => edit.start === edit.end)) return undefined
  const explanation = explainFault(suspect, edits)
  return { explanations: [explanation], next: attempt(now.draft, explanation.edits), damaged: true }
}

/** Further means: no fault is left, or the first one stands further on, or there are fewer of them. */
function getsFurther(now: Attempt, next: Attempt): boolean {
  const before = firstFault(now.syntax)
  const after = firstFault(next.syntax)
  if (after === undefined || before === undefined) return true
  const was = originOf(now.draft, placeOf(now, before))
  const is = originOf(next.draft, placeOf(next, after))
  return is > was || (is === was && next.syntax.faults.length < now.syntax.faults.length)
}

/** A fault within a scalar counts from the scalar's start: a quote left open is found at the end of the file. */
function placeOf({ syntax: { tokens } }: Attempt, { start }: SyntaxFault): number {
  const scalar = tokens.findLast(token => token.kind === 'scalar' && token.start <= start)
  return scalar !== undefined && start <= scalar.end ? scalar.start : start
}

/** Leaves out the line of a fault that nobody can explain, with the lines below that hang on it. */
function cutOut(text: string, { start }: SyntaxFault): readonly Edit[] {
  const first = lineAround(text, start)
  let end = first.end
  for (let line = first; line.end < text.length; ) {
    line = lineAround(text, line.end + 1)
    if (line.text.trim() !== '' && indentOf(line) <= indentOf(first)) break
    end = line.end
  }
  return [{ start: first.start, end: Math.min(text.length, end + 1), text: '' }]
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
  const start = originOf(draft, explanation.start)
  return { ...explanation, start, end: Math.max(start, originOf(draft, explanation.end)) }
}
