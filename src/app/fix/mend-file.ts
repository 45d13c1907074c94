import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic, Suggestion } from '../../source/diagnostic.js'
import { type Edit, editDraft } from '../../source/draft.js'
import { editsFor, replaceWords } from '../../source/edit-source.js'
import { lineAround } from '../../source/lines.js'
import type { SourceNode } from '../../source/source.js'
import { examine } from '../check.js'
import type { OpenTask } from '../open-task.js'

/** Kinds of repairs: sure ones, and those that may alter what is meant (“/” becomes 0). */
export type RepairKind = 'sure' | 'asks'

/** A data file with some repairs made (改正结果), not yet written. */
export interface Mended {
  /** The file as it reads now. */
  readonly task: OpenTask
  /** The repairs, in the order made. */
  readonly made: readonly Suggestion[]
}

/** Repairs uncover others; beyond this many rounds something is amiss, and the rest is left. */
const mostRounds = 100

/**
 * Makes all repairs of a kind in a data file's text. Each round reads the file anew and keeps its repairs only when the
 * file reads the same but for them, and has no more problems than before; one that does harm is left out.
 *
 * @param task the file as read
 * @param kind which repairs
 */
export function mendFile(task: OpenTask, kind: RepairKind): Mended {
  let now: Mended = { task, made: [] }
  for (let round = 0; round < mostRounds; round += 1) {
    const next = mendOnce(now.task, kind)
    if (next === undefined) break
    now = { task: next.task, made: [...now.made, ...next.made] }
  }
  return now
}

/** A repair and the changes of the text that make it. */
interface Repair {
  readonly suggestion: Suggestion
  readonly edits: readonly Edit[]
}

/** All repairs at once where that does no harm, else the first that does none. */
function mendOnce(task: OpenTask, kind: RepairKind): Mended | undefined {
  const problems = examine(task)
  const repairs = apart(repairsFor(task, problems, kind))
  if (repairs.length === 0) return undefined
  for (const some of repairs.length === 1 ? [repairs] : [repairs, ...repairs.map(one => [one])]) {
    const mended = task.reread(
      editDraft(
        { text: task.reading.text },
        some.flatMap(one => one.edits),
      ).text,
    )
    if (isGain({ task, problems }, mended, some)) return { task: mended, made: some.map(one => one.suggestion) }
  }
  return undefined
}

function repairsFor({ reading: { source, text } }: OpenTask, problems: readonly Diagnostic[], kind: RepairKind) {
  const doubtful = linesOutOfForm(text, problems)
  return problems.flatMap(({ suggestion, place }): readonly Repair[] => {
    if (suggestion === undefined || source === undefined || (suggestion.asks === true) !== (kind === 'asks')) return []
    const edits = editsFor(source, suggestion.replacements)
    const sure = 'offsets' in place || edits?.every(edit => doubtful.every(line => !touches(edit, line)))
    return edits !== undefined && sure ? [{ suggestion, edits }] : []
  })
}

/** Lines that are no proper YAML: what they were meant to say is guessed, and no ground for changing words. */
function linesOutOfForm(text: string, problems: readonly Diagnostic[]): readonly Stretch[] {
  const ofForm = problems.flatMap(({ place }) => ('offsets' in place ? [place.offsets[0]] : []))
  return ofForm.map(start => lineAround(text, start))
}

type Stretch = Pick<Edit, 'start' | 'end'>

/** Repairs that touch none before them; the others have their turn in the next round. */
function apart(repairs: readonly Repair[]): readonly Repair[] {
  const taken: Repair[] = []
  for (const repair of repairs) {
    const others = taken.flatMap(({ edits }) => edits)
    if (repair.edits.every(edit => others.every(other => !touches(edit, other)))) taken.push(repair)
  }
  return taken
}

function touches(one: Stretch, other: Stretch): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end)
}

/** The file reads the same but for the repairs, and nothing has become worse. */
function isGain(
  before: { readonly task: OpenTask; readonly problems: readonly Diagnostic[] },
  after: OpenTask,
  repairs: readonly Repair[],
): boolean {
  const [was, is] = [before.task.reading.source, after.reading.source]
  if (was === undefined || is === undefined || was.text === is.text) return false
  const wanted = replaceWords(
    was.root,
    repairs.flatMap(({ suggestion }) => suggestion.replacements),
  )
  if (!isDeepStrictEqual(plainData(is.root), plainData(wanted))) return false
  const problems = examine(after)
  return errors(problems) <= errors(before.problems) && problems.length <= before.problems.length
}

function errors(problems: readonly Diagnostic[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

/** What is read of a node, however it is written. */
function plainData(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainData)
    case 'map':
      return node.entries.map(({ key, value }) => ({ key, value: plainData(value) }))
  }
}
