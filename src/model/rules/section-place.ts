import type { Place } from '../../source/diagnostic.js'
import { type PassagePart, passagesOfParts } from '../passages.js'
import type { Report } from '../report.js'

/**
 * The key of a section of text, under the name the file has it: the place of what concerns the section as a whole.
 *
 * @param report the report
 * @param part the section
 * @returns undefined when it has no text, which is told already
 */
export function sectionPlace(report: Report, part: PassagePart): Place | undefined {
  const [key] = passagesOfParts(report, [part])[0]?.pieces[0]?.phrase.from.path ?? []
  return key === undefined ? undefined : { path: [key], at: 'key' }
}
