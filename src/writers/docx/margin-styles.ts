import { textStyles } from '../../style/roles.js'
import { twip } from '../../style/units.js'
import { footerLineHeight } from './measures.js'
import type { NamedStyle } from './named-style.js'
import { marginStyleIds } from './style-ids.js'

const pageNumber = textStyles.pageNumber
const oneCharacter = twip(pageNumber.size)
const pageNumberStyle = { type: 'paragraph', own: true, basedOn: marginStyleIds.footer, priority: 99 } as const

/** Styles of header and footer (页眉, 页脚, 页码): the page number outside, one character in (GB/T 9704-2012, 7.5). */
export const marginStyles: readonly NamedStyle[] = [
  { type: 'paragraph', id: marginStyleIds.header, name: 'header', own: false, priority: 99, run: pageNumber },
  {
    type: 'paragraph',
    id: marginStyleIds.footer,
    name: 'footer',
    own: false,
    priority: 99,
    paragraph: { snapToGrid: false, line: footerLineHeight },
    run: pageNumber,
  },
  {
    ...pageNumberStyle,
    id: marginStyleIds.odd,
    name: '页码（单页）',
    paragraph: { right: oneCharacter, align: 'right' },
  },
  {
    ...pageNumberStyle,
    id: marginStyleIds.even,
    name: '页码（双页）',
    paragraph: { left: oneCharacter, align: 'left' },
  },
]
