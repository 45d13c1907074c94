import { makeOption, type Naming, type OptionGroup, type OptionLeaf, type StyleOption } from './option.js'
import { count, millimetres, oneOf, points } from './option-values.js'
import type { PageStyle } from './page.js'
import type { Style } from './style.js'

const withPage = (style: Style, page: Partial<PageStyle>): Style => ({ ...style, page: { ...style.page, ...page } })

type Side = 'top' | 'bottom' | 'left' | 'right'

function margin(side: Side, naming: Omit<Naming, 'id'>, least: number): OptionLeaf {
  return makeOption({ id: side, ...naming }, millimetres({ least, most: 70 }), (style, value) =>
    withPage(style, { [side]: value }),
  )
}

const margins: OptionGroup = {
  id: 'margins',
  key: '页边距',
  explanation: { zh: '纸边到正文的距离（毫米）', en: 'From the edges of the paper to the text, in millimetres' },
  options: [
    margin(
      'top',
      { key: '上', aliases: ['天头'], usual: '37', explanation: { zh: '上边（天头）', en: 'Upper edge' } },
      10,
    ),
    // Below the text stands the page number, its dash 7 mm below the text block.
    margin(
      'bottom',
      {
        key: '下',
        aliases: ['地脚'],
        usual: '35',
        explanation: { zh: '下边（地脚），页码在其中', en: 'Lower edge, which holds the page number' },
      },
      18,
    ),
    margin(
      'left',
      { key: '左', aliases: ['订口'], usual: '28', explanation: { zh: '左边（订口）', en: 'Binding edge' } },
      10,
    ),
    margin(
      'right',
      { key: '右', aliases: ['切口'], usual: '26', explanation: { zh: '右边（切口）', en: 'Outer edge' } },
      10,
    ),
  ],
}

const linePitch = makeOption(
  {
    id: 'linePitch',
    key: '行距',
    usual: '28.99',
    explanation: {
      zh: '正文每行的高度（磅）；国标为 225 毫米排 22 行，即 28.99 磅',
      en: 'Height of a line of text in points; by the standard 22 lines in 225 mm',
    },
  },
  points({ least: 18, most: 40 }),
  (style, value) => withPage(style, { linePitch: value }),
)

const cells = makeOption(
  {
    id: 'cells',
    key: '每行字数',
    usual: '28',
    explanation: { zh: '正文每行排几个字', en: 'Characters on a line of text' },
  },
  count({ least: 18, most: 50 }),
  (style, value) => withPage(style, { cells: value }),
)

const pageNumbers = makeOption(
  {
    id: 'pageNumbers',
    key: '页码',
    usual: '外侧',
    explanation: {
      zh: '页码的位置：外侧（双面印，单页在右、双页在左）、右侧（单面印）、居中',
      en: 'Where page numbers stand: on the outer side (printed on both sides), right, or in the middle',
    },
  },
  oneOf<PageStyle['pageNumbers']>({ 外侧: 'outer', 右侧: 'right', 居中: 'centre', 双面: 'outer', 单面: 'right' }),
  (style, value) => withPage(style, { pageNumbers: value }),
)

/** Choices of margins, line grid and page numbers. */
export const pageOptions: readonly StyleOption[] = [margins, linePitch, cells, pageNumbers]
