/** Places by rank (行政区划层级): two of one rank with different names are different places. */
const ranks: readonly RegExp[] = [/[省]$/u, /[市州盟]$/u, /[县区旗]$/u, /(?:镇|乡|街道)$/u]

/** 淮安市洪泽区: what stands before the kind of body in a name. */
const place = /^(?:[\p{Script=Han}]{1,10}?(?:省|市|州|盟|县|区|旗|镇|乡|街道)){1,4}/u

/** A department, not an office or a centre that may be part of one. */
const department = /(?:局|厅|委员会|委|署)$/u

/** What is part of a body, and what is said of a body besides its name. */
const trimmings = /(?:[（(].*[)）]|办公[室厅]|信息公开.*|政务公开.*|(?:综合|法规|秘书|行政)?[科股处]室?)+$/u

/**
 * Says whether a name in a text may be that of the agency itself, of a part of it, or of one above it: 科技局 and
 * 温县科学技术局办公室 are 温县科学技术局, 洪泽区政府 is 淮安市洪泽区人民政府. Only what surely is another body is none.
 *
 * @param name the name as the text has it
 * @param agency the agency's full name
 */
export function mayBeSame(name: string, agency: string): boolean {
  const [short, own] = [coreOf(name), coreOf(agency)]
  if (short === '' || isSubsequence(short, agency) || isSubsequence(own, name)) return true
  if (namesOtherPlace(short, own)) return false
  return !(isDepartment(name) && isDepartment(agency))
}

/** Without the words for a government, a part of it, and 我 or 县 for a place that is known. */
function coreOf(name: string): string {
  return name
    .replace(trimmings, '')
    .replace(/(?:人民)?政府$/u, '')
    .replace(/^(?:我|本|该|全)?(?:[省市州县区旗镇乡局委]|街道)?/u, '')
}

function isDepartment(name: string): boolean {
  return department.test(name.replace(trimmings, '')) && !/政府/u.test(name)
}

function namesOtherPlace(name: string, agency: string): boolean {
  const [theirs, ours] = [placesIn(name), placesIn(agency)]
  return ranks.some(rank => {
    const [their, our] = [theirs.find(one => rank.test(one)), ours.find(one => rank.test(one))]
    return their !== undefined && our !== undefined && their !== our
  })
}

/** 淮安市洪泽区: 淮安市, 洪泽区. */
function placesIn(name: string): readonly string[] {
  const whole = place.exec(name)?.[0] ?? ''
  return whole.match(/[\p{Script=Han}]{1,10}?(?:省|市|州|盟|县|区|旗|镇|乡|街道)/gu) ?? []
}

/** An abbreviation keeps some of a name’s characters, in their order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = -1
  return [...part].every(character => {
    at = whole.indexOf(character, at + 1)
    return at >= 0
  })
}
