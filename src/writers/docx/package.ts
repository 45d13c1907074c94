import { strToU8, type Zippable, zipSync } from 'fflate'
import { element, type XmlElement, xmlPart } from './xml.js'

/** A part of the package. */
export interface Part {
  /** Path within the package: `word/styles.xml`. */
  readonly path: string
  readonly contentType: string
  readonly root: XmlElement
  /** Who refers to the part, by which id, and as what. */
  readonly relationship: Relationship
}

/** A reference from the package or from the main document to a part. */
export interface Relationship {
  readonly from: 'package' | 'document'
  readonly id: string
  readonly type: string
}

/**
 * Packs parts into a file, with the list of their types and their relationships. Same parts and day, same bytes: sorted
 * by path, every entry dated the same.
 *
 * @param parts the parts
 * @param dated the day the entries bear, `2025-01-20`
 */
export function packParts(parts: readonly Part[], dated: string): Uint8Array {
  const roots = new Map(parts.map(part => [part.path, part.root]))
  roots.set('[Content_Types].xml', contentTypes(parts))
  roots.set('_rels/.rels', relationships(parts, 'package'))
  roots.set('word/_rels/document.xml.rels', relationships(parts, 'document'))
  const files: Zippable = {}
  for (const [path, root] of [...roots].sort(([a], [b]) => (a < b ? -1 : 1))) files[path] = strToU8(xmlPart(root))
  return zipSync(files, { mtime: localNoon(dated) })
}

/** A zip file tells local time: a local noon reads the same in every time zone. */
function localNoon(dated: string): Date {
  const [year = 1980, month = 1, day = 1] = dated.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

function contentTypes(parts: readonly Part[]): XmlElement {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relationshipType = 'application/vnd.openxmlformats-package.relationships+xml'
  return element('Types', { xmlns: namespace }, [
    element('Default', { Extension: 'rels', ContentType: relationshipType }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })),
  ])
}

function relationships(parts: readonly Part[], from: Relationship['from']): XmlElement {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const own = parts.filter(({ relationship }) => relationship.from === from)
  const base = from === 'package' ? '' : 'word/'
  return element(
    'Relationships',
    { xmlns: namespace },
    own.map(({ path, relationship: { id, type } }) =>
      element('Relationship', { Id: id, Type: type, Target: path.slice(base.length) }),
    ),
  )
}
