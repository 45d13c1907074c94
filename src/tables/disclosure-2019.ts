import type { Label, TableSpec } from './table-spec.js'

const documents = [
  { id: 'made', key: '本年新制作数量', label: '本年新制作数量' },
  { id: 'disclosed', key: '本年新公开数量', label: '本年新公开数量' },
  { id: 'public', key: '对外公开总数量', label: '对外公开总数量' },
] as const satisfies readonly Label[]

const lastYear = { id: 'lastYear', key: '上一年项目数量', label: '上一年项目数量' } as const satisfies Label
const change = { id: 'change', key: '本年增减', label: '本年增/减', type: 'change' } as const satisfies Label

const items = [
  lastYear,
  change,
  { id: 'decisions', key: '处理决定数量', label: '处理决定数量' },
] as const satisfies readonly Label[]

/** Table 二 of the 2019 form, for reports on 2019 and 2020 (主动公开政府信息情况; 国办公开办函〔2019〕60号). */
export const disclosure2019 = {
  id: 'disclosure',
  key: '主动公开政府信息情况',
  name: { zh: '表二', en: 'table 2' },
  omittedIsZero: false,
  formWidths: [2435, 2435, 2435, 2435],
  bands: [
    {
      title: '第二十条第（一）项',
      corner: { label: '信息内容' },
      columns: documents,
      rows: [
        { id: 'rules', key: '规章', label: '规章' },
        { id: 'normativeDocuments', key: '规范性文件', label: '规范性文件' },
      ],
    },
    {
      title: '第二十条第（五）项',
      corner: { label: '信息内容' },
      columns: items,
      rows: [
        { id: 'licences', key: '行政许可', label: '行政许可' },
        {
          id: 'otherServices',
          key: '其他对外管理服务事项',
          label: '其他对外管理服务事项',
          words: ['其他', '对外', '管理', '服务', '事项'],
        },
      ],
    },
    {
      title: '第二十条第（六）项',
      corner: { label: '信息内容' },
      columns: items,
      rows: [
        { id: 'penalties', key: '行政处罚', label: '行政处罚' },
        { id: 'coercion', key: '行政强制', label: '行政强制' },
      ],
    },
    {
      title: '第二十条第（八）项',
      corner: { label: '信息内容' },
      columns: [lastYear, change],
      rows: [{ id: 'fees', key: '行政事业性收费', label: '行政事业性收费', words: ['行政', '事业性', '收费'] }],
    },
    {
      title: '第二十条第（九）项',
      corner: { label: '信息内容' },
      columns: [
        { id: 'projects', key: '采购项目数量', label: '采购项目数量' },
        { id: 'spent', key: '采购总金额', label: '采购总金额', type: 'money' },
      ],
      rows: [{ id: 'procurement', key: '政府集中采购', label: '政府集中采购' }],
    },
  ],
} as const satisfies TableSpec
