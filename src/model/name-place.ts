import type { Localized, Path } from '../source/diagnostic.js'
import type { TableSpec } from '../tables/table-spec.js'
import { tablesOf } from './explain-key.js'
import { childrenOf, type KeyNode, keyTreeOf } from './key-tree.js'
import { nameCell } from './name-cell.js'
import { canonicalPath } from './places.js'
import type { Report, Text, TextItem } from './report.js'
import { sectionTitle } from './section-title.js'

/**
 * A place of a data file in words (位置): 表三“（七）总计”行“自然人”列, 一、总体情况“（二）依申请公开”, “成文日期”.
 *
 * @param path the path, as written
 * @param report the report; its edition names the tables, its texts their headings
 * @returns undefined for the file as a whole
 */
export function namePlace(path: Path, report: Report): Localized | undefined {
  const [first, ...steps] = canonicalPath(path, report.edition)
  if (first === undefined) return undefined
  const key = String(first)
  const table = tablesOf(report.edition).find(spec => spec.key === key)
  if (table !== undefined) return nameInTable(table, steps)
  const title = sectionTitle(key, report.edition)
  if (title === undefined) return { zh: `“${key}”`, en: `“${key}”` }
  const item = innermostItem(textsOf(report), path)
  const heading = item === undefined ? '' : `“${item.number}${item.heading.map(({ text }) => text).join('')}”`
  return { zh: `${title}${heading}`, en: `${title}${heading && `, ${heading}`}` }
}

/** The cell, row or group as far as the steps are known. */
function nameInTable(spec: TableSpec, steps: Path): Localized {
  let node: KeyNode = keyTreeOf(spec)
  for (const step of steps) {
    const next: KeyNode | undefined =
      node.kind === 'cell' ? undefined : childrenOf(node).find(({ key }) => key === step)
    if (next === undefined) break
    node = next
  }
  if (node.kind === 'cell') return nameCell(spec, node.address)
  if (node.key === spec.key) return spec.name
  const label = `“${node.aliases?.[0] ?? node.key}”`
  const row = node.kind === 'row' ? { zh: '行', en: 'row ' } : { zh: '', en: '' }
  return { zh: `${spec.name.zh}${label}${row.zh}`, en: `${spec.name.en}, ${row.en}${label}` }
}

function textsOf({ texts, introduction }: Report): readonly Text[] {
  return [introduction, ...Object.values(texts)]
}

function innermostItem(texts: readonly Text[], path: Path): TextItem | undefined {
  for (const block of texts.flat()) {
    if (block.kind !== 'item') continue
    const within = innermostItem([block.body], path)
    if (within !== undefined) return within
    if (block.path.every((step, index) => path[index] === step)) return block
  }
  return undefined
}
