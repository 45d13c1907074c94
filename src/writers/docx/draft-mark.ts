import type { Pt } from '../../style/units.js'
import type { Look } from './look.js'
import { shapeStyle } from './shape-style.js'
import { element, type XmlElement } from './xml.js'

/** The word on every page of a draft. */
const word = '草稿'

/**
 * The mark as the picture that Word's own command for watermarks makes, so that the same command takes it away: pale
 * grey, behind the text, in the middle of the text block.
 *
 * @param mark a number to tell the marks of one document apart, and whether its page is laid down (横排)
 * @param look the look
 */
export function draftMark(
  { number, turned }: { readonly number: number; readonly turned: boolean },
  { style, font }: Look,
): XmlElement {
  const { family, size } = style.text.draftMark
  return element('w:pict', {}, [
    textPathType,
    element(
      'v:shape',
      {
        id: `PowerPlusWaterMarkObject${number}`,
        'o:spid': `_x0000_s${2048 + number}`,
        type: `#${typeId}`,
        alt: word,
        style: shapeStyle(placing(size, turned)),
        'o:allowincell': 'f',
        fillcolor: '#d9d9d9',
        stroked: 'f',
      },
      [
        element('v:fill', { opacity: '.5' }),
        element('v:textpath', { style: `font-family:"${font(family).name}";font-size:1pt`, string: word }),
        element('w10:wrap', { anchorx: 'margin', anchory: 'margin' }),
      ],
    ),
  ])
}

/** On a page laid down the mark is turned with the paper. */
function placing(size: Pt, turned: boolean): Readonly<Record<string, string>> {
  return {
    position: 'absolute',
    'margin-left': '0',
    'margin-top': '0',
    width: `${[...word].length * size}pt`,
    height: `${size}pt`,
    ...(turned ? { rotation: '90' } : {}),
    'z-index': '-251658752',
    'mso-position-horizontal': 'center',
    'mso-position-horizontal-relative': 'margin',
    'mso-position-vertical': 'center',
    'mso-position-vertical-relative': 'margin',
  }
}

const typeId = '_x0000_t136'

/** Text set along a straight line: shape type 136 of VML (ECMA-376, part 4, 14.2.2). */
const textPathType = element(
  'v:shapetype',
  {
    id: typeId,
    coordsize: '21600,21600',
    'o:spt': 136,
    adj: '10800',
    path: 'm@7,l@8,m@5,21600l@6,21600e',
  },
  [
    element(
      'v:formulas',
      {},
      [
        'sum #0 0 10800',
        'prod #0 2 1',
        'sum 21600 0 @1',
        'sum 0 0 @2',
        'sum 21600 0 @3',
        'if @0 @3 0',
        'if @0 21600 @1',
        'if @0 0 @2',
        'if @0 @4 21600',
      ].map(equation => element('v:f', { eqn: equation })),
    ),
    element('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    element('v:textpath', { on: 't', fitshape: 't' }),
    element('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  ],
)
