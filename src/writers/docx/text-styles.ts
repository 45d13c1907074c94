import type { TextRole } from '../../style/roles.js'
import type { HeadingLevel, ParagraphRole } from '../../tree/nodes.js'
import { type Look, signatureEdge } from './look.js'
import type { NamedStyle } from './named-style.js'
import {
  headingCharacterStyleId,
  headingStyleId,
  paragraphStyleIds,
  type TightBodyStyleId,
  tightBodyStyleIds,
} from './style-ids.js'

/**
 * Styles of running text (正文, 公文标题, 主送机关, 标题 1–4, 署名, 成文日期): GB/T 9704-2012, 5.2 and 7.3.
 *
 * @param roles roles of the document's paragraphs; who is addressed is not in every document
 * @param look the look
 */
export function runningTextStyles(roles: ReadonlySet<ParagraphRole>, look: Look): readonly NamedStyle[] {
  const body = paragraphStyleIds.body
  return [
    { ...text('body', { id: body, name: 'Normal' }, look), priority: 0 },
    ...tightBodyStyleIds.map(id => tightBodyStyle(id, look)),
    ...(roles.has('addressee') ? [addresseeStyle(look)] : []),
    {
      ...text('title', { id: paragraphStyleIds.title, name: 'Title' }, look),
      alias: '公文标题',
      next: body,
      priority: 1,
      paragraph: {
        keepNext: true,
        keepLines: true,
        line: look.measures.line,
        after: look.measures.line,
        align: 'centre',
      },
    },
    ...levels.flatMap(level => headingStyles(level, look)),
    ...signatureStyles(look),
  ]
}

function addresseeStyle(look: Look): NamedStyle {
  const names = { id: paragraphStyleIds.addressee, name: 'Salutation' }
  return { ...text('addressee', names, look), alias: '主送机关', next: paragraphStyleIds.body, priority: 20 }
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4]

type Names = Pick<NamedStyle, 'id' | 'name'>

/** What all styles of running text share: the face and size of their role, the page's lines and cells. */
function text(role: TextRole, names: Names, { style, measures, font }: Look) {
  const { family, size, align, firstLineIndent } = style.text[role]
  return {
    type: 'paragraph',
    ...names,
    own: false,
    paragraph: {
      hang: false,
      line: measures.line,
      firstLine: {
        characters: (firstLineIndent * style.text.body.size) / size,
        width: measures.cells(firstLineIndent),
      },
      align,
    },
    run: { font: font(family).name, size, spacing: measures.characterSpacing(size) },
  } as const
}

/** Names of tight body text, and the room that a line of it gains, in cells: most of a character, most of two. */
const tightBody: Readonly<Record<TightBodyStyleId, { readonly name: string; readonly gain: number }>> = {
  BodyTight: { name: '正文（紧缩）', gain: 5 / 6 },
  BodyTighter: { name: '正文（更紧缩）', gain: 11 / 6 },
}

/**
 * Tight body text: as an expert in Word condenses a paragraph so that its last character does not go over to a line of its
 * own. Full lines are flush all the same.
 */
function tightBodyStyle(id: TightBodyStyleId, look: Look): NamedStyle {
  const { name, gain } = tightBody[id]
  const { run } = text('body', { id, name }, look)
  return {
    type: 'paragraph',
    id,
    name,
    own: true,
    basedOn: paragraphStyleIds.body,
    next: paragraphStyleIds.body,
    priority: 1,
    run: { ...run, spacing: run.spacing - look.measures.tightening(gain) },
  }
}

/** A heading's paragraph style, and the character style linked to it for run-in headings. */
function headingStyles(level: HeadingLevel, look: Look): readonly NamedStyle[] {
  const [id, characterId] = [headingStyleId(level), headingCharacterStyleId(level)]
  const base = text(`heading${level}`, { id, name: `heading ${level}` }, look)
  // Characters are those of the heading: larger ones are fewer for the same indent.
  const indent = base.run.size === look.style.text.body.size ? {} : { firstLine: base.paragraph.firstLine }
  return [
    {
      ...base,
      basedOn: paragraphStyleIds.body,
      next: paragraphStyleIds.body,
      link: characterId,
      priority: 9,
      paragraph: { keepNext: true, keepLines: true, ...indent, outline: level - 1 },
    },
    {
      type: 'character',
      id: characterId,
      name: `标题 ${level} 字符`,
      own: true,
      link: id,
      priority: 9,
      run: base.run,
    },
  ]
}

function signatureStyles(look: Look): readonly NamedStyle[] {
  const { line, cells } = look.measures
  const right = cells(signatureEdge)
  return [
    {
      ...text('signature', { id: paragraphStyleIds.signature, name: 'Signature' }, look),
      alias: '署名',
      next: paragraphStyleIds.date,
      priority: 20,
      paragraph: { keepNext: true, line, before: line, right, align: 'right' },
    },
    {
      ...text('date', { id: paragraphStyleIds.date, name: 'Date' }, look),
      alias: '成文日期',
      priority: 20,
      paragraph: { line, right, align: 'right' },
    },
  ]
}
