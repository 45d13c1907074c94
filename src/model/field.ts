import type { Localized } from '../source/diagnostic.js'
import type { Named } from './names.js'

/**
 * What stands behind a key.
 *
 * - `words` (文字): one line
 * - `names` (名单): lines, one an item
 * - `year` (年度): four digits
 * - `edition` (格式): the year of the form
 * - `boolean` (是否): true, false, 是, 否
 * - `date` (日期): a day of the calendar
 * - `text` (正文): paragraphs and headed items
 * - `rule` (规则): the id of a rule
 * - `place` (位置): a dotted path of keys
 * - `table` (表格): a statutory table
 * - `severity` (级别): how grave the findings of a rule are, or 关闭
 * - `bodies` (单位性质): 政府 or 部门, or one of them by agency
 * - `rules` (规则): severities and settings by rule
 * - `choice` (选项): a value the style knows
 * - `map`, `list`: the fields named in `fields`, once or several times
 */
export type FieldType =
  | 'words'
  | 'names'
  | 'year'
  | 'edition'
  | 'boolean'
  | 'date'
  | 'text'
  | 'rule'
  | 'place'
  | 'table'
  | 'severity'
  | 'bodies'
  | 'rules'
  | 'choice'
  | 'map'
  | 'list'

/** A key of the data file or of the settings file (字段) as data: the reader, the editors' schema and the manual are made from it. */
export interface Field extends Named {
  readonly id: string
  readonly type: FieldType
  readonly required: boolean
  readonly explanation: Localized
  /** The fields within, for `map` and `list`. */
  readonly fields?: readonly Field[]
}
