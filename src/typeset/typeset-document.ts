import { turnedPage } from '../style/page.js'
import type { Style } from '../style/style.js'
import type { Document } from '../tree/nodes.js'
import { fillPages, type PageItems } from './fill-pages.js'
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
  return filledPages(document, style).map((page, index) => {
    const numbered = { pageNumber: pageNumber(index + 1, style), ...page }
    return document.draft ? { draftMark: draftMark(style), ...numbered } : numbered
  })
}

interface FilledPage {
  readonly turned: boolean
  readonly items: PageItems
}

/** The pages; where the last one would be almost empty, with rows of tables as low as need be if that saves it. */
function filledPages(document: Document, style: Style): readonly FilledPage[] {
  const pages = fillSegments(document, style)
  if (!isAlmostEmpty(pages.at(-1), style)) return pages
  const { savingPaddingY } = style.table
  const table = { ...style.table, paddingY: savingPaddingY, fairPaddingY: savingPaddingY }
  const tighter = fillSegments(document, { ...style, table })
  return tighter.length < pages.length ? tighter : pages
}

/** Share of a page's lines that are worth a page of their own. */
const leastLines = 0.3

function isAlmostEmpty(page: FilledPage | undefined, { page: { lines } }: Style): boolean {
  return page !== undefined && page.items.length < leastLines * lines && page.items.every(({ kind }) => kind === 'line')
}

function fillSegments(document: Document, style: Style): readonly FilledPage[] {
  return segmentsOf(document, style.table.turned).flatMap(segment => {
    const own = segment.turned ? { ...style, page: turnedPage(style.page) } : style
    return fillPages(makeFlow(document, segment, own), own).map(items => ({ turned: segment.turned, items }))
  })
}
