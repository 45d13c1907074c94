import { cellPitch, governmentPage } from '../../style/page.js'
import { type TextRole, textStyles } from '../../style/roles.js'
import { twip } from '../../style/units.js'
import type { HeadingLevel } from '../../tree/nodes.js'
import { characterSpacing, firstLineIndent, lineHeight } from './measures.js'
import type { NamedStyle } from './named-style.js'
import { signatureEdge } from './signature.js'
import { headingCharacterStyleId, headingStyleId, paragraphStyleIds } from './style-ids.js'

/** What all styles of running text share: the face and size of their role, the page's lines and cells. */
function text(role: TextRole, id: string, name: string) {
  const { family, size, align, firstLineIndent: characters } = textStyles[role]
  return {
    type: 'paragraph',
    id,
    name,
    own: false,
    paragraph: {
      hang: false,
      line: lineHeight,
      firstLine: { characters, width: characters === 0 ? 0 : firstLineIndent },
      align,
    },
    run: { family, size, spacing: characterSpacing(textStyles[role]) },
  } as const
}

const body = paragraphStyleIds.body

/** A heading's paragraph style, and the character style linked to it for run-in headings. */
function headingStyles(level: HeadingLevel): readonly NamedStyle[] {
  const role = `heading${level}` as const
  const [id, characterId] = [headingStyleId(level), headingCharacterStyleId(level)]
  const base = text(role, id, `heading ${level}`)
  return [
    {
      ...base,
      basedOn: body,
      next: body,
      link: characterId,
      priority: 9,
      paragraph: { keepNext: true, keepLines: true, outline: level - 1 },
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

const atEdge = twip(signatureEdge * cellPitch(governmentPage))

const signatureStyles: readonly NamedStyle[] = [
  {
    ...text('signature', paragraphStyleIds.signature, 'Signature'),
    alias: '署名',
    next: paragraphStyleIds.date,
    priority: 20,
    paragraph: { keepNext: true, line: lineHeight, before: lineHeight, right: atEdge, align: 'right' },
  },
  {
    ...text('date', paragraphStyleIds.date, 'Date'),
    alias: '成文日期',
    priority: 20,
    paragraph: { line: lineHeight, right: atEdge, align: 'right' },
  },
]

const levels: readonly HeadingLevel[] = [1, 2, 3, 4]

/** Styles of running text (正文, 公文标题, 标题 1–4, 署名, 成文日期): GB/T 9704-2012, 5.2 and 7.3. */
export const runningTextStyles: readonly NamedStyle[] = [
  { ...text('body', body, 'Normal'), priority: 0 },
  {
    ...text('title', paragraphStyleIds.title, 'Title'),
    alias: '公文标题',
    next: body,
    priority: 1,
    paragraph: { keepNext: true, keepLines: true, line: lineHeight, after: lineHeight, align: 'centre' },
  },
  ...levels.flatMap(headingStyles),
  ...signatureStyles,
]
