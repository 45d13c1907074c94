import type { Path, Place, Replacement } from './diagnostic.js'
import type { Edit } from './draft.js'
import { locate } from './locate.js'
import { positionsOf } from './positions.js'
import type { Source, SourceNode, SourceScalar } from './source.js'
import type { ScalarStyle } from './syntax.js'

/**
 * The changes of a file's text that replace some words (文本修改), and nothing around them: quotes, escapes, comments and
 * line ends stay as they are. A value without quotes is put in quotes where YAML would read its new words as something
 * else.
 *
 * @param source the file
 * @param replacements what should stand where; none touching another
 * @returns undefined when one of them cannot be written there: no words, or several lines that want quotes
 */
export function editsFor(source: Source, replacements: readonly Replacement[]): readonly Edit[] | undefined {
  const edits: Edit[] = []
  const scalars = new Map<SourceNode, InScalar>()
  for (const { place, text } of replacements) {
    if ('offsets' in place) edits.push({ start: place.offsets[0], end: place.offsets[1], text })
    else {
      const node = nodeAt(source.root, place.path)
      if (node?.kind !== 'scalar' || place.file !== undefined) return undefined
      const change = { ...spanOf(place, node), text }
      const known = scalars.get(node)
      if (known === undefined) scalars.set(node, { node, path: place.path, changes: [change] })
      else known.changes.push(change)
    }
  }
  for (const inScalar of scalars.values()) {
    const own = scalarEdits(source, inScalar)
    if (own === undefined) return undefined
    edits.push(...own)
  }
  return edits
}

/**
 * A file's nodes with some words replaced: what the file must read as after the changes. Changes by offsets put right
 * how something is written, and leave what is read.
 *
 * @param root the root
 * @param replacements what should stand where
 */
export function replaceWords(root: SourceNode, replacements: readonly Replacement[]): SourceNode {
  const changes = new Map<SourceNode, Edit[]>()
  for (const { place, text } of replacements) {
    const node = 'offsets' in place ? undefined : nodeAt(root, place.path)
    if ('offsets' in place || node?.kind !== 'scalar') continue
    const change = { ...spanOf(place, node), text }
    changes.set(node, [...(changes.get(node) ?? []), change])
  }
  const rebuild = (node: SourceNode): SourceNode => {
    switch (node.kind) {
      case 'scalar':
        return { ...node, value: splice(node.value, changes.get(node) ?? []) }
      case 'list':
        return { ...node, items: node.items.map(rebuild) }
      case 'map':
        return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: rebuild(value) })) }
    }
  }
  return rebuild(root)
}

/** What is to change within one scalar, in units of its value. */
interface InScalar {
  readonly node: SourceScalar
  readonly path: Path
  readonly changes: Edit[]
}

function spanOf({ span }: Place, { value }: SourceScalar): Pick<Edit, 'start' | 'end'> {
  return span ?? { start: 0, end: value.length }
}

function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find(({ key }) => key === step)?.value
    else node = node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined
  }
  return node
}

/**
 * A text with stretches of it replaced.
 *
 * @param text the text
 * @param changes in its offsets, none touching another
 */
export function splice(text: string, changes: readonly Edit[]): string {
  const fromTheEnd = [...changes].sort((a, b) => b.start - a.start)
  return fromTheEnd.reduce((now, { start, end, text: words }) => now.slice(0, start) + words + now.slice(end), text)
}

function scalarEdits(source: Source, { node, path, changes }: InScalar): readonly Edit[] | undefined {
  const style = positionsOf(source)?.nodes.get(node)?.style
  if (style === undefined) return undefined
  const rangeOf = (span: Pick<Edit, 'start' | 'end'>) => locate(source, { path, span }).offsets
  if (style === 'plain') {
    const words = splice(node.value, changes)
    if (!staysPlain(words, isInFlow(source, path))) return quotedInstead(source, rangeOf(spanOf({ path }, node)), words)
  }
  return changes.map(change => {
    const [start, end] = rangeOf(change)
    const space = node.value === '' && style === 'plain' && !/\s/u.test(source.text.charAt(start - 1)) ? ' ' : ''
    return { start, end, text: `${space}${escaped(change.text, style)}` }
  })
}

/** A value on one line is put in quotes, double ones unless they would want escapes. */
function quotedInstead(
  source: Source,
  [start, end]: readonly [number, number],
  words: string,
): readonly Edit[] | undefined {
  if (/[\n\ufffd]/u.test(source.text.slice(start, end))) return undefined
  return [{ start, end, text: /["\\]/u.test(words) ? `'${escaped(words, 'single')}'` : `"${words}"` }]
}

function escaped(words: string, style: ScalarStyle): string {
  if (style === 'single') return words.replaceAll("'", "''")
  return style === 'double' ? words.replace(/["\\]/gu, '\\$&') : words
}

/** YAML 1.2, 7.3.3: what a value without quotes may not begin with, hold or end in. */
function staysPlain(words: string, inFlow: boolean): boolean {
  if (/^(?:$|[\s,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))|:(?:\s|$)|\s(?:#|$)/u.test(words)) return false
  return !inFlow || !/[,[\]{}]/u.test(words)
}

/** True within `{ … }` or `[ … ]`. */
function isInFlow(source: Source, path: Path): boolean {
  const positions = positionsOf(source)
  return path.some((_, depth) => {
    const node = nodeAt(source.root, path.slice(0, depth))
    const mark = node && positions?.nodes.get(node)
    return mark !== undefined && node?.kind !== 'scalar' && /[{[]/u.test(positions?.draft.text.charAt(mark.start) ?? '')
  })
}
