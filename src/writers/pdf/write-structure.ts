import type { ContentMarks, MarkedContent } from './content-marks.js'
import { literalString, RawObject } from './raw-object.js'
import type { ReportDocument } from './report-document.js'
import type { CellAttributes, StructureElement } from './structure-element.js'

/**
 * Writes the structure tree into the file: elements, the way back from marked content (parent tree), names of cells.
 *
 * @param document the document
 * @param root the root element
 * @param marks what was drawn of each element
 */
export function writeStructure(document: ReportDocument, root: StructureElement, marks: ContentMarks): void {
  const numbers = new Map<StructureElement, number>()
  const names: [string, number][] = []
  const treeRoot = document.ref({ Type: 'StructTreeRoot', RoleMap: { Title: 'P' } })

  const write = (element: StructureElement, parent: string): string => {
    const number = document.nextNumber()
    const reference = referenceTo(number)
    numbers.set(element, number)
    const id = element.cell?.id
    if (id !== undefined) names.push([id, number])
    let children = ''
    for (const child of element.children) children += ` ${write(child, reference)}`
    const kids = kidsOf(marks.pieces.get(element) ?? [], children)
    document.writeObject(number, `<< /S /${element.type} /P ${parent}${kids}${attributesOf(element)} >>`)
    return reference
  }

  treeRoot.data = {
    Type: 'StructTreeRoot',
    RoleMap: { Title: 'P' },
    K: [new RawObject(write(root, String(treeRoot)))],
    ParentTree: new RawObject(parentTree(document, marks, numbers)),
    ParentTreeNextKey: marks.pages.length,
    ...(names.length > 0 ? { IDTree: new RawObject(nameTree(document, names)) } : {}),
  }
  // pdfkit ends this object itself.
  document._root.data.StructTreeRoot = treeRoot
}

function referenceTo(number: number): string {
  return `${number} 0 R`
}

/** Pieces on one page are named by number alone, others each with its page. */
function kidsOf(pieces: readonly MarkedContent[], children: string): string {
  const [first] = pieces
  if (first === undefined) return children === '' ? '' : ` /K [${children.trimStart()}]`
  if (pieces.length === 1) return ` /Pg ${first.page} /K [${first.number}${children}]`
  if (pieces.every(piece => piece.page === first.page)) {
    return ` /Pg ${first.page} /K [${pieces.map(piece => piece.number).join(' ')}${children}]`
  }
  const kids = pieces.map(({ page, number }) => `<< /Type /MCR /Pg ${page} /MCID ${number} >>`)
  return ` /K [${kids.join(' ')}${children}]`
}

function attributesOf({ cell, summary }: StructureElement): string {
  if (cell !== undefined) return cellAttributes(cell)
  return summary === undefined ? '' : ` /A << /O /Table /Summary ${literalString(summary)} >>`
}

/** Reports share the cells of a form, and so what is written of them. */
const written = new WeakMap<CellAttributes, string>()

function cellAttributes(cell: CellAttributes): string {
  const text = written.get(cell) ?? writeAttributes(cell)
  written.set(cell, text)
  return text
}

function writeAttributes({ rowSpan, columnSpan, scope, id, headers }: CellAttributes): string {
  const name = id === undefined ? '' : ` /ID (${id})`
  const rows = rowSpan > 1 ? ` /RowSpan ${rowSpan}` : ''
  const columns = columnSpan > 1 ? ` /ColSpan ${columnSpan}` : ''
  const direction = scope === undefined ? '' : ` /Scope /${scope}`
  const heads = headers.length === 0 ? '' : ` /Headers [${headers.map(name => `(${name})`).join(' ')}]`
  return `${name} /A << /O /Table${rows}${columns}${direction}${heads} >>`
}

function parentTree(
  document: ReportDocument,
  marks: ContentMarks,
  numbers: ReadonlyMap<StructureElement, number>,
): string {
  const pairs = marks.pages.map((elements, key) => {
    return `${key} [${elements.map(one => referenceTo(numbers.get(one) ?? 0)).join(' ')}]`
  })
  return addObject(document, `<< /Nums [${pairs.join(' ')}] >>`)
}

function nameTree(document: ReportDocument, names: readonly (readonly [string, number])[]): string {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return addObject(document, `<< /Names [${sorted.map(([name, one]) => `(${name}) ${referenceTo(one)}`).join(' ')}] >>`)
}

function addObject(document: ReportDocument, text: string): string {
  const number = document.nextNumber()
  document.writeObject(number, text)
  return referenceTo(number)
}
