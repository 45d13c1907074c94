import type { TableId } from '../../tables/table-spec.js'

/**
 * What a word says (词义), for reading figures out of running text.
 *
 * - `row`, `column`: where in the statutory tables a figure stands, as ids of the tables' labels
 * - `request`: the noun 申请; with an act (收到) it names a row, alone it most likely means those received
 * - `negation`: 未收到, 未发生, 无: what follows is said to be 0
 * - `joiner`: 、和及或: two things counted; `each`: 均, 各: the figure is that of each of them
 * - `including`: 含, 包括: the figure before holds the one that follows
 * - `comparison`, `rise`, `fall`: 同比, 增长, 下降
 * - `inexact`: 约, 近, 余: the figure is no exact one
 * - `lastYear`, `thisYear`, `otherTime`: the time the figures are about, until another is named or the sentence ends
 * - `cumulative`: 累计, which may be of the year or of all years
 * - `ownScope`, `wholeRegion`, `otherScope`: whose figures they are; 全市 is a government's own, a bureau's it is not
 * - `channel`: part of the requests only (网上申请)
 * - `otherTopic`: something is counted that no table has (主动公开信息, 公众意见)
 * - `publishing`: 公开, 公示: documents made public are no documents made
 * - `filler`: says nothing about where the figure belongs
 */
export type Meaning = RowMeaning | ColumnMeaning | AmbiguousMeaning | { readonly kind: PlainKind }

/** A word for rows of a table. */
export interface RowMeaning {
  readonly kind: 'row'
  readonly table: TableId
  /** What it may mean, most likely first: each the rows whose figures are added up. */
  readonly readings: readonly (readonly string[])[]
  /** The columns that are meant when none is named; absent where one must be. */
  readonly usual?: readonly string[]
  /** True for an act (受理) that only says which row when requests are what it is about. */
  readonly act?: true
  /** True for an act that also says that decisions were made (办理行政许可). */
  readonly decides?: true
}

/** A word for columns of a table; their figures are added up. */
export interface ColumnMeaning {
  readonly kind: 'column'
  readonly table: TableId
  readonly columns: readonly string[]
}

/** A word that means a row or a column as the table goes that was spoken of last (其他). */
export interface AmbiguousMeaning {
  readonly kind: 'ambiguous'
  readonly among: readonly (RowMeaning | ColumnMeaning)[]
}

/** The kinds of words that need no more said. */
export type PlainKind =
  | 'request'
  | 'negation'
  | 'joiner'
  | 'each'
  | 'respectively'
  | 'including'
  | 'comparison'
  | 'rise'
  | 'fall'
  | 'inexact'
  | 'lastYear'
  | 'thisYear'
  | 'otherTime'
  | 'cumulative'
  | 'ownScope'
  | 'wholeRegion'
  | 'otherScope'
  | 'channel'
  | 'otherTopic'
  | 'publishing'
  | 'filler'
  | 'opaque'

/** Words with one meaning. */
export interface Entry {
  /** The words, as regular expressions, joined by `|` when they are read. */
  readonly words: readonly string[]
  readonly means: Meaning
}
