import type { Path, Place } from '../source/diagnostic.js'
import type { GivenOption } from '../style/apply-options.js'
import type { Edition, TextId } from '../tables/edition.js'
import type { TableId } from '../tables/table-spec.js'

/** A report (年度报告) as read and checked for form: one agency, one year. */
export interface Report {
  /** The data file's name as given, for messages that point into it. */
  readonly file: string
  readonly agency: string
  readonly year: number
  readonly edition: Edition
  readonly title: string
  /** True when 标题 stands in the file. */
  readonly titleGiven: boolean
  /** Text before 一 (引言). */
  readonly introduction: Text
  readonly texts: Readonly<Record<TextId, Text>>
  readonly tables: Readonly<Record<TableId, TableData>>
  /** The signing office (署名). */
  readonly signature?: Words
  /** The day it was written (成文日期). */
  readonly date?: CalendarDate
  readonly waivers: readonly Waiver[]
  /** Choices of layout (版式). */
  readonly layout: readonly LayoutChoice[]
}

/** A text (文字): paragraphs and headed items, nested. */
export type Text = readonly TextBlock[]

/** A paragraph, or an item with its heading. */
export type TextBlock = TextParagraph | TextItem

/** A paragraph of running text. */
export interface TextParagraph {
  readonly kind: 'paragraph'
  readonly content: readonly Phrase[]
}

/** A sub-heading and its text; `number` is 「（一）」, 「1.」 or 「（1）」. */
export interface TextItem {
  readonly kind: 'item'
  readonly level: 2 | 3 | 4
  readonly number: string
  readonly heading: readonly Phrase[]
  /** Heading and first paragraph on one line (接排); undefined: as in the whole report. */
  readonly runIn: boolean | undefined
  readonly body: Text
  /** Path of the item in the data file. */
  readonly path: Path
}

/** Words as typed, or the value a reference stands for; `from` is their place, down to the characters. */
export type Phrase = Words | Reference

/** Words as typed. */
export interface Words {
  readonly kind: 'words'
  readonly text: string
  readonly from: Place
}

/** A reference (引用) such as `{本年新收.总计}` with the value printed for it. */
export interface Reference {
  readonly kind: 'reference'
  readonly text: string
  /** What stands between the braces. */
  readonly name: string
  readonly from: Place
}

/** The cells of one statutory table by address: `received.naturalPerson`. */
export type TableData = ReadonlyMap<string, CellValue>

/** A cell's value: how it is printed, the number it is (absent for money written as text), where it came from. */
export interface CellValue {
  readonly printed: string
  /** Exact for counts and changes; absent for amounts and money. */
  readonly number?: number
  /** `written` in the file, `omitted` and so 0, or `computed` by the program (a total left out). */
  readonly origin: 'written' | 'omitted' | 'computed'
  readonly path: Path
}

/** A day of the calendar. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A reason why a rule is known not to hold (说明). */
export interface Waiver {
  readonly rule: string
  /** Key path of the place, as written; absent: everywhere. */
  readonly at?: Path
  readonly reason: string
  /** True: the reason is printed below the table. */
  readonly printed: boolean
  readonly path: Path
}

/** A choice of layout (版式选择), and where it stands in its file. */
export interface LayoutChoice extends GivenOption {
  readonly path: Path
}
