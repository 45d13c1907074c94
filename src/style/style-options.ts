import { makeOption, type StyleOption } from './option.js'
import { onOff } from './option-values.js'
import { pageOptions } from './page-options.js'
import { tableOptions } from './table-options.js'
import { typeOptions } from './type-options.js'

const runIn = makeOption(
  {
    id: 'runIn',
    key: '接排',
    usual: 'false',
    explanation: { zh: '所有小标题都与第一段排在同一行', en: 'All sub-headings run on into their first paragraph' },
  },
  onOff,
  (style, value) => ({ ...style, runIn: value }),
)

/** All choices of layout (版式); the same in a data file and in a file of defaults. */
export const styleOptions: readonly StyleOption[] = [runIn, ...pageOptions, ...typeOptions, ...tableOptions]
