import { findUnprintable, unprintableProblem, withoutUnprintable } from './characters.js'
import type { Diagnostic, Path } from './diagnostic.js'
import { type Draft, originOf } from './draft.js'
import type { Mark, Positions } from './positions.js'
import type { SourceEntry, SourceNode, SourceScalar } from './source.js'
import { badKey, foldedText, repeatedContent, repeatedKey } from './source-problems.js'
import type { SyntaxAlias, SyntaxList, SyntaxMap, SyntaxNode, SyntaxScalar } from './syntax.js'

/** The nodes of a file, where they stand, and what is wrong with them. */
export interface BuiltSource {
  readonly root: SourceNode
  readonly positions: Positions
  readonly diagnostics: readonly Diagnostic[]
  /** True when entries had to be left out. */
  readonly damaged: boolean
}

interface Building {
  readonly draft: Draft
  readonly nodes: Map<SourceNode, Mark>
  readonly keys: Map<SourceEntry, Mark>
  readonly diagnostics: Diagnostic[]
  /** Aliases (`*name`) met; they are left out, so that a bomb of them never unfolds. */
  readonly aliases: SyntaxAlias[]
  /** Offsets in the file of mistakes told already. */
  readonly told: readonly number[]
}

/**
 * Builds the nodes readers see: keys are texts and unique, every scalar is its written form.
 *
 * @param root the parser's root
 * @param draft the text it stands in
 * @param told offsets in the file of mistakes told already
 */
export function buildSource(root: SyntaxNode, draft: Draft, told: readonly number[]): BuiltSource {
  const building: Building = { draft, told, nodes: new Map(), keys: new Map(), diagnostics: [], aliases: [] }
  const node = build(root, [], building)
  const { nodes, keys, diagnostics, aliases } = building
  return {
    root: node,
    positions: { draft, nodes, keys, told: new Set(told) },
    diagnostics: [...diagnostics, ...repeatedContent(aliases, draft)],
    damaged: aliases.length > 0,
  }
}

function build(node: SyntaxNode, path: Path, building: Building): SourceNode {
  const built = convert(node, path, building)
  const { start, end } = node
  building.nodes.set(built, node.kind === 'scalar' ? { start, end, style: node.style } : { start, end })
  return built
}

function convert(node: SyntaxNode, path: Path, building: Building): SourceNode {
  switch (node.kind) {
    case 'map':
      return { kind: 'map', entries: buildEntries(node, path, building) }
    case 'list':
      return { kind: 'list', items: buildItems(node, path, building) }
    case 'scalar':
      return buildScalar(node, path, building)
    case 'alias':
      building.aliases.push(node)
      return { kind: 'scalar', value: '', plain: true }
  }
}

function buildItems(list: SyntaxList, path: Path, building: Building): readonly SourceNode[] {
  building.aliases.push(...list.items.filter(item => item.kind === 'alias'))
  return list.items.filter(item => item.kind !== 'alias').map((item, index) => build(item, [...path, index], building))
}

function buildScalar(node: SyntaxScalar, path: Path, building: Building): SourceScalar {
  const { diagnostics } = building
  for (const stretch of findUnprintable(node.value)) {
    diagnostics.push(unprintableProblem(node.value, stretch, { path, span: stretch }))
  }
  if (isFolded(node, building)) diagnostics.push(foldedText(path))
  return { kind: 'scalar', value: withoutUnprintable(node.value), plain: node.style === 'plain' }
}

/** Several lines without `|` or `>`, unless something has been said of them already. */
function isFolded({ style, start, end }: SyntaxScalar, { draft, told }: Building): boolean {
  if (style === 'literal' || style === 'folded' || !draft.text.slice(start, end).includes('\n')) return false
  const [from, to] = [originOf(draft, start), originOf(draft, end)]
  return !told.some(offset => offset >= from && offset <= to)
}

function buildEntries(map: SyntaxMap, path: Path, building: Building): readonly SourceEntry[] {
  const entries = new Map<string, SourceEntry>()
  for (const { key, value } of map.pairs) {
    const name = key.kind === 'scalar' ? key.value.trim() : ''
    if (name === '') {
      building.diagnostics.push(badKey(key, building.draft))
      continue
    }
    if (value?.kind === 'alias') {
      building.aliases.push(value)
      continue
    }
    const keyPath = [...path, name]
    if (entries.has(name)) {
      building.diagnostics.push(repeatedKey(key, keyPath, building.draft))
      continue
    }
    const empty = { kind: 'scalar', style: 'plain', value: '', start: key.end, end: key.end } as const
    const entry = { key: name, value: build(value ?? empty, keyPath, building) }
    building.keys.set(entry, { start: key.start, end: key.end, style: key.kind === 'scalar' ? key.style : 'plain' })
    entries.set(name, entry)
  }
  return [...entries.values()]
}
