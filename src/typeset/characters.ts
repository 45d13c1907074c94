/**
 * Classes of characters the rules of line breaking and squeezing speak of (GB/T 15834-2011, 5.1; W3C CLREQ, 3.1).
 *
 * - `opening`, `closing`: the halves of brackets, quotes and title marks
 * - `pause`: ，、；： and the stops 。！？
 * - `dash`: — and …, which come in pairs; a single — joins two words
 * - `middleDot`: ·
 * - `connector`: － ～ and the like between two words
 * - `slash`: ／ and /, which part alternatives
 * - `ideograph`: everything that takes a whole cell
 * - `latin`, `digit`: half-width letters and figures; `latinOpening`, `latinClosing`: marks that go with them
 * - `currency`: a sign before a figure; `unit`: a sign after one
 * - `space`: a blank
 */
export type CharacterClass =
  | 'opening'
  | 'closing'
  | 'pause'
  | 'dash'
  | 'middleDot'
  | 'connector'
  | 'slash'
  | 'ideograph'
  | 'latin'
  | 'digit'
  | 'latinOpening'
  | 'latinClosing'
  | 'currency'
  | 'unit'
  | 'space'

const members: readonly (readonly [CharacterClass, string])[] = [
  ['opening', '（〔［｛《〈「『【〖“‘'],
  ['closing', '）〕］｝》〉」』】〗”’'],
  ['pause', '，、；：。！？．'],
  ['dash', '—…⋯'],
  ['middleDot', '·・•'],
  ['connector', '－～〜'],
  ['slash', '／/'],
  ['latinOpening', '([{<'],
  ['latinClosing', ')]}>,.;:!?'],
  ['currency', '￥¥＄$€£№＃'],
  ['unit', '%％‰℃°㎡㎞㎏㎎㎜㎝㏎'],
  ['space', ' \u2002\u2003\u2009\u3000'],
  ['digit', '0123456789'],
]

const classes = new Map(members.flatMap(([name, characters]) => [...characters].map(one => [one, name] as const)))

/**
 * The class of a character.
 *
 * @param character one code point
 */
export function classOf(character: string): CharacterClass {
  const known = classes.get(character)
  if (known !== undefined) return known
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint < 0x2e80 && !fullWidthSymbols.test(character) ? 'latin' : 'ideograph'
}

/** Signs below the CJK blocks that Chinese fonts draw on a whole cell: ①, ※, ○, →, Ⅰ, × and the like. */
const fullWidthSymbols = /[±×÷\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u27bf\u203b\u2103\u2116]/u

/** Classes of half-width letters, figures and their marks. */
export const latinClasses: ReadonlySet<CharacterClass> = new Set(['latin', 'digit', 'latinOpening', 'latinClosing'])
