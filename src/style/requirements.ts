import { cellPitch, textBlock } from './page.js'
import type { Style } from './style.js'
import { mm } from './units.js'
import type { Wording } from './wording.js'

/** Something that must hold of a whole style, and the choices it depends on, the likeliest to be meant first. */
export interface Requirement {
  readonly keys: readonly string[]
  holds(style: Style): boolean
  readonly message: Wording
  readonly hint: Wording
}

/** Least width of text a report can be set in; heights are bounded by the margins alone. */
const leastWidth = mm(120)

/** Bounds of the cell of a character and of the height of a line, as multiples of the type size. */
const bounds = { cell: [0.96, 1.25], pitch: 1.15, title: 1.02 } as const

/** What must hold of a style made by choices. */
export const requirements: readonly Requirement[] = [
  {
    keys: ['页边距.左', '页边距.右'],
    holds: ({ page }) => textBlock(page).width >= leastWidth,
    message: {
      zh: '左右页边距太大，剩下给正文的宽度不到 120 毫米',
      en: 'Margins leave less than 120 mm of width for the text',
    },
    hint: {
      zh: '把“左”“右”改小；国标是左 28、右 26 毫米。',
      en: 'Make the left and right margins smaller; the standard has 28 and 26 mm.',
    },
  },
  {
    keys: ['每行字数', '字号.正文'],
    holds: ({ page, text }) => {
      const cell = cellPitch(page) / text.body.size
      return cell >= bounds.cell[0] && cell <= bounds.cell[1]
    },
    message: {
      zh: '每行字数与正文字号、页边距不相配：字会挤在一起，或者太稀',
      en: 'Characters per line do not go with type size and margins: they would touch or stand too far apart',
    },
    hint: {
      zh: '删去“每行字数”，程序会自己算；国标三号字每行 28 字。',
      en: 'Delete this line and the program will work it out; the standard has 28.',
    },
  },
  {
    keys: ['行距', '字号.正文', '字号.一级标题', '字号.二级标题', '字号.三级标题'],
    holds: ({ page, text }) =>
      (['body', 'heading1', 'heading2', 'heading3'] as const).every(
        role => page.linePitch >= bounds.pitch * text[role].size,
      ),
    message: {
      zh: '行距太小，上下两行的字会碰到一起',
      en: 'The line pitch is too small for the type: lines would touch',
    },
    hint: {
      zh: '行距至少是字号的 1.15 倍；三号字（16 磅）的行距不小于 18.4 磅。',
      en: 'The pitch is at least 1.15 times the type size.',
    },
  },
  {
    keys: ['字号.标题', '行距'],
    holds: ({ page, text }) => page.linePitch >= bounds.title * text.title.size,
    message: {
      zh: '标题字号比行距还大，标题的两行会碰到一起',
      en: 'The title is larger than the line pitch: its lines would touch',
    },
    hint: { zh: '把标题字号改小，或把行距改大。', en: 'Make the title smaller or the line pitch larger.' },
  },
]
