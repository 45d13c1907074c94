import { cellPitch, governmentPage } from '../../style/page.js'
import { type TextRole, tableStyle, textStyles } from '../../style/roles.js'
import { type Pt, twip } from '../../style/units.js'
import type { HeadingLevel } from '../../tree/nodes.js'
import {
  characterSpacing,
  firstLineIndent,
  footerLineHeight,
  lineHeight,
  noteLineHeight,
  spaceBelowTable,
} from './measures.js'
import type { ParagraphLook, RunLook } from './properties.js'
import { signatureEdge } from './signature.js'
import {
  headingCharacterStyleId,
  headingStyleId,
  marginStyleIds,
  paragraphStyleIds,
  type TableTextKind,
  tableTextStyleId,
} from './style-ids.js'

/** A paragraph or character style as data. A name in English is Word's own and shown in the user's language. */
export interface NamedStyle {
  readonly type: 'paragraph' | 'character'
  readonly id: string
  readonly name: string
  /** A second name shown beside the first. */
  readonly alias?: string
  readonly basedOn?: string
  /** Style of the paragraph that follows when the user types on. */
  readonly next?: string
  /** Its counterpart of the other type. */
  readonly link?: string
  /** Place in Word's list of styles. */
  readonly priority: number
  /** False: Word's own style; true: one of ours. */
  readonly own: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4]
const body = paragraphStyleIds.body

/**
 * All named styles of a document.
 *
 * @param sizes sizes of type its tables take
 */
export function namedStyles(sizes: ReadonlySet<Pt>): readonly NamedStyle[] {
  return [
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
    ...marginStyles,
    ...[...sizes].sort((a, b) => b - a).flatMap(tableTextStyles),
    {
      ...text('note', paragraphStyleIds.note, '表注'),
      own: true,
      priority: 30,
      paragraph: {
        snapToGrid: false,
        line: noteLineHeight,
        before: spaceBelowTable,
        contextual: true,
        align: 'justify',
      },
    },
  ]
}

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

const pageNumber = textStyles.pageNumber
const oneCharacter = twip(pageNumber.size)
const pageNumberStyle = { type: 'paragraph', own: true, basedOn: marginStyleIds.footer, priority: 99 } as const

const marginStyles: readonly NamedStyle[] = [
  { type: 'paragraph', id: marginStyleIds.header, name: 'header', own: false, priority: 99, run: pageNumber },
  {
    type: 'paragraph',
    id: marginStyleIds.footer,
    name: 'footer',
    own: false,
    priority: 99,
    paragraph: { snapToGrid: false, line: footerLineHeight },
    run: pageNumber,
  },
  {
    ...pageNumberStyle,
    id: marginStyleIds.odd,
    name: '页码（单页）',
    paragraph: { right: oneCharacter, align: 'right' },
  },
  {
    ...pageNumberStyle,
    id: marginStyleIds.even,
    name: '页码（双页）',
    paragraph: { left: oneCharacter, align: 'left' },
  },
]

/** What tells the kinds of table text apart from their base, 表格文字. */
const tableTexts: readonly (readonly [kind: TableTextKind, name: string, paragraph: ParagraphLook])[] = [
  ['Title', '表格分项', { keepNext: true, align: 'centre' }],
  ['Head', '表格表头', { keepNext: true, align: 'centre' }],
  ['Stub', '表格栏目', { keepNext: true, align: 'left' }],
  ['Group', '表格栏目组', { keepNext: true, align: 'centre' }],
  ['Value', '表格数字', { keepNext: true, align: 'centre' }],
  ['LastStub', '表格栏目（末行）', { align: 'left' }],
  ['LastValue', '表格数字（末行）', { align: 'centre' }],
]

/** Roles of cells by kind of text: where each gets its face. */
const familyRoles = {
  Title: 'title',
  Head: 'head',
  Stub: 'stub',
  Group: 'stub',
  Value: 'value',
  LastStub: 'stub',
  LastValue: 'value',
  Text: 'stub',
} as const satisfies Record<TableTextKind, keyof typeof tableStyle.families>

function tableTextStyles(size: Pt): readonly NamedStyle[] {
  const suffix = size === tableStyle.sizes[0] ? '' : ` ${size}磅`
  const base = { type: 'paragraph', own: true, priority: 30 } as const
  const id = tableTextStyleId('Text', size)
  const run = (kind: TableTextKind) => ({ family: tableStyle.families[familyRoles[kind]], size })
  return [
    {
      ...base,
      id,
      name: `表格文字${suffix}`,
      paragraph: { snapToGrid: false, line: twip(size * tableStyle.leading), align: 'centre' },
      run: run('Text'),
    },
    ...tableTexts.map(([kind, name, paragraph]) => ({
      ...base,
      id: tableTextStyleId(kind, size),
      name: `${name}${suffix}`,
      basedOn: id,
      paragraph,
      run: run(kind),
    })),
  ]
}
