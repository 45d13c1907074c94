import { createHash } from 'node:crypto'
import { catalog } from '../../fonts/catalog.js'
import { makeOfficeFont } from '../../fonts/office-font.js'
import { cellsOf } from '../../grid/grid.js'
import type { Family, TextRole } from '../../style/roles.js'
import type { Style } from '../../style/style.js'
import { type Block, type Document, type Inline, textOf } from '../../tree/nodes.js'

/** A font for a Word file, made unreadable with its key (ECMA-376, part 1, 17.8.1). */
export interface EmbeddedFont {
  readonly family: Family
  /** The family's name and six letters of its own: programs mix up the fonts of two open files that share a name. */
  readonly name: string
  /** Id the font table refers to it by. */
  readonly id: string
  /** `{…}`: the key in hexadecimal figures. */
  readonly key: string
  readonly bytes: Uint8Array
}

/** Characters every font gets, for small corrections: figures and the usual marks. */
const forCorrections = '0123456789，。、；：？！“”‘’（）《》〔〕—…·％.% '

/**
 * Makes the fonts a document needs.
 *
 * @param document the document
 * @param style which family each kind of text is of
 */
export function embedFonts(document: Document, style: Style): readonly EmbeddedFont[] {
  return [...charactersByFamily(document, style)].map(([family, characters], index) => {
    const codePoints = Array.from(characters, character => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
    const name = `${catalog[family].word?.embedded} ${letters(hashOf(codePoints.join()))}`
    const font = makeOfficeFont({ family, name, codePoints })
    const hash = hashOf(font)
    return { family, name, id: `font${index + 1}`, key: keyOf(hash), bytes: obfuscated(font, hash) }
  })
}

/** As long as a key. */
function hashOf(data: string | Uint8Array): Uint8Array {
  return createHash('sha256').update(data).digest().subarray(0, 16)
}

function letters(hash: Uint8Array): string {
  return String.fromCharCode(...hash.subarray(0, 6).map(byte => 65 + (byte % 26)))
}

function charactersByFamily(document: Document, style: Style): ReadonlyMap<Family, ReadonlySet<string>> {
  const sets = new Map<Family, Set<string>>()
  const add = (family: Family, text: string) => {
    const known = sets.get(family) ?? new Set(forCorrections)
    for (const character of text) known.add(character)
    sets.set(family, known)
  }
  add(style.text.pageNumber.family, '—')
  if (document.draft) add(style.text.draftMark.family, '草稿')
  for (const block of document.blocks) {
    if (block.kind === 'table') for (const { role, text } of cellsOf(block.grid)) add(style.table.families[role], text)
    else for (const [role, content] of textsOf(block)) add(style.text[role].family, textOf(content))
  }
  return sets
}

type TextBlock = Exclude<Block, { readonly kind: 'table' }>

function textsOf(block: TextBlock): readonly (readonly [role: TextRole, content: readonly Inline[]])[] {
  switch (block.kind) {
    case 'heading':
      return [[`heading${block.level}`, block.content]]
    case 'runInHeading':
      return [
        [`heading${block.level}`, block.heading],
        ['body', block.content],
      ]
    case 'paragraph':
      return [[block.role, block.content]]
  }
}

/** A key as a GUID is written. */
function keyOf(hash: Uint8Array): string {
  const figures = Buffer.from(hash).toString('hex').toUpperCase()
  return `{${figures.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}}`
}

/** The first 32 bytes are combined with the key, its last byte first, twice over. */
function obfuscated(font: Uint8Array, hash: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(font)
  for (let index = 0; index < 32; index += 1) bytes[index] = (bytes[index] ?? 0) ^ (hash[15 - (index % 16)] ?? 0)
  return bytes
}
