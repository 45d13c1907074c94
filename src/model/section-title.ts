import type { Edition } from '../tables/edition.js'
import { sectionHeading } from '../tables/section-heading.js'
import { reportFields } from './fields.js'
import { findNamed } from './names.js'

/**
 * The printed heading of the section that a key at the top of a data file holds: 三、收到和处理政府信息公开申请情况.
 *
 * @param key the key, under any of its names
 * @param edition the report's edition
 * @returns undefined for a key that makes no section
 */
export function sectionTitle(key: string, edition: Edition): string | undefined {
  const id = findNamed(key, reportFields)?.id
  const section = edition.sections.find(one => one.id === id)
  return section && sectionHeading(section, edition)
}
