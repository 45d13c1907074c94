import { makeOption, type StyleOption } from './option.js'
import { onOff } from './option-values.js'
import type { TableStyle } from './roles.js'
import type { Style } from './style.js'

const withTable = (style: Style, table: Partial<TableStyle>): Style => ({
  ...style,
  table: { ...style.table, ...table },
})

/** Pale enough for black figures on it to be read, dark enough to be seen on a copy. */
const paleGround = { title: 0.88, head: 0.95 } as const

const grounds = makeOption(
  {
    id: 'grounds',
    key: '表格底纹',
    usual: 'false',
    explanation: { zh: '表头各行印浅灰底纹', en: 'A pale grey ground behind the heads of tables' },
  },
  onOff,
  (style, value) => withTable(style, { grounds: value ? paleGround : {} }),
)

const turned = makeOption(
  {
    id: 'turned',
    key: '表四横排',
    usual: 'false',
    explanation: {
      zh: '“四、行政复议、行政诉讼情况”的表格单独横排一页',
      en: 'Table 四 on a page of its own, turned across the paper',
    },
  },
  onOff,
  (style, value) => withTable(style, { turned: value ? ['disputes'] : [] }),
)

/** Choices for tables. */
export const tableOptions: readonly StyleOption[] = [grounds, turned]
