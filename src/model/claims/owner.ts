/** A public body named in running text: 县住建局, 各镇, 市政府办公室. */
const body =
  /[\p{Script=Han}]{1,12}(?:政府|管委会|委员会|委|局|厅|署|中心|镇|乡|街道|大队|支队|总队|法院|检察院|公司|学校|医院|园区|开发区|新区|县|区)(?:办公室|办公厅|办)?(?!\p{Script=Han}{0,4}(?:网|平台|公众号))/gu

/**
 * Says whether words name a public body other than the agency that reports. An agency is known by its abbreviation:
 * 科技局 is 温县科学技术局, 区政府 is 洪泽区人民政府.
 *
 * @param words words that are not understood
 * @param agency the agency's full name
 */
export function namesAnother(words: string, agency: string): boolean {
  return (words.match(body) ?? []).some(name => !abbreviates(name, agency))
}

const office = /(?:办公室|办公厅|办)$/u

/**
 * The end of a name tells what it is; what stands before may be any word of the sentence. The office of a government
 * counts what it received itself, not what the government's report adds up.
 */
function abbreviates(name: string, agency: string): boolean {
  const core = name.replace(office, '')
  const partOf = /政府$/u.test(core) && core !== name && !office.test(agency)
  return !partOf && isSubsequence(core.slice(-3), agency)
}

function isSubsequence(part: string, whole: string): boolean {
  let at = -1
  return [...part].every(character => {
    at = whole.indexOf(character, at + 1)
    return at >= 0
  })
}

/**
 * Says whether words are a name of the agency that reports, and nothing else: 卫生健康局 is 京山市卫生健康局.
 *
 * @param words words that are not understood
 * @param agency the agency's full name
 */
export function isOwnName(words: string, agency: string): boolean {
  return (
    words.length >= 3 && /(?:政府|委员会|委|局|厅|署|办公室|办|中心|街道)$/u.test(words) && isSubsequence(words, agency)
  )
}
