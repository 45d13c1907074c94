import { textBlock } from '../../style/page.js'
import type { Look } from './look.js'
import { shapeStyle } from './shape-style.js'
import { marginStyleIds } from './style-ids.js'
import { element, type XmlElement } from './xml.js'

/**
 * A paragraph of the foot of an upright page on a page laid down (横排): turned with the paper, in a box at its left edge.
 *
 * @param paragraph the paragraph, whose style sets it in the breadth of the text block
 * @param number tells the boxes of one document apart
 * @param look the look
 * @returns a footer's paragraph that holds the box
 */
export function acrossPaper(paragraph: XmlElement, number: number, { style, measures }: Look): XmlElement {
  const box = element(
    'v:shape',
    {
      id: `PageNumber${number}`,
      'o:spid': `_x0000_s${3072 + number}`,
      type: `#${typeId}`,
      style: shapeStyle({
        position: 'absolute',
        'margin-left': `${measures.footerDistance / 20}pt`,
        'margin-top': `${style.page.left.toFixed(2)}pt`,
        width: `${measures.footerLine / 20}pt`,
        height: `${textBlock(style.page).width.toFixed(2)}pt`,
        'z-index': '251658240',
        'mso-position-horizontal-relative': 'page',
        'mso-position-vertical-relative': 'page',
      }),
      'o:allowincell': 'f',
      filled: 'f',
      stroked: 'f',
    },
    [
      element('v:textbox', { style: 'layout-flow:vertical', inset: '0,0,0,0' }, [
        element('w:txbxContent', {}, [paragraph]),
      ]),
    ],
  )
  const properties = element('w:pPr', {}, [element('w:pStyle', { 'w:val': marginStyleIds.footer })])
  return element('w:p', {}, [properties, element('w:r', {}, [element('w:pict', {}, [textBoxType, box])])])
}

const typeId = '_x0000_t202'

/** A box of text: shape type 202 of VML (ECMA-376, part 4, 14.2.2). */
const textBoxType = element(
  'v:shapetype',
  { id: typeId, coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
  [element('v:stroke', { joinstyle: 'miter' }), element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' })],
)
