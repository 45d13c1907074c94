import { mm, type Pt } from './units.js'

/** Paper, margins and line grid of a page (版式). All lengths in points. */
export interface PageStyle {
  readonly width: Pt
  readonly height: Pt
  /** Upper white edge (天头). */
  readonly top: Pt
  readonly bottom: Pt
  /** Binding edge (订口). */
  readonly left: Pt
  readonly right: Pt
  /** Characters on a full line of body text. */
  readonly cells: number
  /** Lines on a full page. */
  readonly lines: number
  /** Distance of two baselines. */
  readonly linePitch: Pt
  /** From the lower edge of the text block to the top of the dash beside the page number. */
  readonly pageNumberDrop: Pt
  /** Where page numbers stand: on the outer side of paper printed on both sides, always right, or in the middle. */
  readonly pageNumbers: 'outer' | 'right' | 'centre'
}

/** The page of GB/T 9704-2012, 5.1–5.2: A4, text block 156 x 225 mm, 28 characters by 22 lines. */
export const governmentPage: PageStyle = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  cells: 28,
  lines: 22,
  linePitch: mm(225) / 22,
  pageNumberDrop: mm(7),
  pageNumbers: 'outer',
}

/**
 * Width and height of the text block (版心).
 *
 * @param page the page
 */
export function textBlock(page: PageStyle): { readonly width: Pt; readonly height: Pt } {
  return { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom }
}

/**
 * Distance of two baselines on the page's grid: 225 mm / 22 = 28.99 pt.
 *
 * @param page the page
 */
export function linePitch(page: PageStyle): Pt {
  return page.linePitch
}

/**
 * Width of one character cell: 156 mm / 28 = 15.79 pt.
 *
 * @param page the page
 */
export function cellPitch(page: PageStyle): Pt {
  return textBlock(page).width / page.cells
}

/**
 * The page turned by a quarter to the left (横排): its upper edge is the binding edge of the page it is printed on, as
 * GB/T 9704-2012, 8, wants it for a table across the paper.
 *
 * @param page the upright page
 */
export function turnedPage(page: PageStyle): PageStyle {
  const turned = {
    ...page,
    width: page.height,
    height: page.width,
    top: page.left,
    bottom: page.right,
    left: page.bottom,
    right: page.top,
  }
  const { width, height } = textBlock(turned)
  return { ...turned, cells: Math.round(width / cellPitch(page)), lines: linesIn(height, page.linePitch) }
}

/**
 * Whole lines of a height.
 *
 * @param height room for them, in points
 * @param pitch distance of two baselines, in points
 */
export function linesIn(height: Pt, pitch: Pt): number {
  return Math.max(1, Math.floor(height / pitch + 0.01))
}
