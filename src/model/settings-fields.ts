import type { Field } from './field.js'

/** Fields of the return slips (退回单). */
export const slipFields = [
  {
    id: 'office',
    key: '发文单位',
    aliases: ['署名', '单位'],
    type: 'words',
    required: false,
    explanation: {
      zh: '退回单末尾的署名：收报告的单位；不写就印“（收报单位盖章）”',
      en: 'The collecting office, signed at the end of a return slip; room for its seal when left out',
    },
  },
  {
    id: 'date',
    key: '日期',
    aliases: ['成文日期'],
    type: 'date',
    required: false,
    explanation: {
      zh: '退回单上的日期，例如 2025年1月22日；不写就留空，由人填写',
      en: 'The date on the return slips, such as 2025年1月22日; room to write one when left out',
    },
  },
  {
    id: 'closing',
    key: '附言',
    aliases: ['备注'],
    type: 'words',
    required: false,
    explanation: {
      zh: '印在退回单末尾的一段话，例如重新报送的期限和联系电话',
      en: 'A paragraph at the end of the slip, such as the day to file again and whom to call',
    },
  },
] as const satisfies readonly Field[]

/** Fields of what a government's report sums up (汇总). */
export const collectionFields = [
  {
    id: 'government',
    key: '政府',
    aliases: ['汇总单位'],
    type: 'words',
    required: true,
    explanation: {
      zh: '汇总各单位数字的政府，写它报告里的机关名称',
      en: 'The government whose report sums up those of its units, by its agency’s name',
    },
  },
  {
    id: 'units',
    key: '单位',
    aliases: ['报送单位'],
    type: 'names',
    required: true,
    explanation: {
      zh: '应当报送的全部单位，政府本级（办公室）也在内，写各单位报告里的机关名称',
      en: 'All units that have to report, the government’s own office among them, by their agencies’ names',
    },
  },
] as const satisfies readonly Field[]

/** All keys at the top of a settings file (设置文件), in the order of the manual. */
export const settingsFields = [
  {
    id: 'bodies',
    key: '单位性质',
    aliases: ['机关性质'],
    type: 'bodies',
    required: false,
    explanation: {
      zh: '政府或部门。可以按机关分别写；不写的，按机关名称判断：以“人民政府”结尾的是政府',
      en: '政府 (a government) or 部门 (a department), for all or by agency; otherwise the agency’s name tells',
    },
  },
  {
    id: 'rules',
    key: '规则',
    type: 'rules',
    required: false,
    explanation: {
      zh: '各条规则的级别和限度，写在规则的名称下面',
      en: 'How grave the findings of a rule are, and what it goes by, below the rule’s id',
    },
  },
  {
    id: 'slip',
    key: '退回单',
    type: 'map',
    required: false,
    fields: slipFields,
    explanation: {
      zh: '退回单（nianbao check --slips）上印什么',
      en: 'What return slips (nianbao check --slips) bear',
    },
  },
  {
    id: 'collection',
    key: '汇总',
    type: 'map',
    required: false,
    fields: collectionFields,
    explanation: {
      zh: '哪个政府汇总哪些单位：检查时核对政府报告的数是不是各单位之和、有没有单位没报（nianbao sum 可生成汇总表）',
      en: 'Which government sums up which units: the check compares its figures with their sums and tells who is missing; nianbao sum writes the sums',
    },
  },
] as const satisfies readonly Field[]

/** The key below a rule's id that says how grave its findings are (级别); the rule's own settings stand beside it. */
export const severityField = {
  id: 'severity',
  key: '级别',
  aliases: ['严重程度'],
  type: 'severity',
  required: false,
  explanation: {
    zh: '错误、警告、提示，或者关闭；不写就按规则自己的级别',
    en: '错误 (error), 警告 (warning), 提示 (notice) or 关闭 (off); otherwise as the rule has it',
  },
} as const satisfies Field

/** The words for how grave findings are, as the settings file and the manual have them. */
export const severityWords = { error: '错误', warning: '警告', notice: '提示', off: '关闭' } as const

/** The words for the kinds of bodies. */
export const bodyWords = { government: '政府', department: '部门' } as const
