import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { ContentMarks, MarkedContent } from './content-marks.js'
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
    reference.data = {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...kidsOf(marks.pieces.get(element) ?? [], children),
      ...(id === undefined ? {} : { ID: literal(id) }),
      ...attributesOf(element),
    }
    reference.end()
    return reference
  }

  treeRoot.data.K = [write(root, treeRoot)]
  treeRoot.data.ParentTree = numberTree(document, marks, references)
  treeRoot.data.ParentTreeNextKey = marks.pages.length
  if (names.length > 0) treeRoot.data.IDTree = nameTree(document, names)
  // pdfkit ends both of these objects itself.
  document._root.data.StructTreeRoot = treeRoot
}

/** Pieces on one page are named by number alone, others each with its page. */
function kidsOf(pieces: readonly MarkedContent[], children: readonly Reference[]): Record<string, unknown> {
  const [first] = pieces
  if (first !== undefined && pieces.every(piece => piece.page === first.page)) {
    return { Pg: first.page, K: [...pieces.map(piece => piece.number), ...children] }
  }
  const kids = [...pieces.map(({ page, number }) => ({ Type: 'MCR', Pg: page, MCID: number })), ...children]
  return kids.length === 0 ? {} : { K: kids }
}

function attributesOf({ cell, summary }: StructureElement): Record<string, unknown> {
  if (cell !== undefined) return { A: cellAttributes(cell) }
  return summary === undefined ? {} : { A: { O: 'Table', Summary: literal(summary) } }
}

function cellAttributes({ rowSpan, columnSpan, scope, headers }: CellAttributes): Record<string, unknown> {
  return {
    O: 'Table',
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(headers.length === 0 ? {} : { Headers: headers.map(literal) }),
  }
}

function numberTree(
  document: ReportDocument,
  marks: ContentMarks,
  references: ReadonlyMap<StructureElement, Reference>,
): Reference {
  const pairs = marks.pages.flatMap((elements, key) => [key, elements.map(element => references.get(element))])
  return ended(document, { Nums: pairs })
}

function nameTree(document: ReportDocument, names: readonly (readonly [string, Reference])[]): Reference {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return ended(document, { Names: sorted.flatMap(([name, reference]) => [literal(name), reference]) })
}

function ended(document: ReportDocument, data: Record<string, unknown>): Reference {
  const reference = document.ref(data)
  reference.end()
  return reference
}

/** pdfkit writes String objects as literal strings, plain ones as names. */
function literal(text: string): object {
  return new String(text)
}
