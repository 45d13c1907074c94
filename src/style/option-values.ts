import type { Family } from './roles.js'
import { mm, type Pt } from './units.js'
import type { Wording } from './wording.js'

/** Least and most a number may be. */
export interface Limits {
  readonly least: number
  readonly most: number
}

/** A kind of value: what is expected, and how it is read; undefined for what it is not. */
export interface ValueKind<Value> {
  readonly expected: Wording
  read(text: string): Value | undefined
}

const number = /^(\d{1,3}(?:\.\d{1,4})?)\s*(mm|毫米|cm|厘米|pt|磅|字)?$/u

/** The number of a text such as `37`, `3.7厘米`, `28.5磅`; undefined when the text or its unit is another. */
function readNumber(text: string, units: ReadonlyMap<string, number>): number | undefined {
  const [, digits, unit = ''] = number.exec(text.trim()) ?? []
  const factor = units.get(unit)
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor
}

const inMillimetres: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['mm', 1],
  ['毫米', 1],
  ['cm', 10],
  ['厘米', 10],
])
const inPoints: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['pt', 1],
  ['磅', 1],
])
const inPieces: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['字', 1],
])

function within({ least, most }: Limits, value: number | undefined): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined
}

/**
 * A length on paper, written in millimetres, read in points.
 *
 * @param limits least and most, in mm
 */
export function millimetres(limits: Limits): ValueKind<Pt> {
  const { least, most } = limits
  return {
    expected: { zh: `${least} 至 ${most} 之间的毫米数`, en: `millimetres from ${least} to ${most}` },
    read: text => {
      const value = within(limits, readNumber(text, inMillimetres))
      return value === undefined ? undefined : mm(value)
    },
  }
}

/**
 * A distance in points (磅).
 *
 * @param limits least and most
 */
export function points(limits: Limits): ValueKind<Pt> {
  const { least, most } = limits
  return {
    expected: { zh: `${least} 至 ${most} 之间的磅数`, en: `points from ${least} to ${most}` },
    read: text => within(limits, readNumber(text, inPoints)),
  }
}

/**
 * A whole number.
 *
 * @param limits least and most
 */
export function count(limits: Limits): ValueKind<number> {
  const { least, most } = limits
  return {
    expected: { zh: `${least} 至 ${most} 之间的整数`, en: `a whole number from ${least} to ${most}` },
    read: text => {
      const value = within(limits, readNumber(text, inPieces))
      return Number.isInteger(value) ? value : undefined
    },
  }
}

/** Chinese names of type sizes (字号) in points. */
const sizeNames: ReadonlyMap<string, Pt> = new Map([
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
])

/**
 * A type size: by its Chinese name, or in points.
 *
 * @param limits least and most, in points
 */
export function typeSize(limits: Limits): ValueKind<Pt> {
  const { least, most } = limits
  const named = [...sizeNames].flatMap(([name, size]) => (within(limits, size) === undefined ? [] : [name]))
  return {
    expected: {
      zh: `字号（${named.join('、')}），或 ${least} 至 ${most} 之间的磅数`,
      en: `a size by name (${named.join(', ')}) or points from ${least} to ${most}`,
    },
    read: text => {
      const name = text.trim().replace(/^(\d)号$/u, (_, digit: string) => `${'〇一二三四五'.charAt(Number(digit))}号`)
      return within(limits, sizeNames.get(name) ?? readNumber(text, inPoints))
    },
  }
}

const familyNames: ReadonlyMap<string, Family> = new Map([
  ['仿宋', 'fangSong'],
  ['黑体', 'hei'],
  ['楷体', 'kai'],
  ['小标宋', 'biaoSong'],
  ['宋体', 'song'],
])

/** A face, by the name offices use: 仿宋, 仿宋_GB2312, 方正小标宋简体. */
export const family: ValueKind<Family> = {
  expected: { zh: `${[...familyNames.keys()].join('、')}之一`, en: `one of ${[...familyNames.keys()].join(', ')}` },
  read: text => familyNames.get(text.trim().replace(/^方正|_GB\w+$|简体$/gu, '')),
}

/** Yes or no. */
export const onOff: ValueKind<boolean> = {
  expected: { zh: 'true（是）或 false（否）', en: 'true or false' },
  read: text => {
    if (/^(?:true|是|开)$/iu.test(text.trim())) return true
    return /^(?:false|否|关)$/iu.test(text.trim()) ? false : undefined
  },
}

/**
 * One of some words.
 *
 * @param words each word with what it means
 */
export function oneOf<Value>(words: Readonly<Record<string, Value>>): ValueKind<Value> {
  const names = Object.keys(words)
  return {
    expected: { zh: `${names.join('、')}之一`, en: `one of ${names.join(', ')}` },
    read: text => (Object.hasOwn(words, text.trim()) ? words[text.trim()] : undefined),
  }
}
