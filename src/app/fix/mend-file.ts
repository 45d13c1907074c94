import { isDeepStrictEqual } from 'node:util'
import { writeReport } from '../../model/write-report.js'
import type { Diagnostic, Suggestion } from '../../source/diagnostic.js'
import { type Edit, editDraft } from '../../source/draft.js'
import { editsFor, replaceWords } from '../../source/edit-source.js'
import { lineAround } from '../../source/lines.js'
import type { SourceNode } from '../../source/source.js'
import { examine } from '../check.js'
import type { OpenTask } from '../open-task.js'
import { type RepairKind, suggestionsOf } from './suggestions-of.js'

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
    const repairs = apart(repairsFor(now.task, kind))
    const next = mendTogether(now.task, repairs) ?? mendOne(now.task, repairs)
    if (next === undefined) break
    now = { task: next.task, made: [...now.made, ...next.made] }
  }
  return now
}

/**
 * Makes the first repair of a kind that has not been refused.
 *
 * @param task the file as read
 * @param kind which repairs
 * @param isRefused tells of a repair whether it has been
 * @returns undefined when there is none
 */
export function mendFirst(
  task: OpenTask,
  kind: RepairKind,
  isRefused: (suggestion: Suggestion) => boolean,
): Mended | undefined {
  const repairs = repairsFor(task, kind).filter(({ suggestion }) => !isRefused(suggestion))
  return mendOne(task, repairs)
}

/** A repair and the changes of the text that make it. */
interface Repair {
  readonly kind: RepairKind
  readonly suggestion: Suggestion
  readonly edits: readonly Edit[]
}

function mendTogether(task: OpenTask, repairs: readonly Repair[]): Mended | undefined {
  const edits = repairs.flatMap(one => one.edits)
  if (edits.length === 0) return undefined
  const mended = task.reread(editDraft({ text: task.reading.text }, edits).text)
  return isGain(task, mended, repairs) ? { task: mended, made: repairs.map(one => one.suggestion) } : undefined
}

function mendOne(task: OpenTask, repairs: readonly Repair[]): Mended | undefined {
  for (const repair of repairs) {
    const mended = mendTogether(task, [repair])
    if (mended !== undefined) return mended
  }
  return undefined
}

function repairsFor(task: OpenTask, kind: RepairKind): readonly Repair[] {
  const { source, text } = task.reading
  if (source === undefined) return []
  const problems = examine(task)
  const doubtful = linesOutOfForm(text, problems)
  return suggestionsOf(task, problems, kind).flatMap(({ ofForm, suggestion }): readonly Repair[] => {
    const edits = editsFor(source, suggestion.replacements)
    const sure = ofForm || edits?.every(edit => doubtful.every(line => !touches(edit, line)))
    return edits !== undefined && sure ? [{ kind, suggestion, edits }] : []
  })
}

type Stretch = Pick<Edit, 'start' | 'end'>

/** Lines that are no proper YAML: what they were meant to say is guessed, and no ground for changing words. */
function linesOutOfForm(text: string, problems: readonly Diagnostic[]): readonly Stretch[] {
  const ofForm = problems.flatMap(({ place }) => ('offsets' in place ? [place.offsets[0]] : []))
  return ofForm.map(start => lineAround(text, start))
}

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
function isGain(before: OpenTask, after: OpenTask, repairs: readonly Repair[]): boolean {
  const [was, is] = [before.reading.source, after.reading.source]
  if (was === undefined || is === undefined || was.text === is.text) return false
  const wanted = replaceWords(
    was.root,
    repairs.flatMap(({ suggestion }) => suggestion.replacements),
  )
  if (!isDeepStrictEqual(plainData(is.root), plainData(wanted))) return false
  if (repairs.some(({ kind }) => kind === 'reference') && !printsSame(before, after)) return false
  const [problems, problemsBefore] = [examine(after), examine(before)]
  return errors(problems) <= errors(problemsBefore) && problems.length <= problemsBefore.length
}

function errors(problems: readonly Diagnostic[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

/** A reference for a figure changes nothing in print. */
function printsSame(before: OpenTask, after: OpenTask): boolean {
  const [was, is] = [before.reading.report, after.reading.report]
  return was !== undefined && is !== undefined && writeReport(was) === writeReport(is)
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
