import { disclosure2019 } from './disclosure-2019.js'
import { disputes } from './disputes.js'
import type { Edition } from './edition.js'
import { requests2019 } from './requests-2019.js'

/** The trial form, for reports on 2019 and 2020. */
export const edition2019 = {
  id: '2019',
  decree: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  sections: [
    { kind: 'text', id: 'overview', key: '总体情况', title: '总体情况' },
    { kind: 'table', id: 'disclosure', title: '主动公开政府信息情况', table: disclosure2019 },
    { kind: 'table', id: 'requests', title: '收到和处理政府信息公开申请情况', table: requests2019 },
    { kind: 'table', id: 'disputes', title: '政府信息公开行政复议、行政诉讼情况', table: disputes },
    {
      kind: 'text',
      id: 'problems',
      key: '存在的主要问题及改进情况',
      title: '政府信息公开工作存在的主要问题及改进情况',
    },
    { kind: 'text', id: 'other', key: '其他需要报告的事项', title: '其他需要报告的事项' },
  ],
} as const satisfies Edition
