import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { ContentMarks, MarkedContent } from './content-marks.js'
import { literalString, RawObject } from './raw-object.js'
import type { ReportDocument } from './report-document.js'
import type { CellAttributes, StructureElement } from './structure.js'

/**
 * Writes the structure tree into the file: elements, the way back from marked content (parent tree), names of cells.
 *
 * @param document the document
 * @param root the root element
 * @param marks what was drawn of each element
 */
export function writeStructure(document: ReportDocument, root: StructureElement, marks: ContentMarks): void {
  const references = new Map<StructureElement, Reference>()
  const names: [string, Reference][] = []
  const treeRoot = document.ref({ Type: 'StructTreeRoot', RoleMap: { Title: 'P' } })

  const write = (element: StructureElement, parent: Reference): Reference => {
    const reference = document.ref()
    references.set(element, reference)
    const id = element.cell?.id
    if (id !== undefined) names.push([id, reference])
    const children = element.children.map(child => write(child, reference))
    const kids = kidsOf(marks.pieces.get(element) ?? [], children)
    const ownName = id === undefined ? '' : ` /ID (${id})`
    reference.data = new RawObject(`<< /S /${element.type} /P ${parent}${kids}${ownName}${attributesOf(element)} >>`)
    reference.end()
    return reference
  }

  treeRoot.data = {
    Type: 'StructTreeRoot',
    RoleMap: { Title: 'P' },
    K: [write(root, treeRoot)],
    ParentTree: parentTree(document, marks, references),
    ParentTreeNextKey: marks.pages.length,
    ...(names.length > 0 ? { IDTree: nameTree(document, names) } : {}),
  }
  // pdfkit ends this object itself.
  document._root.data.StructTreeRoot = treeRoot
}

/** Pieces on one page are named by number alone, others each with its page. */
function kidsOf(pieces: readonly MarkedContent[], children: readonly Reference[]): string {
  const [first] = pieces
  if (first === undefined) return children.length === 0 ? '' : ` /K [${children.join(' ')}]`
  if (pieces.every(piece => piece.page === first.page)) {
    return ` /Pg ${first.page} /K [${[...pieces.map(piece => piece.number), ...children].join(' ')}]`
  }
  const kids = pieces.map(({ page, number }) => `<< /Type /MCR /Pg ${page} /MCID ${number} >>`)
  return ` /K [${[...kids, ...children].join(' ')}]`
}

function attributesOf({ cell, summary }: StructureElement): string {
  if (cell !== undefined) return ` /A << /O /Table${cellAttributes(cell)} >>`
  return summary === undefined ? '' : ` /A << /O /Table /Summary ${literalString(summary)} >>`
}

function cellAttributes({ rowSpan, columnSpan, scope, headers }: CellAttributes): string {
  const rows = rowSpan > 1 ? ` /RowSpan ${rowSpan}` : ''
  const columns = columnSpan > 1 ? ` /ColSpan ${columnSpan}` : ''
  const direction = scope === undefined ? '' : ` /Scope /${scope}`
  const heads = headers.length === 0 ? '' : ` /Headers [${headers.map(name => `(${name})`).join(' ')}]`
  return rows + columns + direction + heads
}

function parentTree(
  document: ReportDocument,
  marks: ContentMarks,
  references: ReadonlyMap<StructureElement, Reference>,
): Reference {
  const pairs = marks.pages.map((elements, key) => `${key} [${elements.map(one => references.get(one)).join(' ')}]`)
  return raw(document, `<< /Nums [${pairs.join(' ')}] >>`)
}

function nameTree(document: ReportDocument, names: readonly (readonly [string, Reference])[]): Reference {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return raw(document, `<< /Names [${sorted.map(([name, one]) => `(${name}) ${one}`).join(' ')}] >>`)
}

function raw(document: ReportDocument, text: string): Reference {
  const reference = document.ref()
  reference.data = new RawObject(text)
  reference.end()
  return reference
}
