import { FileChild, type IXmlableObject, XmlComponent } from 'docx'

/** An element as docx prepares it for writing: `{ 'w:p': [{ _attr: { … } }, child, 'text', …] }`. */
export type XmlElement = IXmlableObject

/** Attributes of an element by qualified name; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/**
 * Makes an element.
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
  return { [name]: [{ _attr: attributes }, ...children] }
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
 * @param root the root element
 */
export function xmlPart(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root)}`
}

function writeElement(node: XmlElement): string {
  let xml = ''
  for (const [name, content] of Object.entries(node)) {
    let attributes = ''
    let inner = ''
    for (const child of Array.isArray(content) ? content : [content]) {
      if (!isElement(child)) inner += escapeText(String(child))
      else if ('_attr' in child) attributes += writeAttributes(child._attr)
      else inner += writeElement(child)
    }
    xml += inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
  }
  return xml
}

function isElement(node: unknown): node is XmlElement {
  return typeof node === 'object' && node !== null
}

function writeAttributes(attributes: XmlAttributes): string {
  let xml = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) xml += ` ${name}="${escapeText(String(value))}"`
  }
  return xml
}

/** What XML writes otherwise. What XML 1.0 (2.2, Char) cannot carry at all, such as half a surrogate pair, has no other. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const notPlain = /[&<>"]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function escapeText(text: string): string {
  return text.replace(notPlain, character => escapes[character] ?? '')
}
