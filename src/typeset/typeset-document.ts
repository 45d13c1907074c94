import { turnedPage } from '../style/page.js'
import type { Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import { fillPages } from './fill-pages.js'
import { makeFlow } from './flow.js'
import type { Page } from './page.js'
import { draftMark, pageNumber } from './page-furniture.js'
import { segmentsOf } from './segments.js'

/**
 * Sets a document: every line, every row and every page is decided here (排版); a writer only draws.
 *
 * @param document the document
 * @param style the style
 */
export function typesetDocument(document: Document, style: Style): readonly Page[] {
  const pages = segmentsOf(document, style.table.turned).flatMap(segment => {
    const own = segment.turned ? { ...style, page: turnedPage(style.page) } : style
    return fillPages(makeFlow(document, segment, own), own).map(items => ({ turned: segment.turned, items }))
  })
  return pages.map((page, index) => {
    const numbered = { ...page, pageNumber: pageNumber(index + 1, style) }
    return document.draft ? { ...numbered, draftMark: draftMark(style) } : numbered
  })
}
