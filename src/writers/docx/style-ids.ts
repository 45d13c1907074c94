import type { Slot } from '../../grid/grid.js'
import type { TableStyle } from '../../style/roles.js'
import type { Pt } from '../../style/units.js'
import type { HeadingLevel, ParagraphRole } from '../../tree/nodes.js'
import { isRowLabel } from '../../typeset/set-table.js'

/** Ids of the paragraph styles by role; Word knows the built-in ones in every language. */
export const paragraphStyleIds: Readonly<Record<ParagraphRole, string>> = {
  title: 'Title',
  addressee: 'Salutation',
  body: 'Normal',
  note: 'TableNote',
  signature: 'Signature',
  date: 'Date',
}

/** Ids of the styles of body text set tighter (正文（紧缩）, 正文（更紧缩）). */
export const tightBodyStyleIds = ['BodyTight', 'BodyTighter'] as const

/** One of these. */
export type TightBodyStyleId = (typeof tightBodyStyleIds)[number]

/** Ids of the styles of header, footer and page number: on odd (单页) and even (双页) pages, or alike on all. */
export const marginStyleIds = {
  header: 'Header',
  footer: 'Footer',
  odd: 'PageNumberOdd',
  even: 'PageNumberEven',
  right: 'PageNumberRight',
  centre: 'PageNumberCentre',
} as const

/** Id of the style of the paragraph that has to follow a table (表后空行). */
export const tableEndStyleId = 'TableEnd'

/** Id of the table style (年报表格). */
export const tableStyleId = 'StatutoryTable'

/**
 * Id of a heading's paragraph style.
 *
 * @param level the heading's level
 */
export function headingStyleId(level: HeadingLevel): string {
  return `Heading${level}`
}

/**
 * Id of the character style linked to a heading's paragraph style, for run-in headings (接排).
 *
 * @param level the heading's level
 */
export function headingCharacterStyleId(level: HeadingLevel): string {
  return `Heading${level}Char`
}

/**
 * Kinds of table text, each a named style: a row across the table, a column label, a row label from the left or in the
 * middle, a figure. The last row's kinds let go of what follows; all others keep with the next row.
 */
export type TableTextKind =
  | 'Text'
  | 'Title'
  | 'Head'
  | 'Stub'
  | 'CentredStub'
  | 'Value'
  | 'LastStub'
  | 'LastCentredStub'
  | 'LastValue'

/**
 * The kind of text in a slot of the grid; words that read from the left look like the label of a row.
 *
 * @param slot the slot; one that is covered takes the kind of the cell that covers it
 * @param last true in a last row that nothing has to follow on the same page
 */
export function tableTextKind(slot: Slot, last: boolean): TableTextKind {
  const cell = slot.kind === 'cell' ? slot.cell : slot.by
  switch (cell.role) {
    case 'title':
      return 'Title'
    case 'head':
      return 'Head'
    case 'stub':
      if (isRowLabel(cell)) return last ? 'LastStub' : 'Stub'
      return last ? 'LastCentredStub' : 'CentredStub'
    case 'value':
      if (isRowLabel(cell)) return last ? 'LastStub' : 'Stub'
      return last ? 'LastValue' : 'Value'
  }
}

/**
 * Id of a style of table text.
 *
 * @param kind the kind of text
 * @param size size of the table's type; the preferred size goes without saying
 * @param style the style of tables, which names that size
 */
export function tableTextStyleId(kind: TableTextKind, size: Pt, { sizes }: TableStyle): string {
  return `Table${kind}${size === sizes[0] ? '' : `-${size}`}`
}
