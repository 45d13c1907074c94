import type { TableStyle } from '../../style/roles.js'
import { type Pt, twip } from '../../style/units.js'
import type { Look } from './look.js'
import type { NamedStyle } from './named-style.js'
import type { ParagraphLook } from './properties.js'
import { paragraphStyleIds, type TableTextKind, tableEndStyleId, tableTextStyleId } from './style-ids.js'

/** What tells the kinds of table text apart from their base, 表格文字. */
const tableTexts: readonly (readonly [kind: TableTextKind, name: string, paragraph: ParagraphLook])[] = [
  ['Title', '表格分项', { keepNext: true, align: 'centre' }],
  ['Head', '表格表头', { keepNext: true, align: 'centre' }],
  ['Stub', '表格栏目', { keepNext: true, align: 'left' }],
  ['CentredStub', '表格栏目（居中）', { keepNext: true, align: 'centre' }],
  ['Value', '表格数字', { keepNext: true, align: 'centre' }],
  ['LastStub', '表格栏目（末行）', { align: 'left' }],
  ['LastCentredStub', '表格栏目（居中，末行）', { align: 'centre' }],
  ['LastValue', '表格数字（末行）', { align: 'centre' }],
]

/** Roles of cells by kind of text: where each gets its face. */
const familyRoles = {
  Title: 'title',
  Head: 'head',
  Stub: 'stub',
  CentredStub: 'stub',
  Value: 'value',
  LastStub: 'stub',
  LastCentredStub: 'stub',
  LastValue: 'value',
  Text: 'stub',
} as const satisfies Record<TableTextKind, keyof TableStyle['families']>

/**
 * Styles of the text in tables of one size (表格文字 and its kinds).
 *
 * @param size the size of the type
 * @param look the look
 */
export function tableTextStyles(size: Pt, { style: { table }, font }: Look): readonly NamedStyle[] {
  const suffix = size === table.sizes[0] ? '' : ` ${size}磅`
  const base = { type: 'paragraph', own: true, priority: 30 } as const
  const id = tableTextStyleId('Text', size, table)
  const run = (kind: TableTextKind) => ({ font: font(table.families[familyRoles[kind]]).name, size })
  return [
    {
      ...base,
      id,
      name: `表格文字${suffix}`,
      paragraph: { snapToGrid: false, line: twip(size * table.leading), align: 'centre' },
      run: run('Text'),
    },
    ...tableTexts.map(([kind, name, paragraph]) => ({
      ...base,
      id: tableTextStyleId(kind, size, table),
      name: `${name}${suffix}`,
      basedOn: id,
      paragraph,
      run: run(kind),
    })),
  ]
}

/**
 * Style of the paragraph that Word wants after a table (表后空行): as good as no height, for the table may fill its page.
 *
 * @param look the look
 */
export function tableEndStyle({ style, font }: Look): NamedStyle {
  return {
    type: 'paragraph',
    id: tableEndStyleId,
    name: '表后空行',
    own: true,
    priority: 99,
    paragraph: { snapToGrid: false, line: twip(1) },
    run: { font: font(style.text.note.family).name, size: 1 },
  }
}

/** Space between a table and the notes below it. */
const spaceBelowTable = twip(6)

/**
 * Style of the notes below tables (表注).
 *
 * @param look the look
 */
export function tableNoteStyle({ style, measures, font }: Look): NamedStyle {
  const { family, size, align } = style.text.note
  return {
    type: 'paragraph',
    id: paragraphStyleIds.note,
    name: '表注',
    own: true,
    priority: 30,
    paragraph: { snapToGrid: false, line: measures.noteLine, before: spaceBelowTable, contextual: true, align },
    run: { font: font(family).name, size },
  }
}
