import type { Localized } from '../source/diagnostic.js'
import { cellAddress, type Leaf, leavesOf, type TableSpec } from '../tables/table-spec.js'

/**
 * A cell in words: 表三“（七）总计”行“自然人”列, 表四“行政复议”“结果维持”栏, 表二“行政许可”.
 *
 * @param spec the table
 * @param address the cell's address
 */
export function nameCell(spec: TableSpec, address: string): Localized {
  for (const { rows, columns } of spec.bands) {
    for (const column of leavesOf(columns)) {
      for (const row of rows === undefined ? [undefined] : leavesOf(rows)) {
        if (cellAddress(row, column) === address) return named(spec, row, column)
      }
    }
  }
  return { zh: `${spec.name.zh} ${address}`, en: `${spec.name.en} ${address}` }
}

function named({ name }: TableSpec, row: Leaf | undefined, column: Leaf): Localized {
  const columnWords = labelsOf(column)
  if (row === undefined) {
    return { zh: `${name.zh}${quoted(columnWords)}栏`, en: `${name.en}, column ${quoted(columnWords)}` }
  }
  const rowWords = labelsOf(row)
  if (columnWords.length === 0) return { zh: `${name.zh}${quoted(rowWords)}`, en: `${name.en}, ${quoted(rowWords)}` }
  return {
    zh: `${name.zh}${quoted(rowWords)}行${quoted(columnWords.slice(-1))}列`,
    en: `${name.en}, row ${quoted(rowWords)}, column ${quoted(columnWords.slice(-1))}`,
  }
}

/** The labels of the levels that have a key; long ones without what stands in brackets. */
function labelsOf(leaf: Leaf): readonly string[] {
  return leaf.labels.flatMap(({ key, label }) => (key === undefined ? [] : [label.replace(/(?<=.{4})（.{8,}）$/u, '')]))
}

function quoted(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join('')
}
