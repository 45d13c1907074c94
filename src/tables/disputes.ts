import type { Label, TableSpec } from './table-spec.js'

/** The five columns of each group of table 四; the total adds up the other four of its own group. */
const results = [
  { id: 'upheld', key: '结果维持', label: '结果维持', words: ['结果', '维持'] },
  { id: 'corrected', key: '结果纠正', label: '结果纠正', words: ['结果', '纠正'] },
  { id: 'otherResult', key: '其他结果', label: '其他结果', words: ['其他', '结果'] },
  { id: 'pending', key: '尚未审结', label: '尚未审结', words: ['尚未', '审结'] },
] as const satisfies readonly Label[]

/** Table 四, both editions: reviews and lawsuits over disclosure (政府信息公开行政复议、行政诉讼情况). */
export const disputes = {
  id: 'disputes',
  key: '政府信息公开行政复议、行政诉讼情况',
  name: { zh: '表四', en: 'table 4' },
  omittedIsZero: true,
  formWidths: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
  bands: [
    {
      columns: [
        {
          id: 'review',
          key: '行政复议',
          label: '行政复议',
          children: [
            ...results,
            {
              id: 'total',
              key: '总计',
              label: '总计',
              sumOf: ['review.upheld', 'review.corrected', 'review.otherResult', 'review.pending'],
            },
          ],
        },
        {
          label: '行政诉讼',
          children: [
            {
              id: 'directSuit',
              key: '未经复议直接起诉',
              label: '未经复议直接起诉',
              words: ['未经', '复议', '直接', '起诉'],
              children: [
                ...results,
                {
                  id: 'total',
                  key: '总计',
                  label: '总计',
                  sumOf: ['directSuit.upheld', 'directSuit.corrected', 'directSuit.otherResult', 'directSuit.pending'],
                },
              ],
            },
            {
              id: 'suitAfterReview',
              key: '复议后起诉',
              label: '复议后起诉',
              children: [
                ...results,
                {
                  id: 'total',
                  key: '总计',
                  label: '总计',
                  sumOf: [
                    'suitAfterReview.upheld',
                    'suitAfterReview.corrected',
                    'suitAfterReview.otherResult',
                    'suitAfterReview.pending',
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
} as const satisfies TableSpec
