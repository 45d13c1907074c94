/**
 * The title a report bears unless its file gives another (标题): agency, year and kind.
 *
 * @param agency the agency
 * @param year the year reported on
 */
export function usualTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`
}
