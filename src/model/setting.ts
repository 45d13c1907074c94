import type { Localized } from '../source/diagnostic.js'

/**
 * What a setting holds.
 *
 * - `count` (个数): a whole number from 0 on
 * - `share` (比例): from 0 to 1, written 0.8 or 80%
 * - `day` (日期): a day of any year, written 1月31日 or 01-31
 */
export interface SettingTypes {
  readonly count: number
  readonly share: number
  readonly day: MonthDay
}

/** A day of any year. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

/** The name of a setting's type. */
export type SettingType = keyof SettingTypes

/** What a setting of any type holds. */
export type SettingValue = SettingTypes[SettingType]

/** A setting of a rule (规则的设置) as data: the reader, the editors' schema and the manual are made from it. */
export interface Setting<Type extends SettingType = SettingType> {
  /** Its key below the rule's id in the settings file. */
  readonly key: string
  readonly type: Type
  readonly default: SettingTypes[Type]
  readonly explanation: Localized
}

/** The settings of a rule in this run, by their keys. */
export type SettingValues = ReadonlyMap<string, SettingValue>

/**
 * What a setting holds in this run: the value of the settings file, else the default.
 *
 * @param setting one of the rule's own settings
 * @param context what the rule was given
 */
export function settingValue<Type extends SettingType>(
  setting: Setting<Type>,
  { settings }: { readonly settings?: SettingValues },
): SettingTypes[Type] {
  const value = settings?.get(setting.key)
  // The reader of settings gives every key a value of its setting's own type.
  return value === undefined ? setting.default : (value as SettingTypes[Type])
}
