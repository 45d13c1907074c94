import type { Blocks, Inline } from '../../tree/nodes.js'

/** Word takes no longer tag than this, in UTF-16 units ([MS-OI29500], part 1, 17.5.2.42). */
export const longestKey = 64

/**
 * Key of a figure in a Word file: its table, and its address there: `requests.received.naturalPerson`.
 *
 * @param table the table
 * @param address the cell's address
 */
export function figureKey(table: Blocks['table'], address: string): string {
  return `${table.id}.${address}`
}

/**
 * Key of a text in a Word file: its path in the data file, `总体情况.1.正文`. All paragraphs of a text have its key.
 *
 * @param from where the text came from
 */
export function textKey({ path }: NonNullable<Inline['from']>): string {
  return path.join('.')
}
