import type { Localized } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import { expectWords } from './expect-node.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import type { MonthDay, Setting, SettingType, SettingValue } from './setting.js'

/** How the value of a type is read; undefined for words that are no such value. */
interface SettingKind {
  readonly parse: (words: string) => SettingValue | undefined
  /** What is expected, with an example. */
  readonly expected: Localized
}

const kinds: Readonly<Record<SettingType, SettingKind>> = {
  count: {
    parse: words => (/^\d{1,9}$/u.test(words) ? Number(words) : undefined),
    expected: { zh: '应为整数，例如 1000', en: 'expected a whole number such as 1000' },
  },
  share: { parse: parseShare, expected: { zh: '应为百分数，例如 80%', en: 'expected a share such as 80%' } },
  day: { parse: parseDay, expected: { zh: '应为哪月哪日，例如 1月26日', en: 'expected a day such as 1月26日' } },
}

/**
 * Reads the value of a rule's setting.
 *
 * @param setting the setting
 * @param found its node
 * @param context receives the problems
 */
export function readSetting(setting: Setting, found: FoundNode, context: ReadContext): SettingValue | undefined {
  const words = expectWords(found, context)
  if (words === undefined) return undefined
  const { parse, expected } = kinds[setting.type]
  const value = parse(words.normalize('NFKC').trim())
  if (value === undefined) context.diagnostics.push(badSetting(words, setting, expected, found))
  return value
}

/**
 * A setting's value as it is written.
 *
 * @param setting the setting
 * @param value its value; the default when left out
 */
export function showSetting({ type, default: usual }: Setting, value: SettingValue = usual): string {
  if (typeof value !== 'number') return `${value.month}月${value.day}日`
  return type === 'share' ? `${Math.round(value * 10_000) / 100}%` : String(value)
}

function parseShare(words: string): number | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d+)?)\s*(%)?$/u.exec(words) ?? []
  const value = digits === undefined ? Number.NaN : Number(digits) / (percent === undefined ? 1 : 100)
  return value >= 0 && value <= 1 ? value : undefined
}

function parseDay(words: string): MonthDay | undefined {
  const [, month, day] = /^0?(\d{1,2})(?:月|-|\/|\.)0?(\d{1,2})日?$/u.exec(words) ?? []
  const value = { month: Number(month), day: Number(day) }
  // A leap year has every day there is.
  const date = new Date(Date.UTC(2024, value.month - 1, value.day))
  return date.getUTCMonth() === value.month - 1 && date.getUTCDate() === value.day ? value : undefined
}

function badSetting(words: string, setting: Setting, expected: Localized, { path }: FoundNode) {
  return problem(
    'bad-setting',
    { path },
    {
      zh: `“${setting.key}”写的是“${excerpt(words)}”，${expected.zh}`,
      en: `Unexpected “${excerpt(words)}” for ${setting.key}, ${expected.en}`,
    },
    {
      zh: `${setting.explanation.zh}。不写就是 ${showSetting(setting)}。`,
      en: `${setting.explanation.en}. By default ${showSetting(setting)}.`,
    },
  )
}
