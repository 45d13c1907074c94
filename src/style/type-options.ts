import { makeOption, type OptionGroup, type StyleOption } from './option.js'
import { family, typeSize } from './option-values.js'
import { type CellKind, type TableStyle, type TextRole, tableStyle } from './roles.js'

/** A part of the report whose type can be chosen: the roles of text or the kinds of cells it is made of. */
interface Part {
  readonly id: string
  readonly key: string
  readonly roles?: readonly TextRole[]
  readonly cells?: readonly CellKind[]
  readonly face: string
  readonly size: string
  readonly limits: readonly [least: number, most: number]
  readonly en: string
}

const parts: readonly Part[] = [
  {
    id: 'title',
    key: '标题',
    roles: ['title'],
    face: '小标宋',
    size: '二号',
    limits: [16, 26],
    en: 'Title of the report',
  },
  {
    id: 'heading1',
    key: '一级标题',
    roles: ['heading1'],
    face: '黑体',
    size: '三号',
    limits: [12, 22],
    en: 'Headings 一、',
  },
  {
    id: 'heading2',
    key: '二级标题',
    roles: ['heading2'],
    face: '楷体',
    size: '三号',
    limits: [12, 22],
    en: 'Headings （一）',
  },
  {
    id: 'heading3',
    key: '三级标题',
    roles: ['heading3', 'heading4'],
    face: '仿宋',
    size: '三号',
    limits: [12, 22],
    en: 'Headings 1. and （1）',
  },
  {
    id: 'body',
    key: '正文',
    roles: ['addressee', 'body', 'signature', 'date'],
    face: '仿宋',
    size: '三号',
    limits: [12, 22],
    en: 'Text and signature',
  },
  {
    id: 'tableHead',
    key: '表头',
    cells: ['title', 'head'],
    face: '黑体',
    size: '',
    limits: [0, 0],
    en: 'Heads of tables',
  },
  { id: 'table', key: '表格', cells: ['stub', 'value'], face: '宋体', size: '五号', limits: [9, 12], en: 'Tables' },
  { id: 'note', key: '表注', roles: ['note'], face: '宋体', size: '五号', limits: [9, 12], en: 'Notes below tables' },
  {
    id: 'pageNumber',
    key: '页码',
    roles: ['pageNumber'],
    face: '宋体',
    size: '四号',
    limits: [9, 16],
    en: 'Page numbers',
  },
]

const faces: OptionGroup = {
  id: 'faces',
  key: '字体',
  explanation: { zh: '各部分的字体', en: 'Faces of the parts of the report' },
  options: parts.map(part =>
    makeOption(
      { id: part.id, key: part.key, usual: part.face, explanation: { zh: `${part.key}的字体`, en: part.en } },
      family,
      (style, value) => {
        const text = { ...style.text }
        for (const role of part.roles ?? []) text[role] = { ...text[role], family: value }
        const families = { ...style.table.families }
        for (const cell of part.cells ?? []) families[cell] = value
        return { ...style, text, table: { ...style.table, families } }
      },
    ),
  ),
}

const sizes: OptionGroup = {
  id: 'sizes',
  key: '字号',
  explanation: { zh: '各部分的字号', en: 'Type sizes of the parts of the report' },
  options: parts
    .filter(part => part.size !== '')
    .map(part =>
      makeOption(
        { id: part.id, key: part.key, usual: part.size, explanation: { zh: `${part.key}的字号`, en: part.en } },
        typeSize({ least: part.limits[0], most: part.limits[1] }),
        (style, value) => {
          if (part.id === 'table') return { ...style, table: { ...style.table, sizes: sizesFrom(value) } }
          const text = { ...style.text }
          for (const role of part.roles ?? []) text[role] = { ...text[role], size: value }
          return { ...style, text }
        },
      ),
    ),
}

/** Sizes to try for a table, by half points down to the least that is legible. */
function sizesFrom(preferred: number): TableStyle['sizes'] {
  const least = tableStyle.sizes.at(-1) ?? preferred
  const smaller = Array.from({ length: 40 }, (_, step) => preferred - (step + 1) / 2).filter(size => size >= least)
  return [preferred, ...smaller]
}

/** Choices of faces and sizes. */
export const typeOptions: readonly StyleOption[] = [sizes, faces]
