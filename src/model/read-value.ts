import type { Localized } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { ValueType } from '../tables/table-spec.js'

/** A value read: how it is printed and, for counts and changes, the number it is. */
export interface ReadValue {
  readonly printed: string
  readonly number?: number
}

/** Why a value cannot be taken. */
export interface ValueProblem {
  readonly rule: string
  readonly message: Localized
  readonly hint: Localized
  /** What should stand there, where that is sure; for what may mean nothing, what does when nothing is meant. */
  readonly right?: { readonly text: string; readonly asks?: 'blank' }
}

/** The largest number that is exact. */
const largest = BigInt(Number.MAX_SAFE_INTEGER)

/** What people write for nothing, where a 0 belongs. */
const blankMarks = /^(?:[-/\\—–－／~～*x×]+|无+|没有|暂无|空|不适用|n\/?a|null|none|\.+|…+)$/iu

/** Units seen behind numbers. */
const unit = /^([-+]?[\d.]+)\s*([\p{L}%％()（）/]+)$/u

/**
 * Reads the value of a cell from its written form.
 *
 * @param written the value as written
 * @param type what it should be
 */
export function readValue(written: string, type: ValueType): ReadValue | ValueProblem {
  const text = written.trim()
  if (text === '') return blank()
  if (blankMarks.test(text)) return blankMark(text)
  if (type === 'money') return { printed: text }
  const narrow = narrowDigits(text)
  return type === 'amount' ? readAmount(narrow, text) : readWhole(narrow, text, type)
}

/** Full-width digits, signs and points as half-width ones; the minus sign as a hyphen. */
function narrowDigits(text: string): string {
  return text
    .replace(/[０-９．＋－]/gu, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[−–]/u, '-')
}

function readAmount(text: string, written: string): ReadValue | ValueProblem {
  if (/^\+?\d+(?:\.\d+)?$/u.test(text)) return { printed: text.replace('+', '') }
  if (/^-\d+(?:\.\d+)?$/u.test(text)) return negative(written)
  return otherProblem(text, written, expectedAmount)
}

function readWhole(text: string, written: string, type: 'count' | 'change'): ReadValue | ValueProblem {
  const [, sign = '', digits = '', fraction] = /^([-+]?)(\d+)(\.\d*)?$/u.exec(text) ?? []
  if (digits === '') return otherProblem(text, written, expectedWhole)
  if (fraction !== undefined) return fractional(written, type)
  if (type === 'count' && sign === '-' && /[1-9]/u.test(digits)) return negative(written)
  const exact = BigInt(digits)
  if (exact > largest) return tooLong(written)
  const number = Number(exact) * (sign === '-' && exact > 0n ? -1 : 1)
  return { printed: type === 'change' ? `${sign}${exact}` : String(exact), number }
}

const expectedAmount: Expected = {
  zh: '应为数字（可以有小数）',
  en: 'expected a number, perhaps with decimals',
  sameUnit: /^万元$/u,
}

const expectedWhole: Expected = {
  zh: '应为不带单位的整数',
  en: 'expected a whole number without a unit',
  sameUnit: /^[件条份次项起宗个]$/u,
}

function blank(): ValueProblem {
  return {
    rule: 'blank-value',
    message: { zh: '这里没有填，应为数字', en: 'Unexpected blank, expected a number' },
    hint: { zh: '没有就填 0。', en: 'Write 0 for none.' },
    right: { text: '0', asks: 'blank' },
  }
}

function blankMark(text: string): ValueProblem {
  return {
    rule: 'blank-mark',
    message: { zh: `这里写的是“${excerpt(text)}”，应为数字`, en: `Unexpected “${excerpt(text)}”, expected a number` },
    hint: { zh: '没有就填 0，不要写“/”“-”或“无”。', en: 'Write 0 for none, not “/”, “-” or “无”.' },
    right: { text: '0', asks: 'blank' },
  }
}

function negative(written: string): ValueProblem {
  return {
    rule: 'negative-number',
    message: {
      zh: `这里写的是“${excerpt(written)}”，应为 0 或正数`,
      en: `Unexpected “${excerpt(written)}”, expected 0 or more`,
    },
    hint: { zh: '这一项不会小于 0，请核对。', en: 'This cannot be less than 0; check it.' },
  }
}

function fractional(written: string, type: 'count' | 'change'): ValueProblem {
  return {
    rule: 'fraction',
    message: {
      zh: `这里写的是“${excerpt(written)}”，应为整数`,
      en: `Unexpected “${excerpt(written)}”, expected a whole number`,
    },
    hint: {
      zh: type === 'count' ? '件数没有小数；只有“行政事业性收费”可以写小数。' : '增减的数量没有小数。',
      en: 'A count has no decimals.',
    },
  }
}

function tooLong(written: string): ValueProblem {
  return {
    rule: 'number-too-long',
    message: {
      zh: `“${excerpt(written)}”太大，最多 ${largest}`,
      en: `Unexpected “${excerpt(written)}”, expected at most ${largest}`,
    },
    hint: { zh: '请检查是不是多写了几位。', en: 'Check whether there are digits too many.' },
  }
}

/** What was expected, and the units that go without saying. */
interface Expected extends Localized {
  readonly sameUnit: RegExp
}

function otherProblem(text: string, written: string, expected: Expected): ValueProblem {
  if (/^[-+]?\d{1,3}(?:[,，'’\s\u3000_]\d{3})+(?:\.\d+)?$/u.test(text)) return thousands(text, written)
  const [, number = '', words = ''] = unit.exec(text) ?? []
  if (number !== '' && Number.isFinite(Number(number))) {
    const told = withUnit(number, words, written)
    return expected.sameUnit.test(words) ? { ...told, right: { text: number } } : told
  }
  return {
    rule: 'not-a-number',
    message: {
      zh: `这里写的是“${excerpt(written)}”，${expected.zh}`,
      en: `Unexpected “${excerpt(written)}”, ${expected.en}`,
    },
    hint: { zh: '用阿拉伯数字，例如 12；没有就填 0。', en: 'Use arabic figures, such as 12; 0 for none.' },
  }
}

function thousands(text: string, written: string): ValueProblem {
  const joined = text.replace(/[,，'’\s\u3000_]/gu, '')
  return {
    rule: 'thousands-separator',
    message: {
      zh: `“${excerpt(written)}”里有千位分隔符，应为 ${joined}`,
      en: `Unexpected separator in “${excerpt(written)}”, expected ${joined}`,
    },
    hint: { zh: `改为 ${joined}。`, en: `Write ${joined}.` },
    right: { text: joined },
  }
}

function withUnit(number: string, words: string, written: string): ValueProblem {
  return {
    rule: 'number-with-unit',
    message: {
      zh: `“${excerpt(written)}”带有“${excerpt(words)}”，应只写数字 ${number}`,
      en: `Unexpected “${excerpt(words)}” after the number, expected ${number} alone`,
    },
    hint: { zh: `改为 ${number}；单位在表头里已经有了。`, en: `Write ${number}; the form names the unit.` },
  }
}
