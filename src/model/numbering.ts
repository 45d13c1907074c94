/** Levels of numbered sub-headings: 2 is （一）, 3 is 1., 4 is （1）. */
export type ItemLevel = 2 | 3 | 4

const digits = '零一二三四五六七八九'

/**
 * A number from 1 to 99 in Chinese numerals: 十一, 二十.
 *
 * @param number the number
 * @throws RangeError for other numbers
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`no numeral for ${number}`)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const front = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return `${front}${ones === 0 ? '' : digits.charAt(ones)}`
}

/**
 * The printed number of a sub-heading (GB/T 9704-2012, 7.3.3): （一）, 1., （1）. Beyond 99 items （一） goes on in
 * arabic figures: no report has that many.
 *
 * @param level its level
 * @param ordinal its place among its siblings, counted from 1
 */
export function itemNumber(level: ItemLevel, ordinal: number): string {
  switch (level) {
    case 2:
      return `（${ordinal > 99 ? ordinal : chineseNumeral(ordinal)}）`
    case 3:
      return `${ordinal}.`
    case 4:
      return `（${ordinal}）`
  }
}

/** A number written before a heading. */
export interface WrittenNumber {
  readonly ordinal: number
  /** UTF-16 units it takes, with the spaces after it. */
  readonly length: number
  /** As it was written, without spaces. */
  readonly written: string
}

const writtenNumber =
  /^(?:[(（]\s*([零〇一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[)）][、.．]?|([零〇一二三四五六七八九十]{1,3})\s*[、.．]|([\d０-９]{1,2})\s*(?:[、．]|\.(?![\d０-９])))[\s\u3000]*/u

/**
 * The number a heading begins with, in any of the ways people write one: （三）, (三), 三、, 3., ３．, 3、, （3）.
 *
 * @param heading the heading
 */
export function findNumber(heading: string): WrittenNumber | undefined {
  const match = writtenNumber.exec(heading)
  if (match === null) return undefined
  const ordinal = numberOf(match[1] ?? match[2] ?? match[3] ?? '')
  return ordinal === undefined ? undefined : { ordinal, length: match[0].length, written: match[0].trim() }
}

/**
 * The number that Chinese or arabic figures stand for, up to 99.
 *
 * @param figures 十二, 12 or １２
 */
export function numberOf(figures: string): number | undefined {
  const narrow = figures.normalize('NFKC')
  if (/^\d{1,2}$/u.test(narrow)) return Number(narrow)
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(narrow)
  if (match === null || narrow === '') return undefined
  const [, first = '', ten = '', last = ''] = match
  if (ten === '') return first !== '' && last !== '' ? undefined : digits.indexOf(first || last)
  return (first === '' ? 1 : digits.indexOf(first)) * 10 + (last === '' ? 0 : digits.indexOf(last))
}
