import type { TableSpec } from '../tables/table-spec.js'
import {
  cellsBelow,
  childrenOf,
  type KeyBranch,
  type KeyCell,
  type KeyNode,
  keyTreeOf,
  nodesBelow,
} from './key-tree.js'
import { findNamed } from './names.js'
import { nearestName } from './nearest.js'
import { remember } from './remember.js'
import type { CellValue, Report, TableData } from './report.js'

/** What a reference (引用) stands for, or why it stands for nothing. */
export type Resolved =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'unknown'; readonly nearest?: string }
  | { readonly kind: 'noLastYear' }

/** What references of one report read from. */
export interface ReferenceSources {
  /** Values by the keys 机关, 年度, 标题. */
  readonly fields: ReadonlyMap<string, string>
  readonly tables: readonly { readonly spec: TableSpec; readonly data: TableData }[]
  /** Last year's report, where it is known. */
  readonly previous: () => Report | undefined
}

/** Before a reference into last year's report. */
const lastYear = '上年'

/**
 * Finds what a reference stands for.
 *
 * @param name what stands between the braces: 本年新收.总计
 * @param sources what may be referred to
 */
export function resolveReference(name: string, sources: ReferenceSources): Resolved {
  const steps = name.split(/[.．。·]/u).map(step => step.trim())
  const [first = '', ...rest] = steps
  if (rest.length > 0 && (first === lastYear || first === '上一年')) {
    const previous = sources.previous()
    if (previous === undefined) return { kind: 'noLastYear' }
    const resolved = resolveReference(rest.join('.'), sourcesOf(previous))
    const nearest = resolved.kind === 'unknown' ? resolved.nearest : undefined
    return nearest === undefined ? resolved : { kind: 'unknown', nearest: `${lastYear}.${nearest}` }
  }
  const field = rest.length === 0 ? sources.fields.get(first) : undefined
  if (field !== undefined) return { kind: 'value', text: field }
  for (const { spec, data } of sources.tables) {
    const cells = cellsNamed(spec, steps)
    if (cells !== undefined)
      return { kind: 'value', text: textOf(cells.flatMap(({ address }) => data.get(address) ?? [])) }
  }
  const nearest = nearestReference(name, sources)
  return nearest === undefined ? { kind: 'unknown' } : { kind: 'unknown', nearest }
}

/**
 * What references into a finished report read from.
 *
 * @param report the report
 */
function sourcesOf(report: Report): ReferenceSources {
  const tables = report.edition.sections.flatMap(section =>
    section.kind === 'table' ? [{ spec: section.table, data: report.tables[section.id] }] : [],
  )
  return { fields: fieldsOf(report), tables, previous: () => undefined }
}

/**
 * The fields of a report that a text may refer to.
 *
 * @param report agency, year, title
 */
export function fieldsOf({
  agency,
  year,
  title,
}: Pick<Report, 'agency' | 'year' | 'title'>): ReadonlyMap<string, string> {
  return new Map([
    ['机关', agency],
    ['年度', String(year)],
    ['标题', title],
  ])
}

/**
 * The cells that dotted keys name: one cell, or all that a group adds up ({不予公开.总计}, {行政诉讼.总计}).
 *
 * @param spec the table
 * @param steps the keys, with or without the table's own in front
 */
export function cellsNamed(spec: TableSpec, steps: readonly string[]): readonly KeyCell[] | undefined {
  const tree = keyTreeOf(spec)
  const [first = ''] = steps
  const inside = findNamed(first, [{ key: spec.key, aliases: [spec.name.zh] }]) === undefined ? steps : steps.slice(1)
  const [step = '', ...rest] = inside
  const start = findNamed(step, childrenOf(tree)) ?? findOnly(step, tree)
  return start && follow(start, rest)
}

/** The only row of a name, however deep: 逾期未缴费 needs no 其他处理 before it. */
function findOnly(step: string, tree: KeyBranch): KeyNode | undefined {
  const named = nodesBelow(tree).filter(node => node.kind !== 'cell' && findNamed(step, [node]) !== undefined)
  return named.length === 1 ? named[0] : undefined
}

function follow(node: KeyNode, steps: readonly string[]): readonly KeyCell[] | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return ended(node)
  if (node.kind === 'cell') return undefined
  const child = findNamed(step, childrenOf(node))
  if (child !== undefined) return follow(child, rest)
  if (node.kind === 'row') return undefined
  const inEach = node.children.filter(({ total }) => !total).map(below => follow(below, steps))
  const found = inEach.flatMap(cells => cells ?? [])
  return inEach.includes(undefined) ? undefined : found
}

/** A path may end at a cell, or at the columns of a group without a key: 本年新收.法人或其他组织. */
function ended(node: KeyNode): readonly KeyCell[] | undefined {
  if (node.kind === 'cell') return [node]
  return node.kind === 'row' && node.optional ? cellsBelow(node).filter(({ total }) => !total) : undefined
}

/** One value as it prints; several as their sum, or as nothing when one of them is not known. */
function textOf(values: readonly CellValue[]): string {
  const [only] = values
  if (values.length === 1 && only !== undefined) return only.printed
  const sum = values.reduce((total, { number = Number.NaN }) => total + number, 0)
  return Number.isSafeInteger(sum) ? String(sum) : ''
}

/** A row without its column most likely means its total. */
function nearestReference(name: string, sources: ReferenceSources): string | undefined {
  const total = `${name.trim()}.总计`
  const known = name.trim() !== '' && resolveKnown(total, sources)
  return known ? total : nearestName(name, namesOf(sources))
}

function resolveKnown(name: string, { tables }: ReferenceSources): boolean {
  return tables.some(({ spec }) => cellsNamed(spec, name.split('.')) !== undefined)
}

/** All names a reference may have, in their shortest form, for finding the nearest. */
const namesOf = remember(({ fields, tables }: ReferenceSources): readonly string[] => {
  const names: string[] = [...fields.keys()]
  const walk = (node: KeyNode, path: string) => {
    if (node.kind === 'cell') names.push(path)
    else
      for (const child of node.children)
        walk(child, child.kind !== 'cell' && child.optional ? path : joined(path, child.key))
  }
  for (const { spec } of tables) walk(keyTreeOf(spec), '')
  return names
})

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
