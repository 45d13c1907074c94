import type { Block, Document } from '../../src/tree/nodes.js'
import { figureKey, textKey } from '../../src/writers/docx/data-key.js'
import { find, findAll, type ReadDocx, textOfNode, valOf } from './docx-reader.js'
import { figuresByLabels } from './figures-by-labels.js'

/** A text or a figure as it stands in an edited file, and what it was recognised by. */
export interface Found {
  readonly text: string
  readonly by: 'tag' | 'label'
}

/**
 * Reads back a Word file somebody has edited: what stands there now for each text and figure of the document it was made
 * from. The tags of content controls say it exactly. Where a program has lost them, a figure is known by the labels that
 * head it, a text by its place below its section's heading.
 *
 * @param docx the edited file
 * @param document the document the file was made from
 * @returns by key: `requests.received.naturalPerson`, `总体情况.1.正文`; what the file has lost is missing
 */
export function readEdited(docx: ReadDocx, document: Document): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const take = (texts: ReadonlyMap<string, string>, by: Found['by']) => {
    for (const [key, text] of texts) found.set(key, { text, by })
  }
  take(textsByPlace(docx, document), 'label')
  for (const table of document.blocks.filter(block => block.kind === 'table')) {
    const figures = figuresByLabels(docx, table.grid)
    take(new Map([...figures].map(([address, text]) => [figureKey(table, address), text])), 'label')
  }
  take(textsByTag(docx), 'tag')
  return found
}

/** Texts of the content controls; several of one tag are the paragraphs of one text. */
function textsByTag({ parts }: ReadDocx): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const control of findAll(parts.get('word/document.xml'), 'w:sdt')) {
    const key = valOf(find(control, 'w:sdtPr'), 'w:tag')
    if (key !== undefined) addParagraph(texts, key, textOfNode(control))
  }
  const title = texts.get(titleKey)
  if (title !== undefined) texts.set(titleKey, title.replaceAll('\n', ''))
  return texts
}

/** The title is one text, whatever its lines. */
const titleKey = '标题'

function addParagraph(texts: Map<string, string>, key: string, text: string): void {
  const before = texts.get(key)
  texts.set(key, before === undefined ? text : `${before}\n${text}`)
}

/** A stretch of a paragraph; words that are not of the data have no key. */
interface Piece {
  readonly key: string | undefined
  readonly text: string
}

/** Paragraph by paragraph below the heading of each section that has as many of them as it had. */
function textsByPlace({ body }: ReadDocx, { blocks }: Document): ReadonlyMap<string, string> {
  const written = blocks.flatMap(block => (block.kind === 'table' ? [] : [piecesOf(block)]))
  const headings = new Set(written.flatMap(pieces => (pieces.every(isOfForm) ? [joined(pieces)] : [])))
  const edited = body.flatMap(block => (block.kind === 'paragraph' ? [block.text.replaceAll('\n', '')] : []))
  const sections = bySection(edited.filter(Boolean), text => text, headings)
  const texts = new Map<string, string>()
  for (const [heading, paragraphs] of bySection(written, joined, headings)) {
    const now = sections.get(heading)
    if (now?.length !== paragraphs.length) continue
    paragraphs.forEach((pieces, index) => {
      for (const [key, text] of textsIn(now[index] ?? '', pieces)) addParagraph(texts, key, text)
    })
  }
  return texts
}

function isOfForm({ key }: Piece): boolean {
  return key === undefined
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function piecesOf(block: Exclude<Block, { kind: 'table' }>): readonly Piece[] {
  const inlines = block.kind === 'runInHeading' ? [...block.heading, ...block.content] : block.content
  const pieces: { key: string | undefined; text: string }[] = []
  for (const { text, from } of inlines) {
    const key = from && textKey(from)
    const last = pieces.at(-1)
    if (last?.key === key && last !== undefined) last.text += text
    else pieces.push({ key, text })
  }
  return pieces.filter(({ text }) => text !== '')
}

/** Paragraphs by the section heading above them; those before the first heading have an empty one. */
function bySection<Item>(items: readonly Item[], text: (item: Item) => string, headings: ReadonlySet<string>) {
  const sections = new Map<string, Item[]>()
  let heading = ''
  for (const item of items) {
    if (headings.has(text(item))) heading = text(item)
    else sections.set(heading, [...(sections.get(heading) ?? []), item])
  }
  return sections
}

/** The texts of a paragraph, each as what stands between the words before and after it, if these are unchanged. */
function textsIn(paragraph: string, pieces: readonly Piece[]): readonly (readonly [key: string, text: string])[] {
  return pieces.flatMap(({ key }, index) => {
    const before = joined(pieces.slice(0, index))
    const after = joined(pieces.slice(index + 1))
    const whole = paragraph.startsWith(before) && paragraph.endsWith(after)
    return key === undefined || !whole ? [] : [[key, paragraph.slice(before.length, paragraph.length - after.length)]]
  })
}
