import type { Diagnostic, Localized, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceEntry, SourceMap } from '../source/source.js'
import { findNamed, type Named } from './names.js'
import { nearestName } from './nearest.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'

/** What is said of a key that is not known here. */
export interface KeyExplanation {
  readonly rule: string
  readonly message: Localized
  readonly hint: Localized
}

/** How the entries of a mapping are to be taken. */
export interface EntryRules<N extends Named> {
  readonly known: readonly N[]
  /** Those worth naming to somebody who wrote a wrong key; all of them when left out. */
  readonly usual?: readonly N[]
  /** Says where a key belongs that is not known here; undefined when nobody knows it. */
  readonly explain?: (key: string) => KeyExplanation | undefined
}

/** The entries found, by what they name, and what was named by a key that could not be taken. */
export interface MatchedEntries<N extends Named> {
  readonly found: ReadonlyMap<N, FoundNode>
  /** Names whose value stands under a wrong key and was not read: they are not left out. */
  readonly misplaced: ReadonlySet<N>
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
  { known, usual = known, explain }: EntryRules<N>,
  context: ReadContext,
): MatchedEntries<N> {
  const found = new Map<N, FoundNode>()
  const misplaced = new Set<N>()
  const unknown: SourceEntry[] = []
  for (const entry of map.entries) {
    const named = findNamed(entry.key, known)
    const first = named && found.get(named)
    if (named === undefined) unknown.push(entry)
    else if (first === undefined) found.set(named, { node: entry.value, path: [...path, entry.key] })
    else context.diagnostics.push(sameTwice(named, [...path, entry.key], first.path))
  }
  for (const { key, value } of unknown) {
    const keyPath = [...path, key]
    const left = usual.filter(named => !found.has(named))
    const nearest = nearestOf(key, left)
    const explanation = explain?.(key)
    context.diagnostics.push(
      explanation === undefined ? unknownKey(key, keyPath, { nearest, known: usual }) : at(keyPath, explanation),
    )
    if (nearest === undefined) continue
    if (explanation === undefined) found.set(nearest, { node: value, path: keyPath })
    else misplaced.add(nearest)
  }
  return { found, misplaced }
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

function at(path: Path, { rule, message, hint }: KeyExplanation): Diagnostic {
  return problem(rule, { path, at: 'key' }, message, hint)
}

interface Known {
  readonly nearest: Named | undefined
  readonly known: readonly Named[]
}

function unknownKey(key: string, path: Path, { nearest, known }: Known): Diagnostic {
  const written = excerpt(key)
  const list = known.slice(0, 8).map(named => `“${named.key}”`)
  const more = known.length > 8 ? '等' : ''
  return problem(
    'unknown-key',
    { path, at: 'key' },
    {
      zh: nearest === undefined ? `没有“${written}”这一项` : `没有“${written}”这一项，应为“${nearest.key}”`,
      en:
        nearest === undefined
          ? `Unexpected key “${written}”`
          : `Unexpected key “${written}”, expected “${nearest.key}”`,
    },
    {
      zh: nearest === undefined ? `这里可以写的有：${list.join('')}${more}。` : `把“${written}”改为“${nearest.key}”。`,
      en: nearest === undefined ? `Known here: ${list.join(', ')}${more && ' and others'}.` : `Write “${nearest.key}”.`,
    },
  )
}

function sameTwice({ key }: Named, path: Path, first: Path): Diagnostic {
  const written = excerpt(String(path.at(-1)))
  const earlier = excerpt(String(first.at(-1)))
  return {
    ...problem(
      'duplicate-key',
      { path, at: 'key' },
      {
        zh: `“${written}”与“${earlier}”是同一项（${key}），这里是第二次，没有读入`,
        en: `Unexpected “${written}”, it names the same as “${earlier}” (${key}) and was not read`,
      },
      { zh: '留下正确的一处，删去另一处。', en: 'Keep the right one and delete the other.' },
    ),
    related: [
      {
        message: { zh: `第一次写在这里`, en: 'The first is here' },
        place: { path: first, at: 'key' },
      },
    ],
  }
}
