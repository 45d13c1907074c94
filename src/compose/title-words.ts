/** Divisions of the country at the head of an office's name: 淮安市, 洪泽区, 临夏回族自治州, 高良涧街道; some are long. */
const regions =
  /^(?:.{1,8}?(?:自治区|自治州|自治县|自治旗|新区|街道|省|市|州|盟|县|区|旗|镇|乡)|.{9,16}?(?:自治州|自治县|自治旗|试验区|开发区|示范区))/u

/** Words that end like a division but are none. */
const notRegions = /(?:城市|都市|社区|园区|地区|库区|灾区|林区|校区|学区)$/u

/** Nouns an office's name ends in; a line may be broken before them. */
const offices =
  /(?=(?:工作委员会|管理委员会|(?<!工作|管理)委员会|人民政府|办公厅|办公室|管理处|管理局|服务中心|执法大队)$)/u

/** Words of the kind of document. */
const kind = /政府信息公开|工作|年度报告|年报/gu

/**
 * Parts a report's title into words, grouped by sense: the office | the year and the kind of document.
 *
 * @param title the title
 */
export function titleWords(title: string): readonly (readonly string[])[] {
  const year = /\d{4}年度?/u.exec(title)
  if (year === null) return [officeWords(title)]
  const office = title.slice(0, year.index)
  const rest = title.slice(year.index + year[0].length)
  const report = [year[0], ...kindWords(rest)]
  return office === '' ? [report] : [officeWords(office), report]
}

/** 淮安市洪泽区人民政府办公室 → 淮安市 | 洪泽区 | 人民政府 | 办公室. */
function officeWords(office: string): readonly string[] {
  const words: string[] = []
  let rest = office
  for (;;) {
    const region = regions.exec(rest)?.[0]
    if (region === undefined || region === rest || notRegions.test(region)) break
    words.push(region)
    rest = rest.slice(region.length)
  }
  return [...words, ...rest.split(/(?<=人民政府)(?=.)/u).flatMap(part => part.split(offices))]
}

function kindWords(text: string): readonly string[] {
  const words: string[] = []
  let end = 0
  for (const match of text.matchAll(kind)) {
    if (match.index > end) words.push(text.slice(end, match.index))
    words.push(match[0])
    end = match.index + match[0].length
  }
  return end < text.length ? [...words, text.slice(end)] : words
}
