import type { Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import { fillPages } from './fill-pages.js'
import { makeFlow } from './flow.js'
import type { Page } from './page.js'
import { draftMark, pageNumber } from './page-furniture.js'

/**
 * Sets a document: every line, every row and every page is decided here (排版); a writer only draws.
 *
 * @param document the document
 * @param style the style
 */
export function typesetDocument(document: Document, style: Style): readonly Page[] {
  return fillPages(makeFlow(document, style), style).map((items, index) => {
    const page = { items, pageNumber: pageNumber(index + 1, style) }
    return document.draft ? { ...page, draftMark: draftMark(style) } : page
  })
}
