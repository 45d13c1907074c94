import { governmentPage, type PageStyle } from './page.js'
import { type TableStyle, type TextRole, type TextStyle, tableStyle, textStyles } from './roles.js'

/** Everything about looks (版式): both writers and the typesetting take it from here. */
export interface Style {
  readonly page: PageStyle
  readonly text: Readonly<Record<TextRole, TextStyle>>
  readonly table: TableStyle
  /** True: sub-headings run on into their first paragraph (接排) where an item does not say otherwise. */
  readonly runIn: boolean
}

/** The style of GB/T 9704-2012. */
export const governmentStyle: Style = { page: governmentPage, text: textStyles, table: tableStyle, runIn: false }
