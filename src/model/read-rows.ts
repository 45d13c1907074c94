import type { Diagnostic, Localized, Path, Suggestion } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceList, SourceMap, SourceNode } from '../source/source.js'
import type { Edition } from '../tables/edition.js'
import type { TableSpec } from '../tables/table-spec.js'
import { cellAsRow, editionMixed, groupAsRow } from './edition-problems.js'
import { beginsLikeEntry, expectMap } from './expect-node.js'
import { explainTableKey } from './explain-key.js'
import {
  cellPathsBelow,
  cellsBelow,
  childrenOf,
  type KeyBranch,
  type KeyCell,
  type KeyNode,
  usualChildrenOf,
} from './key-tree.js'
import { type MatchedEntries, matchEntries } from './match-entries.js'
import { findNamed } from './names.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext, Stray } from './read-context.js'
import { readValue, type ValueProblem } from './read-value.js'
import type { CellValue } from './report.js'
import { rowAsValue, rowLength } from './table-problems.js'

/** What reading the rows of one table shares. */
export interface TableReading {
  readonly spec: TableSpec
  readonly edition: Edition
  readonly context: ReadContext
  readonly cells: Map<string, CellValue>
  /** What was left out, and where it should stand. */
  readonly leftOut: LeftOut[]
  /** Entries met that belong elsewhere. */
  readonly strays: Stray[]
}

/** A group, row or cell that was left out. */
export interface LeftOut {
  readonly node: KeyNode
  readonly path: Path
}

/**
 * Reads a group or a row, and all cells below it.
 *
 * @param branch what is read
 * @param node its node; undefined when it was left out
 * @param path its path
 * @param reading what is shared
 */
export function readBranch(branch: KeyBranch, node: SourceNode | undefined, path: Path, reading: TableReading): void {
  if (node === undefined) leaveOut(branch, path, reading)
  else if (node.kind === 'scalar') readScalar(branch, node.value, path, reading)
  else if (node.kind === 'list' && branch.kind === 'row') readList(branch, node, path, reading)
  else if (node.kind === 'map') readMap(branch, node, path, reading)
  else {
    const ofOtherEdition = groupAsRow(branch, path, reading)
    if (ofOtherEdition === undefined) expectMap({ node, path }, exampleOf(branch), reading.context)
    else reading.context.diagnostics.push(ofOtherEdition)
    spoil(branch, path, reading)
  }
}

function exampleOf(branch: KeyBranch): string {
  const entries = usualChildrenOf(branch).slice(0, 2)
  return `{ ${entries.map(({ key }) => `${key}: 0`).join(', ')} }`
}

/** One value for many cells: 0 means that all are 0. */
function readScalar(branch: KeyBranch, written: string, path: Path, reading: TableReading): void {
  const value = readValue(written, 'count')
  if (!('rule' in value) && value.number === 0) {
    for (const { address, type } of cellsBelow(branch)) {
      reading.cells.set(address, { origin: 'written', path, printed: '0', ...(hasNumber(type) && { number: 0 }) })
    }
    return
  }
  if ('rule' in value && value.rule.startsWith('blank')) {
    reading.context.diagnostics.push(badValue(written, value, path))
  } else if (beginsLikeEntry(written)) {
    expectMap({ node: { kind: 'scalar', value: written, plain: true }, path }, exampleOf(branch), reading.context)
  } else reading.context.diagnostics.push(rowAsValue(branch, written, path))
  spoil(branch, path, reading)
}

function readList(row: KeyBranch, list: SourceList, path: Path, reading: TableReading): void {
  const cells = cellsBelow(row)
  const plain = cells.filter(cell => !cell.total)
  const taken = list.items.length === cells.length ? cells : plain
  if (list.items.length !== taken.length) {
    reading.context.diagnostics.push(rowLength(list, cells, path))
    spoil(row, path, reading)
    return
  }
  taken.forEach((cell, index) => {
    readCell(cell, list.items[index], [...path, index], reading)
  })
  for (const cell of cells.filter(other => !taken.includes(other))) leaveOut(cell, [...path, cell.key], reading)
}

function readMap(branch: KeyBranch, map: SourceMap, path: Path, reading: TableReading): void {
  const { spec, edition, context } = reading
  const mixed = editionMixed(branch, map, path, { spec, edition })
  if (mixed !== undefined) {
    context.diagnostics.push(mixed)
    spoil(branch, path, reading)
    return
  }
  const explain = (key: string) => explainTableKey(key, { edition, spec, branch })
  const names = { known: childrenOf(branch), usual: usualChildrenOf(branch), explain }
  const matched = matchEntries(map, path, names, context)
  reading.strays.push(...matched.strays)
  readChildren(branch, matched, path, reading)
}

