import type { Diagnostic, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceList } from '../source/source.js'
import type { TableSpec } from '../tables/table-spec.js'
import { type KeyBranch, type KeyCell, type KeyNode, usualChildrenOf } from './key-tree.js'
import { problem } from './problem.js'

/**
 * A cell, row or group left out where leaving out does not mean 0.
 *
 * @param node the cell, row or group
 * @param path the path it should have
 * @param spec its table
 */
export function missingFigure(node: KeyNode, path: Path, { name }: TableSpec): Diagnostic {
  const { key } = node
  const inside =
    node.kind === 'cell'
      ? '0'
      : `{ ${usualChildrenOf(node)
          .map(child => `${child.key}: 0`)
          .join(', ')} }`
  return problem(
    'missing-figure',
    { path },
    { zh: `${name.zh}缺少“${key}”，应填上`, en: `Unexpected absence of “${key}” in ${name.en}, expected it` },
    { zh: `没有就填 0，例如“${key}: ${inside}”。`, en: `Write 0 for none, as in “${key}: ${inside}”.` },
  )
}

/**
 * A single value where a row or a group of figures belongs.
 *
 * @param branch the row or group
 * @param written what was written
 * @param path its path
 */
export function rowAsValue(branch: KeyBranch, written: string, path: Path): Diagnostic {
  const example = usualChildrenOf(branch)
    .slice(0, 2)
    .map((child, index) => `${child.key}: ${index === 0 ? '1' : '0'}`)
    .join(', ')
  return problem(
    'value-for-row',
    { path },
    {
      zh: `“${excerpt(branch.key)}”只写了“${excerpt(written)}”，应分项填写`,
      en: `Unexpected “${excerpt(written)}” for the whole of “${excerpt(branch.key)}”, expected its figures one by one`,
    },
    {
      zh: `写成 { ${example} }；只有全部为 0 时才可以只写一个 0。`,
      en: `Write { ${example} }; a single value may only be 0.`,
    },
  )
}

/**
 * A row written as a list that has too few or too many figures.
 *
 * @param list the list
 * @param cells the row's cells
 * @param path its path
 */
export function rowLength(list: SourceList, cells: readonly KeyCell[], path: Path): Diagnostic {
  const least = cells.filter(cell => !cell.total).length
  const wanted = least === cells.length ? `${least}` : `${least} 或 ${cells.length}`
  const columns = cells.map(({ key }) => key).join('、')
  return problem(
    'row-length',
    { path },
    {
      zh: `这一行写了 ${list.items.length} 个数，应为 ${wanted} 个`,
      en: `Unexpected ${list.items.length} figures in this row, expected ${wanted.replace('或', 'or')}`,
    },
    { zh: `依次是：${columns}${least === cells.length ? '' : '（总计可以不写）'}。`, en: `In this order: ${columns}.` },
  )
}
