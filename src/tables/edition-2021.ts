import { disclosure2021 } from './disclosure-2021.js'
import { disputes } from './disputes.js'
import type { Edition } from './edition.js'
import { requests2021 } from './requests-2021.js'

/** The form for reports on 2021 and later. */
export const edition2021 = {
  id: '2021',
  decree: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections: [
    { kind: 'text', id: 'overview', key: '总体情况', title: '总体情况' },
    { kind: 'table', id: 'disclosure', title: '主动公开政府信息情况', table: disclosure2021 },
    { kind: 'table', id: 'requests', title: '收到和处理政府信息公开申请情况', table: requests2021 },
    { kind: 'table', id: 'disputes', title: '政府信息公开行政复议、行政诉讼情况', table: disputes },
    { kind: 'text', id: 'problems', key: '存在的主要问题及改进情况', title: '存在的主要问题及改进情况' },
    { kind: 'text', id: 'other', key: '其他需要报告的事项', title: '其他需要报告的事项' },
  ],
} as const satisfies Edition