function readChildren(branch: KeyBranch, matched: MatchedEntries<KeyNode>, path: Path, reading: TableReading): void {
  for (const child of branch.children) {
    const found = matched.found.get(child)
    const childPath = [...path, child.key]
    const unsure = matched.unread && !child.total
    if (matched.misplaced.has(child) || (found === undefined && unsure)) spoil(child, childPath, reading)
    else if (found === undefined && child.kind !== 'cell' && child.optional) readChildren(child, matched, path, reading)
    else if (found === undefined) leaveOut(child, childPath, reading)
    else readNode(child, found, reading)
  }
}

/**
 * Reads a group, a row or a cell.
 *
 * @param node what is read
 * @param found its node and path
 * @param reading what is shared
 */
export function readNode(node: KeyNode, found: FoundNode, reading: TableReading): void {
  if (node.kind === 'cell') readCell(node, found.node, found.path, reading)
  else readBranch(node, found.node, found.path, reading)
}

function readCell(cell: KeyCell, written: SourceNode | undefined, writtenAt: Path, reading: TableReading): void {
  const { context, cells } = reading
  const { node, path } = belowColumnName(cell, written, writtenAt)
  if (node?.kind !== 'scalar') {
    const asRow = node?.kind === 'map' ? cellAsRow(cell, node, path, reading) : undefined
    context.diagnostics.push(asRow ?? notAValue(node?.kind === 'list', path))
    spoil(cell, path, reading)
    return
  }
  const value = readValue(node.value, cell.type)
  if ('rule' in value) context.diagnostics.push(badValue(node.value, value, path))
  const taken = 'rule' in value ? { printed: node.value.trim() } : value
  cells.set(cell.address, { origin: 'written', path, ...taken })
}

function badValue(written: string, { rule, message, hint, right }: ValueProblem, path: Path): Diagnostic {
  const told = problem(rule, { path }, message, hint)
  if (right === undefined) return told
  const { text, asks } = right
  const found = written.trim() === '' ? { zh: '空白', en: 'the blank' } : quotedBoth(excerpt(written.trim()))
  const suggestion: Suggestion = {
    message: { zh: `把${found.zh}改为 ${text}`, en: `Write ${text} for ${found.en}` },
    replacements: [{ place: { path }, text }],
    ...(asks && { asks }),
  }
  const values = { found: written.trim() || '空白', expected: asks ? '数字' : text }
  return { ...told, values, suggestion }
}

function quotedBoth(words: string): Localized {
  return { zh: `“${words}”`, en: `“${words}”` }
}

/** `行政许可: { 本年处理决定数量: 5 }` is as good as `行政许可: 5`. */
function belowColumnName({ columnName }: KeyCell, node: SourceNode | undefined, path: Path) {
  const [only, more] = node?.kind === 'map' ? node.entries : []
  const named = only !== undefined && more === undefined && columnName !== undefined
  if (!named || findNamed(only.key, [{ key: columnName }]) === undefined) return { node, path }
  return { node: only.value, path: [...path, only.key] }
}

function notAValue(list: boolean, path: Path) {
  const zh = list ? '一列数' : '几项'
  return problem(
    'number-expected',
    { path },
    {
      zh: `这里写了${zh}，应为一个数`,
      en: `Unexpected ${list ? 'list' : 'entries'}, expected a number`,
    },
    { zh: '这一项只填一个数，例如 12。', en: 'Write a single number, such as 12.' },
  )
}

/** Cells that were not written are 0; whether that is a problem is said at the end. */
function leaveOut(node: KeyNode, path: Path, { cells, leftOut }: TableReading): void {
  for (const { cell, keys } of cellPathsBelow(node)) {
    const number = hasNumber(cell.type) && { number: 0 }
    cells.set(cell.address, { origin: 'omitted', path: [...path, ...keys], printed: '0', ...number })
  }
  if (!node.total) leftOut.push({ node, path })
}

/**
 * Marks cells whose values nobody can know, because what stands there was not understood.
 *
 * @param node the cell, or what they stand below
 * @param path its path
 * @param reading what is shared
 */
export function spoil(node: KeyNode, path: Path, { cells }: TableReading): void {
  for (const { cell, keys } of cellPathsBelow(node)) {
    cells.set(cell.address, { printed: '', origin: 'written', path: [...path, ...keys] })
  }
}

function hasNumber(type: KeyCell['type']): boolean {
  return type === 'count' || type === 'change'
}
