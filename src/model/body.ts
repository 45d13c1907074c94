import type { Report } from './report.js'

/** Kind of body that reports (单位性质): a people's government (政府), or one of its departments and offices (部门). */
export type Body = 'government' | 'department'

/**
 * The kind of body a report comes from: what the settings say, else what the agency's name tells.
 *
 * @param report the report
 * @param context what the rule was given; `body`: what the settings say
 */
export function bodyOf({ agency }: Report, { body }: { readonly body?: Body }): Body {
  return body ?? guessBody(agency)
}

/** 某某市人民政府, 某某镇人民政府（本级）; its 办公室 is a department. */
function guessBody(agency: string): Body {
  return /政府(?:[（(].*[)）])?$/u.test(agency.trim()) ? 'government' : 'department'
}
