import type { Entry } from '../meaning.js'

const lookingLikeNone = '法|正当|关|偿|障|缝|需|须|不|论|线|序|故|误|效|力|形|人|为|一|纸|锡'
const cause =
  '(?:因|由|就|涉及|关于|针对|围绕)(?:20\\d\\d年度?)?(?:政府|政务)?信息公开(?:工作|申请|事项|答复|方面|问题|类)?(?:而|的)?'

/** What disputes are about; before the words for requests, which it holds. */
export const causeWords: readonly Entry[] = [{ words: [cause], means: { kind: 'filler' } }]

/** Words that deny. */
export const denyingWords: readonly Entry[] = [
  {
    words: [
      '未(?:曾)?(?:收到|接到|接收到?|收悉|受理(?:过|到)?(?=.{0,12}申请)|接获|发生|产生|出现|引发|引起|涉及|有|被)(?:到|过)?',
      '没有(?:收到|接到|接收到?|受理|发生|产生|出现|引发|引起|涉及|被)?(?:到|过)?(?!现成)',
      '不存在(?!的)|不涉及',
      `无(?:任何)?(?:发生)?(?!${lookingLikeNone})`,
      '零(?=申请|复议|诉讼|行政)',
      '未(?=因|就|制发|制定|出台|作出|印发|废止|收取)',
    ],
    means: { kind: 'negation' },
  },
]

/** Words that qualify a figure or join what it is of. */
const qualifyingWords: readonly Entry[] = [
  { words: ['分别(?:为|是)?'], means: { kind: 'respectively' } },
  {
    words: ['均(?:为|是|系)?', '各(?:为|有)?(?![类种级项地方界自])', '都(?:为|是)?', '全部(?:为|是|系)'],
    means: { kind: 'each' },
  },
  { words: ['(?:其中)?(?:包含|包括|含有|含)(?:了)?'], means: { kind: 'including' } },
  { words: ['大?约|近|将近|超过|逾|超|不足|至少|多达|不少于'], means: { kind: 'inexact' } },
  { words: ['(?:本|今|当|全)年度?|年内|一年来|本报告期内?|报告期内?'], means: { kind: 'thisYear' } },
  { words: ['上一?个?年度?|去年(?:同期|度)?|前一年度?'], means: { kind: 'lastYear' } },
  { words: ['以及|及其?|和|与|或者?|并且?|、'], means: { kind: 'joiner' } },
]

/** Making documents public is not making them. */
const publishingWords: readonly Entry[] = [
  {
    words: ['公开|公示|发布|推送|录入|归集|报送|上传|刊登|备案|审查|清理|修改|修订|起草|解读'],
    means: { kind: 'publishing' },
  },
]

/** Words around a figure that do not say where it belongs; long ones before those they begin with. */
const fillers: readonly Entry[] = [
  {
    words: [
      '在?(?:法定|规定)(?:的)?(?:时限|期限|时间)(?:内|之内)?|(?:时限|期限|时间)内|截至目前|截至|截止|期间|当中',
      '(?:政府|政务)信息公开|信息公开|政务公开|(?:政府|政务)信息|信息(?!处理费)|工作|方面|领域|情况|事项|案件|内容',
      '共计|合计|总计|总共|一共|共有|总数|总量|数量|件数|数为|其中|另有|另外|还有|余下|剩余|达到|及时|全部|严格',
      '依法依规|依法|依规|按期|按时|按规定|按要求|按照规定|如期|有效|书面|正式|实际|具体|相关|有关|各类|各种|所有|一切',
      '任何(?:形式|方式|渠道|途径)|任何|该项|此类|要求的|请求|诉求|来信|问题|事件|关于|由于|引发|引起|导致|产生|发生|出现',
      '收取|涉及|提起|提出|提交|属于|予以|进行|件次|共|数|另|有|的|了|为|是|达|计|已|经|底|末|内|人|件|类|属|因|由|对',
      '就|向|于|至|从|在|被|而|：|:',
    ],
    means: { kind: 'filler' },
  },
]

/** Words that hold a sentence together; the shortest, so the last. */
export const linkWords: readonly Entry[] = [...qualifyingWords, ...publishingWords, ...fillers]
