import { XMLParser } from 'fast-xml-parser'
import { strFromU8, strToU8, unzipSync } from 'fflate'

/** An element of a part, children in order; text between tags is a child too. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

/** A run of text with its character style. */
export interface ReadRun {
  readonly style: string | undefined
  readonly text: string
}

/** A paragraph as a reader sees it; a line break is a line feed. */
export interface ReadParagraph {
  readonly kind: 'paragraph'
  readonly style: string
  readonly text: string
  readonly runs: readonly ReadRun[]
}

/** A cell with its spans, as the merges in the file give them. */
export interface ReadCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly style: string
}

/** A table as a reader sees it: widths in twip, cells in reading order. */
export interface ReadTable {
  readonly kind: 'table'
  readonly caption: string | undefined
  readonly widths: readonly number[]
  readonly headerRows: number
  readonly cells: readonly ReadCell[]
}

/** A Word file as read back: its body, every part of XML as a tree and as text, and all parts as they are. */
export interface ReadDocx {
  readonly body: readonly (ReadParagraph | ReadTable)[]
  readonly parts: ReadonlyMap<string, XmlNode>
  readonly xml: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads a Word file back, knowing nothing of how it was written.
 *
 * @param bytes the file
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  return readFiles(new Map(Object.entries(unzipSync(bytes))))
}

/**
 * Reads a Word file with one of its parts changed.
 *
 * @param docx the file
 * @param path the part
 * @param edit changes its text
 */
export function withPart({ files }: ReadDocx, path: string, edit: (xml: string) => string): ReadDocx {
  const before = strFromU8(files.get(path) ?? new Uint8Array())
  const after = edit(before)
  if (after === before) throw new Error(`nothing was changed in ${path}`)
  return readFiles(new Map(files).set(path, strToU8(after)))
}

function readFiles(files: ReadonlyMap<string, Uint8Array>): ReadDocx {
  const texts = [...files].filter(([path]) => /\.(?:xml|rels)$/u.test(path))
  const xml = new Map(texts.map(([path, data]) => [path, strFromU8(data)] as const))
  const parts = new Map([...xml].map(([path, text]) => [path, parseXml(text)] as const))
  const body = find(parts.get('word/document.xml'), 'w:body')
  return { body: unwrapped(body).flatMap(readBlock), parts, xml, files }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
})

function parseXml(text: string): XmlNode {
  const roots: readonly unknown[] = parser.parse(text)
  const root = roots.map(toNode).find(node => typeof node !== 'string')
  if (root === undefined || typeof root === 'string') throw new Error('a part without a root element')
  return root
}

function toNode(parsed: unknown): XmlNode | string {
  const node = Object(parsed)
  if ('#text' in node) return String(node['#text'])
  const name = Object.keys(node).find(key => key !== ':@') ?? ''
  const children: readonly unknown[] = node[name]
  return { name, attributes: node[':@'] ?? {}, children: children.map(toNode) }
}

/**
 * The child elements of a node.
 *
 * @param node the node
 */
export function elements(node: XmlNode | undefined): readonly XmlNode[] {
  return (node?.children ?? []).filter(child => typeof child !== 'string')
}

/**
 * The first child element of a name.
 *
 * @param node the node to look in
 * @param name the name
 */
export function find(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elements(node).find(child => child.name === name)
}

/**
 * All elements of a name below a node, in order.
 *
 * @param node the node to look below
 * @param name the name
 */
export function findAll(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return elements(node).flatMap(child => [...(child.name === name ? [child] : []), ...findAll(child, name)])
}

/**
 * The text of a node as a reader sees it: runs joined, paragraphs ended by line feeds.
 *
 * @param node a paragraph, a content control, or what holds paragraphs or runs
 */
export function textOfNode(node: XmlNode): string {
  if (node.name === 'w:p') return readParagraph(node).text
  const content = node.name === 'w:sdt' ? find(node, 'w:sdtContent') : undefined
  if (content !== undefined) return textOfNode(content)
  const paragraphs = findAll(node, 'w:p')
  return paragraphs.length > 0 ? paragraphs.map(textOfNode).join('\n') : runsOf(node).map(runText).join('')
}

/**
 * The `w:val` of a child element.
 *
 * @param node the node to look in
 * @param name the child's name
 */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return find(node, name)?.attributes['w:val']
}

/** The child elements of a node, those within content controls and insertions among them. */
function unwrapped(node: XmlNode | undefined): readonly XmlNode[] {
  return elements(node).flatMap(child => {
    if (child.name === 'w:sdt') return unwrapped(find(child, 'w:sdtContent'))
    return child.name === 'w:ins' ? unwrapped(child) : [child]
  })
}

function readBlock(node: XmlNode): readonly (ReadParagraph | ReadTable)[] {
  if (node.name === 'w:p') return [readParagraph(node)]
  return node.name === 'w:tbl' ? [readTable(node)] : []
}

function readParagraph(node: XmlNode): ReadParagraph {
  const runs = runsOf(node).map(run => ({ style: valOf(find(run, 'w:rPr'), 'w:rStyle'), text: runText(run) }))
  const text = runs.map(run => run.text).join('')
  return { kind: 'paragraph', style: valOf(find(node, 'w:pPr'), 'w:pStyle') ?? 'Normal', text, runs }
}

/** The runs of a paragraph, without what was moved away. */
function runsOf(node: XmlNode): readonly XmlNode[] {
  return unwrapped(node).flatMap(child => {
    if (child.name === 'w:r') return [child]
    return child.name === 'w:hyperlink' || child.name === 'w:smartTag' ? runsOf(child) : []
  })
}

function runText(run: XmlNode): string {
  return elements(run)
    .map(child => (child.name === 'w:br' ? '\n' : child.name === 'w:t' ? child.children.join('') : ''))
    .join('')
}

function readTable(node: XmlNode): ReadTable {
  const rows = unwrapped(node).filter(child => child.name === 'w:tr')
  const widths = elements(find(node, 'w:tblGrid')).map(column => Number(column.attributes['w:w']))
  const headerRows = rows.filter(row => find(find(row, 'w:trPr'), 'w:tblHeader') !== undefined).length
  const cells: ReadCell[] = []
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of unwrapped(row).filter(child => child.name === 'w:tc')) {
      const made = readCell(cell, index, column)
      const above = cells.findLast(one => one.column === column && one.columnSpan === made.columnSpan)
      const merge = find(find(cell, 'w:tcPr'), 'w:vMerge')
      if (merge === undefined || merge.attributes['w:val'] === 'restart') cells.push(made)
      else if (above !== undefined) cells[cells.indexOf(above)] = { ...above, rowSpan: index - above.row + 1 }
      column += made.columnSpan
    }
  })
  return { kind: 'table', caption: valOf(find(node, 'w:tblPr'), 'w:tblCaption'), widths, headerRows, cells }
}

function readCell(cell: XmlNode, row: number, column: number): ReadCell {
  const paragraphs = unwrapped(cell)
    .filter(child => child.name === 'w:p')
    .map(readParagraph)
  const columnSpan = Number(valOf(find(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
  const text = paragraphs.map(paragraph => paragraph.text).join('\n')
  return { row, column, rowSpan: 1, columnSpan, text, style: paragraphs[0]?.style ?? '' }
}
