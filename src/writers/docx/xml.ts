import { FileChild, type IXmlableObject, XmlComponent } from 'docx'

/** An element of our own, already written; among what docx prepares it is one more object. */
export interface XmlElement extends IXmlableObject {
  readonly _xml: string
}

/** Attributes of an element by qualified name; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/**
 * Writes an element.
 *
 * @param name qualified name: `w:snapToGrid`
 * @param attributes its attributes
 * @param children its content in order
 */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  let inner = ''
  for (const child of children) inner += typeof child === 'string' ? escapeText(child) : child._xml
  return { _xml: tagged(name, writeAttributes(attributes), inner) }
}

/** An element of our own among docx's components: what docx has no option for. */
export class OwnElement extends XmlComponent {
  readonly #element: XmlElement

  constructor(own: XmlElement) {
    super('')
    this.#element = own
  }

  override prepForXml(): XmlElement {
    return this.#element
  }
}

/** A paragraph or a table of our own in docx's body. */
export class OwnBlock extends FileChild {
  readonly #element: XmlElement

  constructor(own: XmlElement) {
    super('')
    this.#element = own
  }

  override prepForXml(): XmlElement {
    return this.#element
  }
}

/**
 * A part of the package as text: declaration and root element.
 *
 * @param root the root element, ours or one that docx prepared: `{ 'w:p': [{ _attr: { … } }, child, 'text', …] }`
 */
export function xmlPart(root: IXmlableObject): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writePrepared(root)}`
}

function writePrepared(node: IXmlableObject): string {
  if (isOurs(node)) return node._xml
  let xml = ''
  for (const [name, content] of Object.entries(node)) {
    let attributes = ''
    let inner = ''
    for (const child of Array.isArray(content) ? content : [content]) {
      if (!isObject(child)) inner += escapeText(String(child))
      else if ('_attr' in child) attributes += writeAttributes(child._attr)
      else inner += writePrepared(child)
    }
    xml += tagged(name, attributes, inner)
  }
  return xml
}

function isOurs(node: IXmlableObject): node is XmlElement {
  return typeof node._xml === 'string'
}

function isObject(node: unknown): node is IXmlableObject {
  return typeof node === 'object' && node !== null
}

function tagged(name: string, attributes: string, inner: string): string {
  const { start, open, end } = tagsOf(name)
  if (inner === '') return `${start}${attributes}/>`
  return attributes === '' ? `${open}${inner}${end}` : `${start}${attributes}>${inner}${end}`
}

/** The tags of an element: the beginning of one with attributes, one without, the one behind its content. */
interface Tags {
  readonly start: string
  readonly open: string
  readonly end: string
}

/** A file has thousands of elements of some forty names: their tags are put together once. */
const tags = new Map<string, Tags>()

function tagsOf(name: string): Tags {
  const known = tags.get(name) ?? { start: `<${name}`, open: `<${name}>`, end: `</${name}>` }
  tags.set(name, known)
  return known
}

function writeAttributes(attributes: XmlAttributes): string {
  let xml = ''
  // Called for every element of a file: a list of entries for each would be half of its garbage.
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) xml += ` ${name}="${typeof value === 'string' ? escapeText(value) : value}"`
  }
  return xml
}

/** What XML writes otherwise. What XML 1.0 (2.2, Char) cannot carry at all, such as half a surrogate pair, has no other. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const notPlain = /[&<>"]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function escapeText(text: string): string {
  return text.replace(notPlain, character => escapes[character] ?? '')
}
