import type { Diagnostic, Localized, Path } from '../source/diagnostic.js'
import type { SourceEntry, SourceMap } from '../source/source.js'
import { belongsElsewhere, sameTwice, unknownKey } from './key-problems.js'
import { findNamed, type Named } from './names.js'
import { nearestName } from './nearest.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext, Stray } from './read-context.js'

/** What is known of a key that does not belong here: what to say of it, or the keys it should stand below. */
export type KeyExplanation =
  | { readonly kind: 'told'; readonly rule: string; readonly message: Localized; readonly hint: Localized }
  | { readonly kind: 'elsewhere'; readonly below: readonly string[] }

/** How the entries of a mapping are to be taken. */
export interface EntryRules<N extends Named> {
  readonly known: readonly N[]
  /** Those worth naming to somebody who wrote a wrong key; all of them when left out. */
  readonly usual?: readonly N[]
  /** Says what is known of a key that does not belong here; undefined when nobody knows it. */
  readonly explain?: (key: string) => KeyExplanation | undefined
}

/** The entries found, by what they name, and those that could not be taken. */
export interface MatchedEntries<N extends Named> {
  readonly found: ReadonlyMap<N, FoundNode>
  /** Names whose value stands under a key of another edition and was not read. */
  readonly misplaced: ReadonlySet<N>
  /** Entries that belong elsewhere. */
  readonly strays: readonly Stray[]
  /** True when there are keys nobody knows: what seems to be left out may stand under one of them. */
  readonly unread: boolean
}

/**
 * Sorts the entries of a mapping by what their keys name. A misspelt key is a problem, but is read as the nearest one
 * known, so that one slip gives one message.
 *
 * @param map the mapping
 * @param path its path
 * @param rules what is known
 * @param context receives the problems
 */
export function matchEntries<N extends Named>(
  map: SourceMap,
  path: Path,
  rules: EntryRules<N>,
  context: ReadContext,
): MatchedEntries<N> {
  const found = new Map<N, FoundNode>()
  const unknown: SourceEntry[] = []
  for (const entry of map.entries) {
    const named = findNamed(entry.key, rules.known)
    const first = named && found.get(named)
    if (named === undefined) unknown.push(entry)
    else if (first === undefined) found.set(named, { node: entry.value, path: [...path, entry.key] })
    else context.diagnostics.push(sameTwice(named, [...path, entry.key], first.path))
  }
  return { found, ...takeUnknown(unknown, path, { rules, found, context }) }
}

interface Taking<N extends Named> {
  readonly rules: EntryRules<N>
  readonly found: Map<N, FoundNode>
  readonly context: ReadContext
}

/** Unknown keys looked at in one mapping: a file that has more is no report. */
const mostUnknown = 60

/** Reads a misspelt key as the nearest one that is missing, gathers what belongs elsewhere, tells the rest. */
function takeUnknown<N extends Named>(
  unknown: readonly SourceEntry[],
  path: Path,
  { rules: { known, usual = known, explain }, found, context }: Taking<N>,
): Omit<MatchedEntries<N>, 'found'> {
  const misplaced = new Set<N>()
  const strays: Stray[] = []
  let unread = unknown.length > mostUnknown
  for (const { key, value } of unknown.slice(0, mostUnknown)) {
    const keyPath = [...path, key]
    const explanation = explain?.(key)
    const nearest = nearestOf(
      key,
      usual.filter(named => !found.has(named)),
    )
    if (explanation?.kind === 'elsewhere') strays.push({ key, node: value, path: keyPath, below: explanation.below })
    else if (explanation?.kind === 'told') {
      context.diagnostics.push(
        problem(explanation.rule, { path: keyPath, at: 'key' }, explanation.message, explanation.hint),
      )
      if (nearest !== undefined) misplaced.add(nearest)
    } else {
      context.diagnostics.push(unknownKey(key, keyPath, { nearest, known: usual }))
      if (nearest === undefined) unread = true
      else found.set(nearest, { node: value, path: keyPath })
    }
  }
  context.diagnostics.push(...tellStrays(strays))
  return { misplaced, strays, unread }
}

/** Entries that belong below the same key are told together: mostly that key is what is missing. */
function tellStrays(strays: readonly Stray[]): readonly Diagnostic[] {
  const groups = new Map<string, Stray[]>()
  for (const stray of strays) {
    const place = stray.below.join(' → ')
    groups.set(place, [...(groups.get(place) ?? []), stray])
  }
  return [...groups].flatMap(([place, [first, ...others]]) =>
    first === undefined ? [] : [belongsElsewhere(first, others.length, place)],
  )
}

/**
 * What a misspelt key most likely names.
 *
 * @param key the key as written
 * @param known what it could name
 */
export function nearestOf<N extends Named>(key: string, known: readonly N[]): N | undefined {
  const names = known.flatMap(({ key: own, aliases = [] }) => [own, ...aliases])
  const name = nearestName(key, names)
  return name === undefined
    ? undefined
    : known.find(({ key: own, aliases = [] }) => own === name || aliases.includes(name))
}
