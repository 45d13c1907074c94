import type { Label } from './table-spec.js'

/** Columns of table 三, both editions: who applied (申请人情况). */
export const applicantColumns = [
  {
    label: '申请人情况',
    children: [
      { id: 'naturalPerson', key: '自然人', label: '自然人' },
      {
        label: '法人或其他组织',
        children: [
          { id: 'company', key: '商业企业', label: '商业企业' },
          { id: 'researchBody', key: '科研机构', label: '科研机构' },
          { id: 'charity', key: '社会公益组织', label: '社会公益组织' },
          { id: 'legalService', key: '法律服务机构', label: '法律服务机构' },
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
export const balanceSentence = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** Rows of table 三（一）to（五）, the same in both editions, under the group 三、本年度办理结果. */
export const outcomeRows = [
  { id: 'granted', key: '予以公开', label: '（一）予以公开' },
  {
    id: 'partlyGranted',
    key: '部分公开',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  {
    id: 'refused',
    key: '不予公开',
    label: '（三）不予公开',
    children: [
      { id: 'stateSecret', key: '属于国家秘密', label: '1.属于国家秘密' },
      { id: 'forbiddenByLaw', key: '其他法律行政法规禁止公开', label: '2.其他法律行政法规禁止公开' },
      { id: 'endangersSecurity', key: '危及三安全一稳定', label: '3.危及“三安全一稳定”' },
      { id: 'thirdParty', key: '保护第三方合法权益', label: '4.保护第三方合法权益' },
      { id: 'internalAffairs', key: '属于三类内部事务信息', label: '5.属于三类内部事务信息' },
      { id: 'processInformation', key: '属于四类过程性信息', label: '6.属于四类过程性信息' },
      { id: 'enforcementFile', key: '属于行政执法案卷', label: '7.属于行政执法案卷' },
      { id: 'administrativeInquiry', key: '属于行政查询事项', label: '8.属于行政查询事项' },
    ],
  },
  {
    id: 'unavailable',
    key: '无法提供',
    label: '（四）无法提供',
    children: [
      { id: 'notHeld', key: '本机关不掌握相关政府信息', label: '1.本机关不掌握相关政府信息' },
      { id: 'toBeMade', key: '没有现成信息需要另行制作', label: '2.没有现成信息需要另行制作' },
      { id: 'stillUnclear', key: '补正后申请内容仍不明确', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    id: 'notProcessed',
    key: '不予处理',
    label: '（五）不予处理',
    children: [
      { id: 'petition', key: '信访举报投诉类申请', label: '1.信访举报投诉类申请' },
      { id: 'repeated', key: '重复申请', label: '2.重复申请' },
      { id: 'publication', key: '要求提供公开出版物', label: '3.要求提供公开出版物' },
      { id: 'excessive', key: '无正当理由大量反复申请', label: '4.无正当理由大量反复申请' },
      {
        id: 'reconfirmation',
        key: '要求行政机关确认或重新出具已获取信息',
        label: '5.要求行政机关确认或重新出具已获取信息',
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
