import type { Edition } from '../tables/edition.js'
import type { TableSpec } from '../tables/table-spec.js'
import { fillTotals } from './fill-totals.js'
import { keyTreeOf } from './key-tree.js'
import { doubt } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import { readBranch, type TableReading } from './read-rows.js'
import type { CellValue, TableData } from './report.js'

/**
 * Reads a statutory table. Whatever is wrong with it, every cell has a value afterwards: a bad one prints as it was
 * written, and has no number.
 *
 * @param spec the table
 * @param found its node; undefined when the file has none
 * @param edition the report's edition
 * @param context receives the problems
 */
export function readTable(
  spec: TableSpec,
  found: FoundNode | undefined,
  edition: Edition,
  context: ReadContext,
): TableData {
  const cells = new Map<string, CellValue>()
  const reading: TableReading = { spec, edition, context, cells, whole: found !== undefined }
  readBranch(keyTreeOf(spec), found?.node, found?.path ?? [spec.key], reading)
  if (found === undefined && context.source.damaged !== true) context.diagnostics.push(missingTable(spec))
  return fillTotals(spec, cells)
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
