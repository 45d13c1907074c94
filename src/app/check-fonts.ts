import { catalog, type FaceId } from '../fonts/catalog.js'
import { faceOf, isOwnFace } from '../fonts/face-of.js'
import { cellsOf } from '../grid/grid.js'
import type { Diagnostic, Localized, Place } from '../source/diagnostic.js'
import type { Family } from '../style/roles.js'
import type { Style } from '../style/style.js'
import type { Block, Document, Inline } from '../tree/nodes.js'

/** Words, where they stand in the file, and the family they are set in. */
interface SetWords {
  readonly text: string
  readonly from: Place | undefined
  readonly family: Family
}

/**
 * Checks that every character of a document can be printed: one that the role's own face lacks and another face gives
 * is a notice, one that no face has is an error. Each character is named once, where it first stands.
 *
 * @param document the document
 * @param style the style it is set in
 */
export function checkFonts(document: Document, style: Style): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const words of document.blocks.flatMap(block => wordsOf(block, style))) {
    const fine = fineCharacters[words.family]
    let offset = 0
    for (const character of words.text) {
      const start = offset
      offset += character.length
      if (fine.has(character)) continue
      const key = `${words.family} ${character}`
      const problem = found.get(key) ?? checkCharacter(character, words, start)
      if (problem === undefined) fine.add(character)
      else found.set(key, problem)
    }
  }
  return [...found.values()]
}

/** Characters found in a family's own face so far, in this process. */
const fineCharacters: Readonly<Record<Family, Set<string>>> = {
  fangSong: new Set(),
  hei: new Set(),
  kai: new Set(),
  biaoSong: new Set(),
  song: new Set(),
}

function wordsOf(block: Block, { text, table }: Style): readonly SetWords[] {
  const inFamily = (content: readonly Inline[], family: Family) =>
    content.map(words => ({ text: words.text, from: words.from, family }))
  switch (block.kind) {
    case 'heading':
      return inFamily(block.content, text[`heading${block.level}`].family)
    case 'runInHeading':
      return [
        ...inFamily(block.heading, text[`heading${block.level}`].family),
        ...inFamily(block.content, text.body.family),
      ]
    case 'paragraph':
      return inFamily(block.content, text[block.role].family)
    case 'table':
      return cellsOf(block.grid).map(({ text: words, role, from }) => {
        return { text: words, from: from && { path: from }, family: table.families[role] }
      })
  }
}

function checkCharacter(character: string, words: SetWords, offset: number): Diagnostic | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  const face = faceOf(codePoint, words.family)
  if (face !== undefined && isOwnFace(face, codePoint, words.family)) return undefined
  const place = placeOf(words, offset, character.length)
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return face === undefined
    ? missing(character, code, place)
    : substituted(character, { code, place, face, family: words.family })
}

function placeOf({ from }: SetWords, offset: number, length: number): Place {
  if (from === undefined) return { path: [] }
  const base = from.span?.start
  if (base === undefined) return from
  return { ...from, span: { start: base + offset, end: base + offset + length } }
}

function missing(character: string, code: string, place: Place): Diagnostic {
  return {
    rule: 'missing-glyph',
    severity: 'error',
    message: {
      zh: `这里的“${character}”（${code}）任何字库都没有，印不出来`,
      en: `Unexpected “${character}” (${code}), which no font has and which cannot be printed`,
    },
    hint: {
      zh: '请换成同义的常用字或符号；若是表情、隐藏字符或私用字，请删去后重新输入',
      en: 'Replace it with a common character; delete emoji, hidden and private-use characters',
    },
    place,
  }
}

interface Substitution {
  readonly code: string
  readonly place: Place
  readonly face: FaceId
  readonly family: Family
}

function substituted(character: string, { code, place, face, family }: Substitution): Diagnostic {
  const own = faceName(family)
  const other = faceName(face)
  return {
    rule: 'fallback-font',
    severity: 'notice',
    message: {
      zh: `“${character}”（${code}）不在${own.zh}字库中，PDF 里用${other.zh}的字形代替`,
      en: `“${character}” (${code}) is not in the ${own.en} font; the PDF shows it in ${other.en}`,
    },
    place,
  }
}

function faceName(face: FaceId): Localized {
  return face === 'rare'
    ? { zh: '生僻字', en: 'the rare-character font' }
    : { zh: familyNames[face], en: catalog[face].file }
}

const familyNames: Readonly<Record<Family, string>> = {
  fangSong: '仿宋',
  hei: '黑体',
  kai: '楷体',
  biaoSong: '小标宋',
  song: '宋体',
}
