import type { Localized } from '../../source/diagnostic.js'
import type { CellValue, TableData } from '../report.js'
import type { Finding } from '../rule.js'
import type { Sum } from '../sums.js'

/** A total that is not what its addends add up to. */
export interface WrongSum {
  readonly total: CellValue
  readonly written: number
  readonly expected: number
  readonly addends: readonly CellValue[]
}

/**
 * Compares a written total with the sum of its addends. A total the program computed is right; one with a bad addend
 * cannot be judged, and the addend has been told already.
 *
 * @param sum the total's and the addends' addresses
 * @param data the table's values
 * @returns undefined when nothing is wrong
 */
export function findWrongSum(sum: Sum, data: TableData): WrongSum | undefined {
  const total = data.get(sum.total)
  if (total?.origin !== 'written' || total.number === undefined) return undefined
  const addends = sum.addends.flatMap(address => data.get(address) ?? [])
  const expected = addUp(addends)
  if (expected === undefined || expected === total.number) return undefined
  return { total, written: total.number, expected, addends }
}

/**
 * The sum of some cells; undefined when one has no number.
 *
 * @param cells the cells
 */
export function addUp(cells: readonly CellValue[]): number | undefined {
  const sum = cells.reduce((total, { number = Number.NaN }) => total + number, 0)
  return Number.isNaN(sum) ? undefined : sum
}

/**
 * The finding for a wrong total: the message with the arithmetic, and the addends that were written as related places.
 *
 * @param wrong the total
 * @param where the total in words
 * @param terms the addition as people write it: （一）3＋（二）4
 */
export function sumFinding({ total, written, expected, addends }: WrongSum, where: Localized, terms: string): Finding {
  const related = addends
    .filter(({ origin, number }) => origin === 'written' && number !== 0)
    .map(({ path, printed }) => ({
      message: { zh: `这里是 ${printed}`, en: `${printed} here` },
      place: { path },
    }))
  return {
    message: {
      zh: `${where.zh}写的是 ${written}，应为${/^\d/u.test(terms) ? ' ' : ''}${terms}＝${expected}`,
      en: `Unexpected ${written} in ${where.en}, expected ${terms.replaceAll('＋', ' + ')} = ${expected}`,
    },
    place: { path: total.path },
    hint: {
      zh: '核对各项，改正写错的数；总计也可以不写，由程序计算。',
      en: 'Check the figures and mend the wrong one; a total may be left out, it is then computed.',
    },
    ...(related.length > 0 && { related }),
    values: { found: String(written), expected: `${terms}＝${expected}` },
  }
}
