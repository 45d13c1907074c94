import type { Document } from '../../tree/nodes.js'
import { element, type XmlElement } from './xml.js'

/**
 * Root of the part `docProps/core.xml`: title, the agency as the only author, the document's own day as its dates.
 *
 * @param document the document
 */
export function coreProperties({ title, author, dated }: Document): XmlElement {
  const day = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${dated}T00:00:00Z`])
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [title]),
      element('dc:creator', {}, [author]),
      element('cp:lastModifiedBy', {}, [author]),
      element('cp:revision', {}, ['1']),
      day('dcterms:created'),
      day('dcterms:modified'),
      element('dc:language', {}, ['zh-CN']),
    ],
  )
}

/**
 * Root of the part `docProps/app.xml`: the agency, and nothing of the machine.
 *
 * @param document the document
 */
export function appProperties({ author }: Document): XmlElement {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return element('Properties', { xmlns: namespace }, [element('Company', {}, [author])])
}
