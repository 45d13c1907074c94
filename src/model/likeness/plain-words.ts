/** Sentences that every report has, or may have, word for word: prescribed ones, and those on where to ask. */
const sharedSentence =
  /政府信息公开条例》[^。；]{0,40}(?:编制|规定|要求)|统计期限|年度报告格式|国办公开办函|信息处理费|其[他它]需要(?:报告|说明)|如(?:有|对)[^。；]{0,12}疑问|联系电话|邮政?编码?：/u

/** Phrases of every report, whoever writes it. */
const sharedPhrase =
  /以?习近平[^，。；]{0,24}思想(?:为指导)?|党的[一二三四五六七八九十]+(?:大|届[^，。；]{1,12}全会)?(?:精神)?|党中央、?国务院|[省市县区][委]、?[省市县区]政府|以?公开为常态[，、]?不公开为例外|应公开尽公开|(?:《?中华人民共和国)?政府信息公开条例》?|《条例》|政府信息公开(?:工作)?|政务公开(?:工作)?|主动公开|依申请公开|政府网站|门户网站|政务新媒体|行政规范性文件|下一步|存在(?:的)?(?:主要)?问题|决策部署/gu

/**
 * The words of a text by which it is told from others (可比文字): Chinese characters alone, so that another year, other
 * figures and other marks make no other text; without what all reports share.
 *
 * @param text running text
 */
export function plainWords(text: string): string {
  return text
    .split(/(?<=[。！？；\n])/u)
    .filter(sentence => !sharedSentence.test(sentence))
    .join('')
    .replace(sharedPhrase, '')
    .replace(/[^\p{Script=Han}]+/gu, '')
}
