import type { Label } from './table-spec.js'

/** Columns of table 三, both editions: who applied (申请人情况). */
export const applicantColumns = [
  {
    label: '申请人情况',
    children: [
      { id: 'naturalPerson', key: '自然人', label: '自然人', words: ['自然', '人'] },
      {
        label: '法人或其他组织',
        words: ['法人', '或', '其他', '组织'],
        children: [
          { id: 'company', key: '商业企业', label: '商业企业', words: ['商业', '企业'] },
          { id: 'researchBody', key: '科研机构', label: '科研机构', words: ['科研', '机构'] },
          { id: 'charity', key: '社会公益组织', label: '社会公益组织', words: ['社会', '公益', '组织'] },
          { id: 'legalService', key: '法律服务机构', label: '法律服务机构', words: ['法律', '服务', '机构'] },
          { id: 'otherBody', key: '其他', label: '其他' },
        ],
      },
      {
        id: 'total',
        key: '总计',
        label: '总计',
        sumOf: ['naturalPerson', 'company', 'researchBody', 'charity', 'legalService', 'otherBody'],
      },
    ],
  },
] as const satisfies readonly Label[]

/** The sentence in the corner of table 三 (勾稽关系), part of the form. */
export const balanceSentence = {
  label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  words: ['（本列数据的', '勾稽关系为：', '第一项加第二项之和，', '等于第三项加第四项之和）'],
} as const satisfies Pick<Label, 'label' | 'words'>

/** Rows of table 三（一）to（五）, the same in both editions, under the group 三、本年度办理结果. */
export const outcomeRows = [
  { id: 'granted', key: '予以公开', label: '（一）予以公开' },
  {
    id: 'partlyGranted',
    key: '部分公开',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    words: ['（二）', '部分公开', '（区分处理的，', '只计这一情形，', '不计其他情形）'],
  },
  {
    id: 'refused',
    key: '不予公开',
    label: '（三）不予公开',
    words: ['（三）', '不予公开'],
    children: [
      { id: 'stateSecret', key: '属于国家秘密', label: '1.属于国家秘密', words: ['1.', '属于', '国家秘密'] },
      {
        id: 'forbiddenByLaw',
        key: '其他法律行政法规禁止公开',
        label: '2.其他法律行政法规禁止公开',
        words: ['2.', '其他', '法律', '行政法规', '禁止', '公开'],
      },
      {
        id: 'endangersSecurity',
        key: '危及三安全一稳定',
        label: '3.危及“三安全一稳定”',
        words: ['3.', '危及', '“三安全', '一稳定”'],
      },
      {
        id: 'thirdParty',
        key: '保护第三方合法权益',
        label: '4.保护第三方合法权益',
        words: ['4.', '保护', '第三方', '合法权益'],
      },
      {
        id: 'internalAffairs',
        key: '属于三类内部事务信息',
        label: '5.属于三类内部事务信息',
        words: ['5.', '属于', '三类', '内部事务', '信息'],
      },
      {
        id: 'processInformation',
        key: '属于四类过程性信息',
        label: '6.属于四类过程性信息',
        words: ['6.', '属于', '四类', '过程性', '信息'],
      },
      {
        id: 'enforcementFile',
        key: '属于行政执法案卷',
        label: '7.属于行政执法案卷',
        words: ['7.', '属于', '行政执法', '案卷'],
      },
      {
        id: 'administrativeInquiry',
        key: '属于行政查询事项',
        label: '8.属于行政查询事项',
        words: ['8.', '属于', '行政查询', '事项'],
      },
    ],
  },
  {
    id: 'unavailable',
    key: '无法提供',
    label: '（四）无法提供',
    words: ['（四）', '无法提供'],
    children: [
      {
        id: 'notHeld',
        key: '本机关不掌握相关政府信息',
        label: '1.本机关不掌握相关政府信息',
        words: ['1.', '本机关', '不掌握', '相关', '政府信息'],
      },
      {
        id: 'toBeMade',
        key: '没有现成信息需要另行制作',
        label: '2.没有现成信息需要另行制作',
        words: ['2.', '没有', '现成信息', '需要', '另行', '制作'],
      },
      {
        id: 'stillUnclear',
        key: '补正后申请内容仍不明确',
        label: '3.补正后申请内容仍不明确',
        words: ['3.', '补正后', '申请内容', '仍', '不明确'],
      },
    ],
  },
  {
    id: 'notProcessed',
    key: '不予处理',
    label: '（五）不予处理',
    words: ['（五）', '不予处理'],
    children: [
      {
        id: 'petition',
        key: '信访举报投诉类申请',
        label: '1.信访举报投诉类申请',
        words: ['1.', '信访', '举报', '投诉类', '申请'],
      },
      { id: 'repeated', key: '重复申请', label: '2.重复申请' },
      {
        id: 'publication',
        key: '要求提供公开出版物',
        label: '3.要求提供公开出版物',
        words: ['3.', '要求', '提供', '公开', '出版物'],
      },
      {
        id: 'excessive',
        key: '无正当理由大量反复申请',
        label: '4.无正当理由大量反复申请',
        words: ['4.', '无', '正当理由', '大量', '反复', '申请'],
      },
      {
        id: 'reconfirmation',
        key: '要求行政机关确认或重新出具已获取信息',
        label: '5.要求行政机关确认或重新出具已获取信息',
        words: ['5.', '要求', '行政机关', '确认', '或', '重新', '出具', '已获取', '信息'],
      },
    ],
  },
] as const satisfies readonly Label[]

/** Row （七） of table 三: all outcomes of the year. */
export const outcomeTotal = {
  id: 'total',
  key: '总计',
  label: '（七）总计',
  sumOf: ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherOutcome'],
} as const satisfies Label

/** Widths of table 三 in the official form (twip). */
export const requestWidths = [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685] as const
