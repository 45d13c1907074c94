import type { TableStyle } from '../../style/roles.js'
import { type Pt, twip } from '../../style/units.js'
import { tableStyleId } from './style-ids.js'
import { element, type XmlElement } from './xml.js'

/**
 * The style of tables (年报表格): thin rules everywhere, the text a little away from them at its sides and in the middle of
 * the height that its row gives.
 *
 * @param style rules and paddings
 */
export function statutoryTableStyle({ rule, paddingsX }: TableStyle): XmlElement {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': rule * 8, 'w:space': 0, 'w:color': 'auto' }),
  )
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyleId }, [
    element('w:name', { 'w:val': '年报表格' }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:uiPriority', { 'w:val': 30 }),
    element('w:qFormat'),
    element('w:tblPr', {}, [element('w:tblBorders', {}, borders), cellMargins(paddingsX[0])]),
    element('w:tcPr', {}, [element('w:vAlign', { 'w:val': 'center' })]),
  ])
}

/**
 * Room between the sides of a cell and its text.
 *
 * @param width left and right
 */
export function cellMargins(width: Pt): XmlElement {
  const margin = (side: string, room: Pt) => element(`w:${side}`, { 'w:w': twip(room), 'w:type': 'dxa' })
  return element('w:tblCellMar', {}, [
    margin('top', 0),
    margin('left', width),
    margin('bottom', 0),
    margin('right', width),
  ])
}
