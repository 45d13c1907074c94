import { DocumentGridType, type IXmlableObject, Document as WordDocument } from 'docx'
import { governmentPage } from '../../style/page.js'
import { twip } from '../../style/units.js'
import type { Document } from '../../tree/nodes.js'
import { writeBody } from './body.js'
import { fitTables, type TableFits } from './fit-tables.js'
import { fontTable } from './font-table.js'
import { draftMarks, pageNumbers } from './margins.js'
import { footerDistance, lineHeight, textHeight, textWidth } from './measures.js'
import { appProperties, coreProperties } from './metadata.js'
import { type Part, packParts } from './package.js'
import { settings } from './settings.js'
import { styles } from './styles.js'

/**
 * Writes a document as a Word file (ECMA-376, transitional). docx makes the body, the headers and the footers; styles,
 * settings and the package are ours, for docx dates them by the clock and brings its own looks along.
 *
 * @param document the document
 * @returns the file's bytes, the same for the same document
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  // 1. Fit the tables to their pages.
  const fits = fitTables(document.blocks)
  // 2. Let docx make the body with its margins.
  const word = wordDocument(document, fits)
  // 3. Add the parts of our own.
  const sizes = new Set([...fits.values()].map(fit => fit.size))
  const parts = [
    ...wordParts(word),
    part('styles', styles(sizes)),
    part('settings', settings),
    part('fontTable', fontTable),
    ...metadataParts(document),
  ]
  // 4. Pack them.
  return packParts(parts, document.dated)
}

function wordDocument(document: Document, fits: TableFits): WordDocument {
  const { width, height, top, left } = governmentPage
  const [pageWidth, pageHeight, topMargin, leftMargin] = [twip(width), twip(height), twip(top), twip(left)]
  return new WordDocument({
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: {
              top: topMargin,
              left: leftMargin,
              bottom: pageHeight - topMargin - textHeight,
              right: pageWidth - leftMargin - textWidth,
              header: Math.round(topMargin / 2),
              footer: footerDistance,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
        },
        footers: pageNumbers(),
        ...(document.draft ? { headers: draftMarks() } : {}),
        children: writeBody(document, fits),
      },
    ],
  })
}

/** The parts docx made: the main document, headers, footers. */
function wordParts(word: WordDocument): readonly Part[] {
  const prepare = (
    viewWrapper: WordDocument['Document'] | WordDocument['Headers'][number] | WordDocument['Footers'][number],
  ) => viewWrapper.View.prepForXml({ file: word, viewWrapper, stack: [] }) ?? {}
  return [
    {
      path: 'word/document.xml',
      contentType: `${wordprocessing}.document.main+xml`,
      root: prepare(word.Document),
      relationship: { from: 'package', id: 'document', type: `${officeRelationship}/officeDocument` },
    },
    ...word.Headers.map((header, index) =>
      part('header', prepare(header), { id: header.View.ReferenceId, number: index + 1 }),
    ),
    ...word.Footers.map((footer, index) =>
      part('footer', prepare(footer), { id: footer.View.ReferenceId, number: index + 1 }),
    ),
  ]
}

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationship = 'http://schemas.openxmlformats.org/package/2006/relationships'

type PartKind = 'styles' | 'settings' | 'fontTable' | 'header' | 'footer'

/** A part the main document refers to; of headers and footers there are several, whose ids docx gave. */
function part(kind: PartKind, root: IXmlableObject, numbered?: { readonly id: number; readonly number: number }): Part {
  return {
    path: `word/${kind}${numbered?.number ?? ''}.xml`,
    contentType: `${wordprocessing}.${kind}+xml`,
    root,
    relationship: {
      from: 'document',
      id: numbered === undefined ? kind : `rId${numbered.id}`,
      type: `${officeRelationship}/${kind}`,
    },
  }
}

function metadataParts(document: Document): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: coreProperties(document),
      relationship: { from: 'package', id: 'core', type: `${packageRelationship}/metadata/core-properties` },
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      root: appProperties(document),
      relationship: { from: 'package', id: 'app', type: `${officeRelationship}/extended-properties` },
    },
  ]
}
