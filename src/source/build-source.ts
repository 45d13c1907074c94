import { findUnprintable, unprintableProblem, withoutUnprintable } from './characters.js'
import type { Diagnostic, Path } from './diagnostic.js'
import { type Draft, originOf } from './draft.js'
import { excerpt } from './excerpt.js'
import type { Mark, Positions } from './positions.js'
import type { SourceEntry, SourceNode, SourceScalar } from './source.js'
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
    positions: { draft, nodes, keys },
    diagnostics: [...diagnostics, ...repeatedContent(aliases, draft)],
    damaged: aliases.length > 0,
  }
}

function build(node: SyntaxNode, path: Path, building: Building): SourceNode {
  const built = convert(node, path, building)
  const mark = { start: node.start, end: node.end }
  building.nodes.set(built, node.kind === 'scalar' ? { ...mark, style: node.style } : mark)
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

/** YAML joins such lines by spaces: nobody means that in Chinese. */
function foldedText(path: Path): Diagnostic {
  return {
    rule: 'folded-text',
    severity: 'warning',
    message: {
      zh: '这段文字分成了几行，读入后会接成一行，行与行之间变成空格',
      en: 'Unexpected line breaks in this text, they are read as spaces; expected one line, or “|” before the text',
    },
    place: { path },
    hint: {
      zh: '要分段，请在冒号后面写“|”，从下一行写起；不分段，请写在一行里。',
      en: 'Put “|” after the colon and start on the next line to keep the lines as paragraphs, or write one line.',
    },
  }
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
      building.diagnostics.push(repeatedKey(key, name, keyPath, building.draft))
      continue
    }
    const empty = { kind: 'scalar', style: 'plain', value: '', start: key.end, end: key.end } as const
    const entry = { key: name, value: build(value ?? empty, keyPath, building) }
    building.keys.set(entry, { start: key.start, end: key.end, style: key.kind === 'scalar' ? key.style : 'plain' })
    entries.set(name, entry)
  }
  return [...entries.values()]
}

function offsetsOf({ start, end }: Pick<SyntaxNode, 'start' | 'end'>, draft: Draft) {
  return { offsets: [originOf(draft, start), originOf(draft, end)] } as const
}

function badKey(key: SyntaxNode, draft: Draft): Diagnostic {
  const written = excerpt(draft.text.slice(key.start, key.end))
  return {
    rule: 'bad-key',
    severity: 'error',
    message: {
      zh: written === '' ? '冒号前面没有键' : `“${written}”不能作键，键应为一个词`,
      en: written === '' ? 'Unexpected colon without a key before it' : `Unexpected key “${written}”, expected a word`,
    },
    place: offsetsOf(key, draft),
    hint: { zh: '每一项写成“键: 值”，例如“机关: 某某局”。', en: 'Write every entry as “key: value”.' },
  }
}

function repeatedKey(key: SyntaxNode, name: string, path: Path, draft: Draft): Diagnostic {
  return {
    rule: 'duplicate-key',
    severity: 'error',
    message: {
      zh: `“${excerpt(name)}”写了两次，这里是第二次，没有读入`,
      en: `Unexpected second “${excerpt(name)}”, expected every key once`,
    },
    place: offsetsOf(key, draft),
    hint: { zh: '留下正确的一处，删去另一处。', en: 'Keep the right one and delete the other.' },
    related: [
      {
        message: { zh: `第一次写“${excerpt(name)}”在这里`, en: `The first “${excerpt(name)}” is here` },
        place: { path, at: 'key' },
      },
    ],
  }
}

/** A file full of aliases is one mistake, not a hundred. */
function repeatedContent([first, ...others]: readonly SyntaxAlias[], draft: Draft): readonly Diagnostic[] {
  if (first === undefined) return []
  const written = excerpt(`*${first.name}`)
  const more = others.length
  return [
    {
      rule: 'yaml-alias',
      severity: 'error',
      message: {
        zh: `这里用“${written}”引用文件里别处的内容（YAML 别名）${more === 0 ? '' : `，另有 ${more} 处`}，数据文件里应直接写出内容`,
        en: `Unexpected YAML alias “${written}”${more === 0 ? '' : ` and ${more} more`}, expected the content itself`,
      },
      place: offsetsOf(first, draft),
      hint: {
        zh: '把要重复的内容照写一遍；要在文字里用表中的数，请写 {本年新收.总计}。',
        en: 'Write the content out; to use a figure of a table in a text, write {本年新收.总计}.',
      },
    },
  ]
}
