import { crc32, deflateRawSync } from 'node:zlib'
import type { IXmlableObject } from 'docx'
import { Zip, type ZipInputFile } from 'fflate'
import { makeMemory } from '../../typeset/remember.js'
import { element, type XmlElement, xmlPart } from './xml.js'

/** A part of the package. */
export interface Part {
  /** Path within the package: `word/styles.xml`. */
  readonly path: string
  readonly contentType: string
  /** Root of its XML; bytes for a part of another kind. */
  readonly content: IXmlableObject | Uint8Array
  /** Who refers to the part, by which id, and as what. */
  readonly relationship: Relationship
}

/** A reference to a part. */
export interface Relationship {
  /** Path of the part that refers to it; empty for the package itself. */
  readonly from: string
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
  const contents = new Map(parts.map(({ path, content }) => [path, content]))
  contents.set('[Content_Types].xml', contentTypes(parts))
  for (const from of new Set(parts.map(({ relationship }) => relationship.from))) {
    contents.set(relationshipsPath(from), relationships(parts, from))
  }
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for (const [path, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const packed = content instanceof Uint8Array ? pack(content) : packText(xmlPart(content))
    addEntry(zip, { filename: path, mtime: localNoon(dated) }, packed)
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** What stands in the package for a part: compressed, with what the zip file tells of it. */
interface Packed {
  readonly size: number
  readonly crc: number
  readonly deflated: Uint8Array<ArrayBuffer>
}

/** Adds a file to the package. */
function addEntry(
  zip: Zip,
  entry: { readonly filename: string; readonly mtime: Date },
  { size, crc, deflated }: Packed,
): void {
  const file: ZipInputFile = { size, crc, compression: deflate, ...entry }
  zip.add(file)
  file.ondata?.(null, deflated, true)
}

/** Deflate, as the zip format numbers it (APPNOTE.TXT, 4.4.5). */
const deflate = 8

/** Of zlib's nine: the usual sixth takes more than twice the time to save a kilobyte. */
const effort = 3

/** Deflated by Node, which takes a fifth of the time fflate's own deflate does. */
function pack(bytes: Uint8Array): Packed {
  return { size: bytes.length, crc: crc32(bytes), deflated: deflateRawSync(bytes, { level: effort }) }
}

/** Styles, settings and the like are short and the same in most reports; the document itself never is. */
const shortText = 20_000
const packedTexts = makeMemory<string, Packed>(64)

function packText(xml: string): Packed {
  const packed = () => pack(Buffer.from(xml, 'utf8'))
  return xml.length > shortText ? packed() : packedTexts(xml, () => kept(packed()))
}

/** A copy: what zlib returns holds the whole room it worked in. */
function kept({ size, crc, deflated }: Packed): Packed {
  return { size, crc, deflated: Uint8Array.from(deflated) }
}

/** Years a zip file can tell (APPNOTE.TXT, 4.4.6, as fflate writes it): one outside is told as the nearest. */
const years = { first: 1980, last: 2099 } as const

/** A zip file tells local time: a local noon reads the same in every time zone. */
function localNoon(dated: string): Date {
  const [year = years.first, month = 1, day = 1] = dated.split('-').map(Number)
  return new Date(Math.min(Math.max(year, years.first), years.last), month - 1, day, 12)
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

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
function relationshipsPath(from: string): string {
  return from.replace(/[^/]*$/u, name => `_rels/${name}.rels`)
}

function relationships(parts: readonly Part[], from: string): XmlElement {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const own = parts.filter(({ relationship }) => relationship.from === from)
  const folder = from.replace(/[^/]*$/u, '')
  return element(
    'Relationships',
    { xmlns: namespace },
    own.map(({ path, relationship: { id, type } }) =>
      element('Relationship', { Id: id, Type: type, Target: path.slice(folder.length) }),
    ),
  )
}
