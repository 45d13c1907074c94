import type { Style } from '../../style/style.js'
import type { Document } from '../../tree/nodes.js'
import type { Page } from '../../typeset/page.js'
import { makeMemory } from '../../typeset/remember.js'
import { writeBody } from './body.js'
import { makeControls } from './controls.js'
import { embedFonts } from './embed-fonts.js'
import { fontTable } from './font-table.js'
import { type Look, lookOf } from './look.js'
import { packParts } from './package.js'
import { fontPart, metadataParts, part } from './parts.js'
import { setBlocks } from './set-blocks.js'
import { settings } from './settings.js'
import { styles, type UsedStyles } from './styles.js'
import { wordParts } from './word-document.js'
import type { XmlElement } from './xml.js'

/** What a Word file is made of and made for. */
export interface DocxParts {
  /** The document as typeset, from which the file takes its measures, and the style it was typeset in. */
  readonly pages: readonly Page[]
  readonly style: Style
  /** True: the words of the form are locked; texts and figures stay free. */
  readonly protect?: boolean
  /** True: the file carries its fonts, for readers who have none of the usual ones. */
  readonly embedFonts?: boolean
}

/**
 * Writes a document as a Word file (ECMA-376, transitional). docx makes the body, the headers and the footers; tables,
 * styles, settings and the package are ours, for docx dates them by the clock and brings its own looks along.
 *
 * @param document the document
 * @param parts its pages and what the file is made for
 * @returns the file's bytes, the same for the same document and parts
 */
export async function writeDocx(
  document: Document,
  { pages, style, protect = false, embedFonts: embed = false }: DocxParts,
): Promise<Uint8Array> {
  const fonts = embed ? embedFonts(document, style) : []
  const look = lookOf(style, new Map(fonts.map(({ family, name }) => [family, name])))
  // 1. Let docx make the body with its margins.
  const set = setBlocks(pages, look)
  const controls = makeControls(protect)
  const made = wordParts(document, segment => writeBody(document, segment, { set, look, controls }), look)
  // 2. Add the parts of our own.
  const sizes = new Set(document.blocks.flatMap((_, block) => set(block).parts.map(({ table }) => table.size)))
  const roles = new Set(document.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.role] : [])))
  const parts = [
    ...made,
    part('styles', embed ? styles({ sizes, roles }, look) : usualStyles({ sizes, roles }, look)),
    part('settings', settings(embed, look)),
    part('fontTable', fontTable(look, fonts)),
    ...fonts.map(fontPart),
    ...metadataParts(document),
  ]
  // 3. Pack them.
  return packParts(parts, document.dated)
}

const known = makeMemory<string, XmlElement>(64)

/** The styles with fonts by their usual names, which are the same in nearly all reports of a batch. */
function usualStyles({ sizes, roles }: UsedStyles, look: Look): XmlElement {
  return known(JSON.stringify([look.style, [...sizes], [...roles]]), () => styles({ sizes, roles }, look))
}
