import { tableStyle } from '../../style/roles.js'
import { type Pt, twip } from '../../style/units.js'
import { tableStyleId } from './style-ids.js'
import { element, type XmlElement } from './xml.js'

/** The style of tables (年报表格): thin rules everywhere, the text a little away from them. */
export const statutoryTableStyle: XmlElement = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyleId },
  [
    element('w:name', { 'w:val': '年报表格' }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:uiPriority', { 'w:val': 30 }),
    element('w:qFormat'),
    element('w:tblPr', {}, [
      element(
        'w:tblBorders',
        {},
        ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side =>
          element(`w:${side}`, { 'w:val': 'single', 'w:sz': tableStyle.rule * 8, 'w:space': 0, 'w:color': 'auto' }),
        ),
      ),
      cellMargins(tableStyle.paddingY, tableStyle.paddingX),
    ]),
  ],
)

/**
 * Room between the edges of a cell and its text.
 *
 * @param vertical above and below
 * @param horizontal left and right; left out, the style's own remains
 */
export function cellMargins(vertical: Pt, horizontal?: Pt): XmlElement {
  const margin = (side: string, width: Pt | undefined) =>
    width === undefined ? [] : [element(`w:${side}`, { 'w:w': twip(width), 'w:type': 'dxa' })]
  return element('w:tblCellMar', {}, [
    ...margin('top', vertical),
    ...margin('left', horizontal),
    ...margin('bottom', vertical),
    ...margin('right', horizontal),
  ])
}
