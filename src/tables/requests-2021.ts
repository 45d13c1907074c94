import { applicantColumns, balanceSentence, outcomeRows, outcomeTotal, requestWidths } from './applicants.js'
import type { TableSpec } from './table-spec.js'

/** Table 三 of the 2021 form: requests received and answered (收到和处理政府信息公开申请情况; 国办公开办函〔2021〕30号). */
export const requests2021 = {
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
          children: [
            ...outcomeRows,
            {
              id: 'otherOutcome',
              key: '其他处理',
              label: '（六）其他处理',
              words: ['（六）', '其他处理'],
              children: [
                {
                  id: 'notCorrected',
                  key: '逾期不补正',
                  label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  words: [
                    '1.',
                    '申请人',
                    '无',
                    '正当理由',
                    '逾期',
                    '不补正、',
                    '行政机关',
                    '不再',
                    '处理其',
                    '政府信息',
                    '公开申请',
                  ],
                },
                {
                  id: 'notPaid',
                  key: '逾期未缴费',
                  label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  words: [
                    '2.',
                    '申请人',
                    '逾期',
                    '未按',
                    '收费通知',
                    '要求',
                    '缴纳',
                    '费用、',
                    '行政机关',
                    '不再',
                    '处理其',
                    '政府信息',
                    '公开申请',
                  ],
                },
                { id: 'other', key: '其他', label: '3.其他' },
              ],
            },
            outcomeTotal,
          ],
        },
        { id: 'carriedOut', key: '结转下年度', label: '四、结转下年度继续办理' },
      ],
    },
  ],
} as const satisfies TableSpec
