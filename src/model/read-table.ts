import type { Edition } from '../tables/edition.js'
import type { TableSpec } from '../tables/table-spec.js'
import { fillTotals } from './fill-totals.js'
import { cellsBelow, keyTreeOf, nodesBelow } from './key-tree.js'
import { findNamed } from './names.js'
import { doubt } from './problem.js'
import type { FoundNode, ReadContext, Stray } from './read-context.js'
import { readBranch, readNode, spoil, type TableReading } from './read-rows.js'
import type { TableData } from './report.js'
import { missingFigure } from './table-problems.js'

/** What reading a table needs to know of its file. */
export interface TableContext extends ReadContext {
  readonly edition: Edition
  /** Entries at the top of the file that belong into some table. */
  readonly strays: readonly Stray[]
}

/**
 * Reads a statutory table. Whatever is wrong with it, every cell has a value afterwards: a bad one prints as it was
 * written, and has no number.
 *
 * @param spec the table
 * @param found its node; undefined when the file has none
 * @param context the file, its edition, and a place for problems
 */
export function readTable(spec: TableSpec, found: FoundNode | undefined, context: TableContext): TableData {
  const { edition } = context
  const reading: TableReading = { spec, edition, context, cells: new Map(), leftOut: [], strays: [] }
  readBranch(keyTreeOf(spec), found?.node, found?.path ?? [spec.key], reading)
  const placed = placeStrays([...reading.strays, ...context.strays], reading)
  if (found === undefined && placed === 0 && context.source.damaged !== true) {
    context.diagnostics.push(missingTable(spec))
  }
  if (found !== undefined) judgeLeftOut(reading)
  return fillTotals(spec, reading.cells)
}

/** Reads entries that stand in a wrong place as if they stood in the right one, where that is clear. */
function placeStrays(strays: readonly Stray[], reading: TableReading): number {
  const nodes = nodesBelow(keyTreeOf(reading.spec))
  let placed = 0
  for (const stray of strays) {
    const named = nodes.filter(node => findNamed(stray.key, [node]) !== undefined)
    const [target] = named
    const free = target !== undefined && cellsBelow(target).every(({ address }) => !isWritten(address, reading))
    if (target === undefined || named.length > 1 || !free) continue
    readNode(target, stray, reading)
    placed += 1
  }
  return placed
}

function isWritten(address: string, { cells }: TableReading): boolean {
  const cell = cells.get(address)
  return cell?.origin === 'written' && cell.printed !== ''
}

/** What was left out of a damaged file may stand in it; elsewhere it is 0, or a problem where 0 must be written. */
function judgeLeftOut(reading: TableReading): void {
  const { spec, context, leftOut } = reading
  for (const { node, path } of leftOut) {
    if (cellsBelow(node).some(({ address }) => isWritten(address, reading))) continue
    if (context.source.damaged === true && node.kind !== 'cell') spoil(node, path, reading)
    else if (!spec.omittedIsZero && context.source.damaged !== true)
      context.diagnostics.push(missingFigure(node, path, spec))
  }
}

function missingTable({ key, name }: TableSpec) {
  return doubt(
    'missing-table',
    { path: [key] },
    {
      zh: `没有${name.zh}“${key}”，将按全部为 0 印出`,
      en: `Unexpected absence of ${name.en} (${key}), it is printed with zeros`,
    },
    {
      zh: `确实都是 0，请写“${key}: 0”；否则请补上这张表。`,
      en: `If all of it is 0, write “${key}: 0”; otherwise add the table.`,
    },
  )
}
