import type { Entry, RowMeaning } from '../meaning.js'

const row = (...readings: readonly (readonly string[])[]): RowMeaning => ({
  kind: 'row',
  table: 'requests',
  readings,
  usual: ['total'],
})
const act = (...readings: readonly (readonly string[])[]): RowMeaning => ({ ...row(...readings), act: true })
const columns = (...names: readonly string[]) => ({ kind: 'column', table: 'requests', columns: names }) as const

/** Outcomes that are answers; withdrawn requests and the like (其他处理) are counted as answered by some offices only. */
const answers = ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed'] as const
const next = '(?:下一?个?年度?|次年度?|明年|来年|20\\d\\d年度?)'
const onward = '(?:的)?(?:继续)?(?:办理|答复|处理|办结)?(?:的)?'
const previous = '(?:上一?个?年度?|前一年度?|去年|往年)'
const and = '(?:、|和|或者?|及|以及|与)'

/** Words for the rows of table 三: carried over, received, answered. */
const courseWords: readonly Entry[] = [
  {
    words: [
      `${previous}(?:度)?(?:未办结|未完成)?(?:的)?(?:申请)?(?:结转|转结|接转|转入|转来|遗留|顺延|跨年)(?:至|到|入)?(?:本年度?|今年|当年|20\\d\\d年度?)?${onward}`,
      `(?:结转|转结|接转|承接)(?:了)?${previous}(?:度)?(?:的)?`,
    ],
    means: row(['carriedIn']),
  },
  {
    words: [
      `(?:结转|转结|接转|顺延|延期|延续|延|转|跨)(?:至|到|入|往|于)?${next}${onward}`,
      '(?:下一?个?年度?|次年度?|明年|来年)(?:继续)?(?:结转|接转|办理|答复|处理)',
      '尚未答复',
    ],
    means: row(['carriedOut']),
  },
  { words: ['20\\d\\d年度?结转'], means: row(['carriedIn'], ['carriedOut']) },
  { words: ['结转'], means: row(['carriedOut'], ['carriedIn']) },
  {
    words: ['(?:本年度?|当年度?|今年)?新(?:近)?(?:收到?|接收到?|接到|受理)(?:到|的)?'],
    means: act(['received']),
  },
  { words: ['收到', '收悉', '接收到?', '接到', '接获', '收取到', '新增'], means: act(['received']) },
  { words: ['(?:登记)?受理'], means: act(['received'], ['received', 'carriedIn']) },
  {
    words: ['收办', '承办', '办理(?!完毕|完结|结果|情况|流程|时限|期限|质)', '处理(?!决定|结果|情况|费)'],
    means: { ...act(['total'], ['received', 'carriedIn'], ['received']), decides: true },
  },
  {
    words: ['(?:进行|作出|予以|给予)?(?:了)?(?:书面)?(?:答复|回复)(?!率|书|口径|文书|质|期限|时限|意见)'],
    means: act(['total'], answers),
  },
  {
    words: ['办结(?!率)', '办复(?!率)', '办理完毕', '办理完结', '处理完毕', '已办(?!结|理|复)'],
    means: { ...act(['total']), decides: true },
  },
]

/** What was not done: no figure of what was. */
const undoneWords: readonly Entry[] = [
  {
    words: [
      '不予?(?:受理|答复|办理|登记|收取)|不再(?:受理|处理|办理|答复)|未(?:予|能|按期|按时|及时|在规定时间内)?(?:答复|回复|受理|办理)(?!完)',
      '已经?主动公开',
      '(?:主动)?撤(?:回|销|诉)(?:了)?(?:行政)?(?:复议|诉讼)?(?:申请)?',
    ],
    means: { kind: 'opaque' },
  },
]

