import { DocumentGridType, type FileChild, type IXmlableObject, Document as WordDocument } from 'docx'
import type { Style } from '../../style/style.js'
import { twip } from '../../style/units.js'
import type { Document } from '../../tree/nodes.js'
import type { Page } from '../../typeset/page.js'
import { writeBody } from './body.js'
import { makeControls } from './controls.js'
import { fontTable } from './font-table.js'
import { type Look, lookOf } from './look.js'
import { draftMarks, pageNumbers } from './margins.js'
import { appProperties, coreProperties } from './metadata.js'
import { type Part, packParts } from './package.js'
import { setBlocks } from './set-blocks.js'
import { settings } from './settings.js'
import { styles } from './styles.js'

/** What a Word file is made of and made for. */
export interface DocxParts {
  /** The document as typeset, from which the file takes its measures, and the style it was typeset in. */
  readonly pages: readonly Page[]
  readonly style: Style
  /** True: the words of the form are locked; texts and figures stay free. */
  readonly protect?: boolean
}

/**
 * Writes a document as a Word file (ECMA-376, transitional). docx makes the body, the headers and the footers; tables,
 * styles, settings and the package are ours, for docx dates them by the clock and brings its own looks along.
 *
 * @param document the document
 * @param parts its pages and what the file is made for
 * @returns the file's bytes, the same for the same document and parts
 */
export async function writeDocx(document: Document, { pages, style, protect = false }: DocxParts): Promise<Uint8Array> {
  const look = lookOf(style)
  // 1. Let docx make the body with its margins.
  const set = setBlocks(pages, look)
  const word = wordDocument(document, writeBody(document, { set, look, controls: makeControls(protect) }), look)
  // 2. Add the parts of our own.
  const sizes = new Set(document.blocks.flatMap((_, block) => set(block).parts.map(part => part.table.size)))
  const parts = [
    ...wordParts(word),
    part('styles', styles(sizes, look)),
    part('settings', settings),
    part('fontTable', fontTable(look)),
    ...metadataParts(document),
  ]
  // 3. Pack them.
  return packParts(parts, document.dated)
}

function wordDocument(document: Document, body: readonly FileChild[], look: Look): WordDocument {
  const { measures } = look
  const { width, height, top, left } = look.style.page
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
              bottom: pageHeight - topMargin - measures.textHeight,
              right: pageWidth - leftMargin - measures.textWidth,
              header: Math.round(topMargin / 2),
              footer: measures.footerDistance,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: measures.line },
        },
        footers: pageNumbers(),
        ...(document.draft ? { headers: draftMarks(look) } : {}),
        children: body,
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
