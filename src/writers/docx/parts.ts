import type { IXmlableObject } from 'docx'
import type { Document } from '../../tree/nodes.js'
import type { EmbeddedFont } from './embed-fonts.js'
import { appProperties, coreProperties } from './metadata.js'
import type { Part } from './package.js'

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationship = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'word/document.xml'

/** Id and number of a part of which there are several. */
export interface Numbered {
  readonly id: string
  readonly number: number
}

/**
 * A part the main document refers to.
 *
 * @param kind what it is
 * @param content its root
 * @param numbered id and number where there are several
 */
export function part(
  kind: 'styles' | 'settings' | 'fontTable' | 'header' | 'footer',
  content: IXmlableObject,
  numbered?: Numbered,
): Part {
  return {
    path: `word/${kind}${numbered?.number ?? ''}.xml`,
    contentType: `${wordprocessing}.${kind}+xml`,
    content,
    relationship: { from: main, id: numbered?.id ?? kind, type: `${officeRelationship}/${kind}` },
  }
}

/**
 * The main document.
 *
 * @param content its root
 */
export function mainPart(content: IXmlableObject): Part {
  return {
    path: main,
    contentType: `${wordprocessing}.document.main+xml`,
    content,
    relationship: { from: '', id: 'document', type: `${officeRelationship}/officeDocument` },
  }
}

/**
 * A font the font table refers to.
 *
 * @param font the font
 */
export function fontPart({ id, bytes }: EmbeddedFont): Part {
  return {
    path: `word/fonts/${id}.odttf`,
    contentType: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
    content: bytes,
    relationship: { from: 'word/fontTable.xml', id, type: `${officeRelationship}/font` },
  }
}

/**
 * What the package says of itself: title, agency, dates.
 *
 * @param document the document
 */
export function metadataParts(document: Document): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties(document),
      relationship: { from: '', id: 'core', type: `${packageRelationship}/metadata/core-properties` },
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: appProperties(document),
      relationship: { from: '', id: 'app', type: `${officeRelationship}/extended-properties` },
    },
  ]
}
