import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a PDF's structure tree, read back. */
export interface PdfElement {
  readonly type: string
  readonly id?: string
  readonly scope?: string
  readonly rowSpan: number
  readonly columnSpan: number
  readonly headers: readonly string[]
  /** Its own text, without that of its children. */
  readonly text: string
  readonly children: readonly PdfElement[]
}

/** The structure of a PDF file, and the text on its pages that belongs to no element. */
export interface PdfStructure {
  readonly root: PdfElement
  readonly artifacts: readonly string[]
  /** Roles of the elements in reading order, as pdf.js reports them page by page. */
  readonly roles: readonly string[]
}

/**
 * Reads the structure tree of a PDF written by pdfkit: text and roles through pdf.js, attributes from the file's own
 * objects, which pdf.js keeps to itself.
 *
 * @param bytes the file
 */
export async function readStructure(bytes: Uint8Array): Promise<PdfStructure> {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'))
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const texts = new Map<string, string>()
  const artifacts: string[] = []
  const roles: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const reference = `${page.ref?.num}`
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    collect(items as readonly TextItem[], reference, texts, artifacts)
    walkRoles((await page.getStructTree()) as RoleNode, roles)
  }
  const root = [...objects.entries()].find(([, body]) => body.includes('/S /Document'))?.[0]
  if (root === undefined) throw new Error('no structure')
  return { root: readElement(root, objects, texts), artifacts, roles }
}

interface TextItem {
  readonly type?: string
  readonly tag?: string
  readonly id?: string
  readonly str?: string
}

function collect(items: readonly TextItem[], page: string, texts: Map<string, string>, artifacts: string[]): void {
  const open: string[] = []
  for (const { type, tag, id, str } of items) {
    if (type === 'beginMarkedContent') open.push('artifact')
    else if (type === 'beginMarkedContentProps')
      open.push(tag === 'Artifact' ? 'artifact' : (id ?? '').replace(/^.*_mc/u, ''))
    else if (type === 'endMarkedContent') open.pop()
    else if (str !== undefined && str !== '') {
      const mark = open.at(-1)
      if (mark === undefined) throw new Error(`“${str}” is neither tagged nor an artifact`)
      if (mark === 'artifact') artifacts.push(str)
      else texts.set(`${page} ${mark}`, (texts.get(`${page} ${mark}`) ?? '') + str)
    }
  }
}

interface RoleNode {
  readonly role?: string
  readonly children?: readonly RoleNode[]
}

function walkRoles({ role, children = [] }: RoleNode, roles: string[]): void {
  if (role !== undefined && role !== 'Root') roles.push(role)
  for (const child of children) walkRoles(child, roles)
}

function readObjects(file: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu), ([, id = '', body = '']) => [id, body]),
  )
}

function readElement(id: string, objects: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): PdfElement {
  const body = objects.get(id) ?? ''
  const value = (pattern: RegExp) => pattern.exec(body)?.[1]
  const page = value(/\/Pg (\d+) 0 R/u) ?? ''
  const kids = value(/\/K \[(.*?)\]/u) ?? ''
  const pieces = Array.from(
    kids.matchAll(/\/Pg (\d+) 0 R \/MCID (\d+)/gu),
    ([, on = '', number = '']) => `${on} ${number}`,
  )
  const plain = kids.replace(/<<[\s\S]*?>>/gu, '').replace(/\d+ 0 R/gu, '')
  const numbers = Array.from(plain.matchAll(/\d+/gu), ([number]) => `${page} ${number}`)
  const children = Array.from(kids.replace(/<<[\s\S]*?>>/gu, '').matchAll(/(\d+) 0 R/gu), ([, child = '']) => child)
  const own = { id: value(/\/ID \((.*?)\)/u), scope: value(/\/Scope \/(\w+)/u) }
  return {
    type: value(/\/S \/(\w+)/u) ?? '',
    ...(own.id === undefined ? {} : { id: own.id }),
    ...(own.scope === undefined ? {} : { scope: own.scope }),
    rowSpan: Number(value(/\/RowSpan (\d+)/u) ?? 1),
    columnSpan: Number(value(/\/ColSpan (\d+)/u) ?? 1),
    headers: Array.from((value(/\/Headers \[(.*?)\]/u) ?? '').matchAll(/\((.*?)\)/gu), ([, header = '']) => header),
    text: [...pieces, ...numbers].map(piece => texts.get(piece) ?? '').join(''),
    children: children.map(child => readElement(child, objects, texts)),
  }
}

/**
 * All elements of a type, in reading order.
 *
 * @param element where to look
 * @param type the type
 */
export function elementsOf(element: PdfElement, type: string): readonly PdfElement[] {
  const below = element.children.flatMap(child => elementsOf(child, type))
  return element.type === type ? [element, ...below] : below
}
