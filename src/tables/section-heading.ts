import type { Edition, SectionSpec } from './edition.js'

/** Numbers of the sections, 一 to 十. */
const numbers = '一二三四五六七八九十'

/**
 * The printed heading of a section with its number: 三、收到和处理政府信息公开申请情况.
 *
 * @param section the section
 * @param edition its edition
 */
export function sectionHeading(section: SectionSpec, { sections }: Edition): string {
  return `${numbers.charAt(sections.indexOf(section))}、${section.title}`
}
