import type { PageStyle } from '../../style/page.js'
import type { Twip } from '../../style/units.js'
import type { Look } from './look.js'
import type { NamedStyle } from './named-style.js'
import { marginStyleIds } from './style-ids.js'

/**
 * Styles of header and footer (页眉, 页脚, 页码): the page number outside, one character in (GB/T 9704-2012, 7.5), unless the
 * style has it elsewhere.
 *
 * @param look the look
 */
export function marginStyles({ style, measures, font }: Look): readonly NamedStyle[] {
  const { family, size } = style.text.pageNumber
  const margin = { type: 'paragraph', own: false, priority: 99, run: { font: font(family).name, size } } as const
  return [
    { ...margin, id: marginStyleIds.header, name: 'header' },
    {
      ...margin,
      id: marginStyleIds.footer,
      name: 'footer',
      paragraph: { snapToGrid: false, line: measures.footerLine },
    },
    ...pageNumberStyles[style.page.pageNumbers](measures.cells(1)),
  ]
}

const pageNumber = { type: 'paragraph', own: true, basedOn: marginStyleIds.footer, priority: 99 } as const

/** Styles of the page number by where it stands, so far from the edge of the text block. */
const pageNumberStyles: Readonly<Record<PageStyle['pageNumbers'], (edge: Twip) => readonly NamedStyle[]>> = {
  outer: edge => [
    { ...pageNumber, id: marginStyleIds.odd, name: '页码（单页）', paragraph: { right: edge, align: 'right' } },
    { ...pageNumber, id: marginStyleIds.even, name: '页码（双页）', paragraph: { left: edge, align: 'left' } },
  ],
  right: edge => [
    { ...pageNumber, id: marginStyleIds.right, name: '页码（右侧）', paragraph: { right: edge, align: 'right' } },
  ],
  centre: () => [{ ...pageNumber, id: marginStyleIds.centre, name: '页码（居中）', paragraph: { align: 'centre' } }],
}
