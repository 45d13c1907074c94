import { emBox } from '../../fonts/open-face.js'
import type { TextRole } from '../../style/roles.js'
import type { Style } from '../../style/style.js'
import { type Block, type Document, textOf } from '../../tree/nodes.js'
import type { Page, PlacedLine, PlacedTable } from '../../typeset/page.js'
import { type Bookmark, type Definition, type PageNode, type SetLine, type SetText, textOfLines } from './nodes.js'
import type { Structure } from './structure.js'
import { tableNodes } from './table.js'

/** What composed pages were made of. */
export interface DefinitionSource {
  readonly document: Document
  readonly structure: Structure
  readonly style: Style
}

/**
 * Turns composed pages into a pdfmake definition.
 *
 * @param pages the pages
 * @param source the document they were made of, its structure, its style
 */
export function definePages(pages: readonly Page[], { document, structure, style }: DefinitionSource): Definition {
  const { width, height } = style.page
  const bookmarks = new Set<number>()
  const content = pages.map((page, index) => {
    const items = groupByBlock(page.items).map((group): readonly PageNode[] => {
      const block = structure.blocks[group.block]
      if (block?.kind === 'table' && group.kind === 'table')
        return tableNodes(group, block.cells, { style: style.table, turned: page.turned })
      if (block?.kind !== 'text' || group.kind !== 'lines') throw new Error(`block ${group.block} has no structure`)
      const bookmark = bookmarks.has(group.block) ? undefined : bookmarkOf(document.blocks[group.block])
      bookmarks.add(group.block)
      return [
        textNode(group.lines, style, { tags: block.elements, turned: page.turned, ...(bookmark && { bookmark }) }),
      ]
    })
    const mark =
      page.draftMark === undefined ? [] : [textNode([page.draftMark], style, { tags: ['draftMark'], turned: false })]
    const stack = [
      ...mark,
      ...items.flat(),
      textNode([page.pageNumber], style, { tags: ['pageNumber'], turned: false }),
    ]
    return index === 0 ? { stack } : ({ stack, pageBreak: 'before' } as const)
  })
  return { pageSize: { width, height }, content }
}

/** Lines of one block on a page, or a table. */
type Group =
  | PlacedTable
  | { readonly kind: 'lines'; readonly block: number; readonly lines: [PlacedLine, ...PlacedLine[]] }

function groupByBlock(items: Page['items']): readonly Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (item.kind === 'table') groups.push(item)
    else if (last?.kind === 'lines' && last.block === item.block) last.lines.push(item)
    else groups.push({ kind: 'lines', block: item.block, lines: [item] })
  }
  return groups
}

function bookmarkOf(block: Block | undefined): Bookmark | undefined {
  if (block?.kind === 'heading') return { level: block.level, title: textOf(block.content) }
  if (block?.kind === 'runInHeading') return { level: block.level, title: textOf(block.heading) }
  return undefined
}

/** Lightness of marks that lie under the text. */
const greys: Partial<Record<TextRole, number>> = { draftMark: 0.88 }

function textNode(
  placed: readonly [PlacedLine, ...PlacedLine[]],
  { text }: Style,
  { tags, ...marks }: Pick<SetLine, 'tags'> & Pick<SetText, 'bookmark' | 'turned'>,
): PageNode {
  const [{ x, baseline, role }] = placed
  const { size } = text[role]
  const grey = greys[role]
  const y = baseline - emBox.ascent * size
  const lines = placed.map(one => ({ line: one.line, tags, x: one.x - x, baseline: one.baseline - y }))
  const extent = {
    width: Math.max(...lines.map(({ line }) => line.width)),
    height: (lines.at(-1)?.baseline ?? 0) + emBox.descent * size,
  }
  const set = { lines, size, ...extent, ...marks, ...(grey === undefined ? {} : { grey }) }
  return { text: textOfLines(lines), set, absolutePosition: { x, y } }
}
