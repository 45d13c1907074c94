import type { Field } from './field.js'
import { waiverFields } from './inner-fields.js'
import { layoutFields } from './layout-fields.js'

/** All keys at the top of a data file, in the order of the report. */
export const reportFields = [
  {
    id: 'agency',
    key: '机关',
    aliases: ['单位', '机关名称', '单位名称'],
    type: 'words',
    required: true,
    explanation: { zh: '发布报告的机关全称', en: 'Full name of the agency that reports' },
  },
  {
    id: 'year',
    key: '年度',
    aliases: ['年份', '报告年度'],
    type: 'year',
    required: true,
    explanation: { zh: '报告的是哪一年的工作，四位数字', en: 'The year reported on, four digits' },
  },
  {
    id: 'edition',
    key: '格式',
    aliases: ['格式版本'],
    type: 'edition',
    required: false,
    explanation: {
      zh: '2021 或 2019；不写时，2019、2020 年度用 2019 年格式，其余用 2021 年格式',
      en: '2021 or 2019; by default 2019 for reports on 2019 and 2020, else 2021',
    },
  },
  {
    id: 'title',
    key: '标题',
    type: 'words',
    required: false,
    explanation: {
      zh: '报告的标题；不写就是“机关＋年度＋年政府信息公开工作年度报告”',
      en: 'Title of the report; by default agency, year and kind',
    },
  },
  {
    id: 'introduction',
    key: '引言',
    aliases: ['前言'],
    type: 'text',
    required: false,
    explanation: { zh: '“一、总体情况”之前的文字', en: 'Text before section 一' },
  },
  {
    id: 'overview',
    key: '总体情况',
    type: 'text',
    required: false,
    explanation: { zh: '第一部分的文字', en: 'Text of section 一: the general state' },
  },
  {
    id: 'disclosure',
    key: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开情况', '表二'],
    type: 'table',
    required: false,
    explanation: { zh: '第二部分的表：主动公开', en: 'Table of section 二: disclosed on own motion' },
  },
  {
    id: 'requests',
    key: '收到和处理政府信息公开申请情况',
    aliases: ['行政机关收到和处理政府信息公开申请情况', '收到和处理申请情况', '表三'],
    type: 'table',
    required: false,
    explanation: { zh: '第三部分的表：收到和处理申请', en: 'Table of section 三: requests received and answered' },
  },
  {
    id: 'disputes',
    key: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '行政复议、行政诉讼情况',
      '表四',
    ],
    type: 'table',
    required: false,
    explanation: { zh: '第四部分的表：行政复议、行政诉讼', en: 'Table of section 四: reviews and lawsuits' },
  },
  {
    id: 'problems',
    key: '存在的主要问题及改进情况',
    aliases: ['政府信息公开工作存在的主要问题及改进情况', '存在的主要问题和改进情况', '存在问题及改进情况'],
    type: 'text',
    required: false,
    explanation: { zh: '第五部分的文字', en: 'Text of section 五: main problems and their mending' },
  },
  {
    id: 'other',
    key: '其他需要报告的事项',
    aliases: ['需要报告的其他事项', '其他事项'],
    type: 'text',
    required: false,
    explanation: {
      zh: '第六部分的文字，要说明信息处理费',
      en: 'Text of section 六; it must speak of the processing fee',
    },
  },
  {
    id: 'signature',
    key: '署名',
    aliases: ['落款'],
    type: 'words',
    required: false,
    explanation: { zh: '印在报告末尾的机关名称', en: 'The signing office, printed at the end' },
  },
  {
    id: 'date',
    key: '成文日期',
    aliases: ['日期'],
    type: 'date',
    required: false,
    explanation: { zh: '印在署名下面，例如 2025年1月20日', en: 'Printed below the signature, such as 2025年1月20日' },
  },
  {
    id: 'waivers',
    key: '说明',
    type: 'list',
    required: false,
    fields: waiverFields,
    explanation: { zh: '某条规则为什么不符合', en: 'Why a rule is known not to hold' },
  },
  {
    id: 'layout',
    key: '版式',
    type: 'map',
    required: false,
    fields: layoutFields,
    explanation: { zh: '整份报告的排版选择', en: 'Choices of layout for the whole report' },
  },
] as const satisfies readonly Field[]

/** Ids of the keys at the top of a data file. */
export type FieldId = (typeof reportFields)[number]['id']
