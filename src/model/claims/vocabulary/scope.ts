import type { Entry } from '../meaning.js'

const outcomes = '(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)'

/** Quotation marks around the name of an outcome only set it off. */
const quotedOutcomes: Entry = { words: [`“(?=${outcomes}”)`, `(?<=“${outcomes})”`], means: { kind: 'filler' } }

/** What stands in quotation marks, in titles, and in brackets without a figure: before anything in it is read. */
export const enclosedWords: readonly Entry[] = [
  quotedOutcomes,
  { words: ['《[^《》]*》', '〔[^〔〕]*〕', '“[^“”]*”', '"[^"]*"'], means: { kind: 'opaque' } },
  { words: ['（[^（）\\d]*）', '\\([^()\\d]*\\)'], means: { kind: 'filler' } },
]

/** Of which time: 同比增长, 近三年, 上半年. */
export const timeWords: readonly Entry[] = [
  {
    words: ['同比', '(?:较|比|相?较于?|与)(?:上一?年度?|去年|20\\d\\d年度?)(?:度)?(?:的)?(?:同期)?(?:相比)?'],
    means: { kind: 'comparison' },
  },
  { words: ['(?:增长|上升|增加|提高|上涨|上浮)(?:了|率?为|达)?', '增幅(?:为|达)?'], means: { kind: 'rise' } },
  { words: ['(?:减少|下降|降低|下浮)(?:了|为|达)?', '降幅(?:为|达)?'], means: { kind: 'fall' } },
  { words: ['累计'], means: { kind: 'cumulative' } },
  {
    words: [
      '近[两二三四五六七八九十\\d]+年(?:来)?|历年|多年来|往年|上半年|下半年|第?[一二三四]季度|自20\\d\\d年|以来',
      '前[一二三四五六七八九十\\d]+(?:个)?月|每[年月季周]|月均|年均|平均|计划|预计|力争|目标|环比',
    ],
    means: { kind: 'otherTime' },
  },
]

/** Whose figures: 我局, 全市, 市本级, 各部门. */
export const ownerWords: readonly Entry[] = [
  {
    words: [
      '(?:市|县|区|省|州|旗|镇|乡)?本级|[省市县区州镇乡]级|各级|各?(?:县|市|区)(?:、|（|\\()(?:市|县|区)(?:、区)?[）)]?',
      '各[县市区镇乡街部单机科股处室]|所属|下属|直属|局属|乡镇|基层|(?:相关|有关|市直|县直|区直)(?:部门|单位)|系统',
    ],
    means: { kind: 'otherScope' },
  },
  {
    words: [
      '[我本](?:市|县|区|省|州|旗|镇|乡|街道|街|局|委|办|厅|署|院|队|所|站|会|中心|单位|机关|部门|行政机关|级)',
      '全[局办委厅镇乡街院]',
    ],
    means: { kind: 'ownScope' },
  },
  { words: ['全[市县区省州旗]'], means: { kind: 'wholeRegion' } },
]

/** Things counted that no table has, and requests that came by one way only. */
export const otherWords: readonly Entry[] = [
  {
    words: ['(?:通过|以|采取|采用)[^，。；]{1,30}(?:、|和|及)[^，。；]{1,20}(?:渠道|方式|途径|形式)'],
    means: { kind: 'filler' },
  },
  {
    words: [
      '(?:通过|以|经)[^，。；、]{0,12}?(?:网络|网站|网页|平台|邮箱|信函|邮寄|邮件|窗口|系统|来信|来访|当面)(?:渠道|形式|方式|途径)?',
      '(?:网上|网络|线上|在线|互联网|信函|邮寄|信件|纸质|当面|现场|电子邮件|邮件|邮箱|传真|平台|窗口)(?:方式|渠道|形式)?',
    ],
    means: { kind: 'channel' },
  },
  {
    words: [
      '主动公开(?:率)?|(?:公众|群众|网民)?(?:意见|建议|留言|咨询|来信来访)|提案|议案|信访|举报|投诉|热线|工单',
      '行政执法(?!案卷)|执法工作|信箱|邮箱|公文|政策(?:性)?文件|文件(?!数)|会议|培训|新闻发布会|信息处理费',
    ],
    means: { kind: 'otherTopic' },
  },
]