/** Words for the outcomes of table 三, in the order of the form. */
const outcomeWords: readonly Entry[] = [
  { words: ['(?:区分处理)?(?:予以)?部分(?:予以)?公开', '区分处理'], means: row(['partlyGranted']) },
  { words: ['不予以?公开', '不同意公开', '未予公开'], means: row(['refused']) },
  { words: ['(?:全部|同意|准予|给予)公开', '(?:全部)?予以(?:全部)?公开'], means: row(['granted']) },
  { words: ['(?:属于|涉及|涉)国家秘密'], means: row(['refused.stateSecret']) },
  {
    words: ['(?:属于)?(?:其他)?法律、?(?:和|及)?(?:行政)?法规禁止公开'],
    means: row(['refused.forbiddenByLaw']),
  },
  { words: ['危及[“"]?三安全一稳定[”"]?'], means: row(['refused.endangersSecurity']) },
  { words: ['(?:保护|涉及|损害|侵害)?第三方(?:的)?合法权益'], means: row(['refused.thirdParty']) },
  { words: ['(?:属于)?(?:三类)?内部(?:事务|管理)(?:类)?信息'], means: row(['refused.internalAffairs']) },
  { words: ['(?:属于)?(?:四类)?过程性信息'], means: row(['refused.processInformation']) },
  { words: ['(?:属于)?行政执法案卷(?:信息)?'], means: row(['refused.enforcementFile']) },
  { words: ['(?:属于)?行政查询事项'], means: row(['refused.administrativeInquiry']) },
  {
    words: ['(?:本(?:行政)?机关|本单位|我局)?不掌握(?:相关|该)?(?:政府)?(?:信息)?'],
    means: row(['unavailable.notHeld']),
  },
  {
    words: ['没有现成信息[、，]?需要?另行制作', '需要?另行制作'],
    means: row(['unavailable.toBeMade']),
  },
  { words: ['补正后(?:申请内容)?仍不明确'], means: row(['unavailable.stillUnclear']) },
  { words: ['信访、?举报、?投诉类(?:申请|事项)?'], means: row(['notProcessed.petition']) },
  { words: ['(?:属于)?重复申请'], means: row(['notProcessed.repeated']) },
  { words: ['要求提供公开出版物'], means: row(['notProcessed.publication']) },
  { words: ['无正当理由大量反复申请'], means: row(['notProcessed.excessive']) },
  {
    words: ['(?:要求(?:行政机关)?)?确认或(?:者)?重新出具已获取信息'],
    means: row(['notProcessed.reconfirmation']),
  },
  {
    words: ['(?:申请人)?(?:无正当理由)?逾期(?:未|不)补正(?:[、，]?(?:行政机关)?不再处理(?:其政府信息公开申请)?)?'],
    means: row(['otherOutcome.notCorrected']),
  },
  {
    words: [
      '(?:申请人)?逾期(?:未|不)(?:按收费通知要求)?(?:缴费|缴纳费用|交费)(?:[、，]?(?:行政机关)?不再处理(?:其政府信息公开申请)?)?',
    ],
    means: row(['otherOutcome.notPaid']),
  },
  { words: ['(?:无法|不能|未能)提供'], means: row(['unavailable']) },
  { words: ['不予以?处理'], means: row(['notProcessed']) },
  { words: ['(?:作出?|做出?|按)?其[他它](?:方式|情形|情况)?处理'], means: row(['otherOutcome']) },
]

/** Words for who applied: the columns of table 三. */
const applicantWords: readonly Entry[] = [
  {
    words: [
      `(?:公民|自然人|个人)${and}法人(?:${and}|或)?其[他它](?:社会)?组织`,
      `(?:任何)?(?:社会组织|单位|组织|企业)${and}(?:群众个人|个人|群众)`,
      `个人${and}(?:其[他它])?(?:社会)?(?:组织|单位)`,
      '(?:社会)?公众',
      '群众',
      '(?:各类)?申请人',
      '市民',
      '居民',
      '社会各界',
    ],
    means: { kind: 'filler' },
  },
  { words: ['自然人', '公民(?:个人)?', '个人'], means: columns('naturalPerson') },
  {
    words: [`(?:企业)?法人(?:${and}?其[他它](?:社会)?组织)?`],
    means: columns('company', 'researchBody', 'charity', 'legalService', 'otherBody'),
  },
  { words: ['商业企业'], means: columns('company') },
  { words: ['科研机构'], means: columns('researchBody') },
  { words: ['社会公益组织'], means: columns('charity') },
  { words: ['法律服务机构'], means: columns('legalService') },
]

/** The noun itself in its many forms. */
const nounWords: readonly Entry[] = [
  {
    words: [
      '(?:网上|网络|线上|在线|信函|邮寄|信件|书面|纸质|当面|现场|电子邮件|邮件|邮箱|传真|平台|窗口)(?:方式)?(?:提交|提出|递交)?(?:的)?申请',
    ],
    means: { kind: 'channel' },
  },
  {
    words: [
      '(?:政府|政务)?信息(?:依申请)?公开(?:的)?申请(?:公开)?(?:案件|事项|数量|总量|量|数|件|表|书)?',
      '(?:政府信息)?依申请公开(?:的)?(?:政府)?(?:信息)?(?:的)?(?:申请)?(?:案件|事项|业务|数量|总量|来信|信件|内容|量|件)?',
      '依申请(?:政府)?(?:信息)?公开(?:申请)?(?:案件|事项|数量|总量|量|件)?',
      '申请公开(?:的)?(?:相关|有关)?(?:政府|政务)?信息',
      '(?:政府)?信息申请公开(?:件|事项|数)?',
      '依申请(?:公开)?信息(?:数量|数)?',
      '公开申请(?:案件|事项|数量|总量|量|数|件)?',
      '申请(?:案件|事项|数量|总量|总数|量|数|件|表)?(?!人|公开|行政|表)',
    ],
    means: { kind: 'request' },
  },
]

/** The vocabulary of table 三 (收到和处理政府信息公开申请情况). */
export const requestWords: readonly Entry[] = [
  ...undoneWords,
  ...courseWords,
  ...outcomeWords,
  ...applicantWords,
  ...nounWords,
]
