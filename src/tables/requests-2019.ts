import { applicantColumns, balanceSentence, outcomeRows, outcomeTotal, requestWidths } from './applicants.js'
import type { TableSpec } from './table-spec.js'

/** Table 三 of the 2019 form: requests received and answered; （六）其他处理 is one row (国办公开办函〔2019〕60号). */
export const requests2019 = {
  id: 'requests',
  key: '收到和处理政府信息公开申请情况',
  name: { zh: '表三', en: 'table 3' },
  omittedIsZero: true,
  formWidths: requestWidths,
  bands: [
    {
      corner: balanceSentence,
      columns: applicantColumns,
      rows: [
        {
          id: 'received',
          key: '本年新收',
          label: '一、本年新收政府信息公开申请数量',
          words: ['一、', '本年', '新收', '政府信息', '公开', '申请', '数量'],
        },
        {
          id: 'carriedIn',
          key: '上年结转',
          label: '二、上年结转政府信息公开申请数量',
          words: ['二、', '上年', '结转', '政府信息', '公开', '申请', '数量'],
        },
        {
          label: '三、本年度办理结果',
          words: ['三、', '本年度', '办理', '结果'],
          children: [...outcomeRows, { id: 'otherOutcome', key: '其他处理', label: '（六）其他处理' }, outcomeTotal],
        },
        { id: 'carriedOut', key: '结转下年度', label: '四、结转下年度继续办理' },
      ],
    },
  ],
} as const satisfies TableSpec
