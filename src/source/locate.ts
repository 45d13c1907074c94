import type { OffsetPlace, Path, Place, Span } from './diagnostic.js'
import { originOf } from './draft.js'
import { lineIndexAt, lineStartsOf } from './lines.js'
import { type Mark, type Positions, positionsOf } from './positions.js'
import { scalarUnits } from './scalar-units.js'
import type { Source, SourceEntry, SourceNode } from './source.js'
import type { Unit } from './unit.js'

/**
 * A place in a file as people point at it. Lines and columns count from 1; columns and lengths count characters
 * (Unicode code points), as editors do, not bytes, UTF-16 units or widths on a screen.
 */
export interface Location {
  readonly line: number
  readonly column: number
  /** Characters the place takes on its first line, at least 1. */
  readonly length: number
  /** The whole line, without its break. */
  readonly lineText: string
  /** The whole place in the file's text, in UTF-16 units, for edits. */
  readonly offsets: readonly [start: number, end: number]
}

/**
 * Turns a place into line and column: the value, else its key, else the closest parent that exists.
 *
 * @param source the file; a place in another file is that file's to locate
 * @param place the place
 */
export function locate(source: Source, place: Place | OffsetPlace): Location {
  const [start, end] = 'offsets' in place ? place.offsets : offsetsOf(source, place)
  return locationIn({ text: source.text, starts: linesOf(source) }, start, end)
}

/**
 * Says whether a mistake of form has been told of exactly this place, so that what it brings about need not be told.
 *
 * @param source the file
 * @param place the place
 */
export function isTold(source: Source, place: Place | OffsetPlace): boolean {
  const told = positionsOf(source)?.told
  return told !== undefined && told.size > 0 && told.has(startOf(source, place))
}

function startOf(source: Source, place: Place | OffsetPlace): number {
  return ('offsets' in place ? place.offsets : offsetsOf(source, place))[0]
}

const lineStarts = new WeakMap<Source, readonly number[]>()

function linesOf(source: Source): readonly number[] {
  const starts = lineStarts.get(source) ?? lineStartsOf(source.text)
  lineStarts.set(source, starts)
  return starts
}

/**
 * The location of a stretch of text.
 *
 * @param text the file's text
 * @param start first offset, in UTF-16 units
 * @param end offset after the last
 */
export function locationAt(text: string, start: number, end: number): Location {
  return locationIn({ text, starts: lineStartsOf(text) }, start, end)
}

interface Lines {
  readonly text: string
  /** Where the lines start. */
  readonly starts: readonly number[]
}

function locationIn({ text, starts }: Lines, start: number, end: number): Location {
  const index = lineIndexAt(starts, start)
  const lineStart = starts[index] ?? 0
  const lineText = text.slice(lineStart, starts[index + 1] ?? text.length).replace(/[\r\n]+$/u, '')
  const lineEnd = lineStart + lineText.length
  const count = (from: number, to: number) => [...text.slice(from, Math.max(from, to))].length
  return {
    line: index + 1,
    column: count(lineStart, start) + 1,
    length: Math.max(1, count(start, Math.min(end, lineEnd))),
    lineText,
    offsets: [start, end],
  }
}

interface Found {
  readonly node: SourceNode
  readonly entry?: SourceEntry
  /** True when the whole path was found. */
  readonly whole: boolean
}

function offsetsOf(source: Source, { path, at = 'value', span }: Place): readonly [number, number] {
  const positions = positionsOf(source)
  if (positions === undefined) return [0, 0]
  const { node, entry, whole } = find(source.root, path)
  const value = positions.nodes.get(node)
  const key = entry === undefined ? undefined : positions.keys.get(entry)
  if (whole && span !== undefined && value !== undefined) return spanOffsets(positions, node, value, span)
  if (!whole && entry === undefined) return originsOf(positions, { start: value?.start ?? 0, end: value?.start ?? 0 })
  const keyMeant = key !== undefined && (!whole || at === 'key' || isAway(positions, value, key))
  return originsOf(positions, (keyMeant ? key : value) ?? { start: 0, end: 0 })
}

/** The node of a path, or the closest parent that exists, with the key that led to it. */
function find(root: SourceNode, path: Path): Found {
  let found: Found = { node: root, whole: true }
  for (const step of path) {
    const next = stepInto(found.node, step)
    if (next === undefined) return { ...found, whole: false }
    found = next
  }
  return found
}

function stepInto(node: SourceNode, step: string | number): Found | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find(({ key }) => key === step)
    return entry && { node: entry.value, entry, whole: true }
  }
  const item = node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined
  return item && { node: item, whole: true }
}

/** True for a value that is empty, or a collection that starts on a line below its key: the key is clearer then. */
function isAway({ draft }: Positions, value: Mark | undefined, key: Mark): boolean {
  if (value === undefined || value.start === value.end) return true
  return value.style === undefined && draft.text.slice(key.end, value.start).includes('\n')
}

function originsOf({ draft }: Positions, { start, end }: Pick<Mark, 'start' | 'end'>): readonly [number, number] {
  const from = originOf(draft, start)
  return [from, Math.max(from, originOf(draft, end))]
}

function spanOffsets(positions: Positions, node: SourceNode, mark: Mark, span: Span): readonly [number, number] {
  const units = unitsOf(positions, node, mark)
  const first = units?.[span.start]
  const last = units?.[Math.max(span.start, span.end - 1)]
  if (first !== undefined && last !== undefined) {
    return originsOf(positions, { start: first.start, end: span.end > span.start ? last.end : first.start })
  }
  const end = units?.at(-1)?.end
  return originsOf(positions, end === undefined ? mark : { start: end, end })
}

const scalars = new WeakMap<SourceNode, readonly Unit[]>()

function unitsOf({ draft }: Positions, node: SourceNode, mark: Mark): readonly Unit[] | undefined {
  if (node.kind !== 'scalar' || mark.style === undefined) return undefined
  const units = scalars.get(node) ?? scalarUnits(draft.text, { ...mark, style: mark.style }, node.value)
  if (units !== undefined) scalars.set(node, units)
  return units
}
