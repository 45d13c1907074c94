import type { TableSpec } from './table-spec.js'

const decisions = [{ label: '本年处理决定数量' }] as const

/** Table 二 of the 2021 form: information disclosed on the office's own motion (主动公开政府信息情况; 国办公开办函〔2021〕30号). */
export const disclosure2021 = {
  id: 'disclosure',
  key: '主动公开政府信息情况',
  name: { zh: '表二', en: 'table 2' },
  omittedIsZero: false,
  formWidths: [2435, 2435, 2435, 2435],
  bands: [
    {
      title: '第二十条第（一）项',
      corner: { label: '信息内容' },
      columns: [
        { id: 'issued', key: '本年制发件数', label: '本年制发件数' },
        { id: 'repealed', key: '本年废止件数', label: '本年废止件数' },
        { id: 'inForce', key: '现行有效件数', label: '现行有效件数' },
      ],
      rows: [
        { id: 'rules', key: '规章', label: '规章' },
        { id: 'normativeDocuments', key: '行政规范性文件', label: '行政规范性文件', words: ['行政', '规范性', '文件'] },
      ],
    },
    {
      title: '第二十条第（五）项',
      corner: { label: '信息内容' },
      columns: decisions,
      rows: [{ id: 'licences', key: '行政许可', label: '行政许可' }],
    },
    {
      title: '第二十条第（六）项',
      corner: { label: '信息内容' },
      columns: decisions,
      rows: [
        { id: 'penalties', key: '行政处罚', label: '行政处罚' },
        { id: 'coercion', key: '行政强制', label: '行政强制' },
      ],
    },
    {
      title: '第二十条第（八）项',
      corner: { label: '信息内容' },
      columns: [
        { label: '本年收费金额（单位：万元）', words: ['本年', '收费', '金额', '（单位：万元）'], type: 'amount' },
      ],
      rows: [{ id: 'fees', key: '行政事业性收费', label: '行政事业性收费', words: ['行政', '事业性', '收费'] }],
    },
  ],
} as const satisfies TableSpec
