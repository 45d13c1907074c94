import type { Field } from './field.js'

/** Fields of an item of a text (标题、正文、接排). */
export const itemFields = [
  {
    id: 'heading',
    key: '标题',
    aliases: ['小标题', '题目'],
    type: 'words',
    required: false,
    explanation: {
      zh: '小标题。编号（一）、1.、（1）由程序加，不用写',
      en: 'The sub-heading; its number is made by the program',
    },
  },
  {
    id: 'body',
    key: '正文',
    aliases: ['内容'],
    type: 'text',
    required: false,
    explanation: { zh: '小标题下面的文字，可以再分小标题', en: 'The text below it, which may have sub-headings again' },
  },
  {
    id: 'runIn',
    key: '接排',
    type: 'boolean',
    required: false,
    explanation: { zh: '标题与第一段排在同一行', en: 'Heading and first paragraph on one line' },
  },
] as const satisfies readonly Field[]

/** Fields of a reason why a rule does not hold (说明). */
export const waiverFields = [
  {
    id: 'rule',
    key: '规则',
    type: 'rule',
    required: true,
    explanation: { zh: '规则的名称，就是提示信息末尾的那个英文词', en: 'The id of the rule, as messages give it' },
  },
  {
    id: 'at',
    key: '位置',
    type: 'place',
    required: false,
    explanation: {
      zh: '说的是哪一处，用“.”连接各层的键；不写就是所有地方',
      en: 'Which place, the keys joined by full stops; everywhere when left out',
    },
  },
  {
    id: 'reason',
    key: '理由',
    aliases: ['原因'],
    type: 'words',
    required: true,
    explanation: { zh: '为什么不符合这条规则', en: 'Why the rule does not hold' },
  },
  {
    id: 'printed',
    key: '刊印',
    aliases: ['印出'],
    type: 'boolean',
    required: false,
    explanation: { zh: '把理由印在表格下面', en: 'Print the reason below the table' },
  },
] as const satisfies readonly Field[]
