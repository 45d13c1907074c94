import type { CalendarDate, Report } from '../model/report.js'
import type { SectionSpec } from '../tables/edition.js'
import { sectionHeading } from '../tables/section-heading.js'
import type { Block, Document } from '../tree/nodes.js'
import { composeTable } from './compose-table.js'
import { composeText } from './compose-text.js'
import { titleWords } from './title-words.js'

/** How a report is composed. */
export interface ComposeOptions {
  /** True: every page is marked 草稿. */
  readonly draft: boolean
  /** True: headings that do not say otherwise run in (接排). */
  readonly runIn: boolean
}

/**
 * Composes a report into the document both writers draw: title, introduction, the sections of its edition, signature.
 *
 * @param report the report
 * @param options draft mark, run-in headings
 */
export function composeReport(report: Report, { draft, runIn }: ComposeOptions): Document {
  const sections = report.edition.sections.flatMap(section => composeSection(report, section, runIn))
  return {
    title: report.title,
    author: report.agency,
    dated: isoDate(report.date ?? { year: report.year, month: 12, day: 31 }),
    draft,
    titleWords: titleWords(report.title),
    blocks: [
      { kind: 'paragraph', role: 'title', content: [{ text: report.title, from: { path: ['标题'] } }] },
      ...composeText(report.introduction, runIn),
      ...sections,
      ...composeSignature(report),
    ],
  }
}

function composeSection(report: Report, section: SectionSpec, runIn: boolean): readonly Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    content: [{ text: sectionHeading(section, report.edition) }],
  }
  switch (section.kind) {
    case 'text':
      return [heading, ...composeText(report.texts[section.id], runIn)]
    case 'table':
      return [heading, ...composeTable(report, section.table, section.title)]
  }
}

function composeSignature({ signature, date }: Report): readonly Block[] {
  const office: readonly Block[] =
    signature === undefined
      ? []
      : [{ kind: 'paragraph', role: 'signature', content: [{ text: signature.text, from: signature.from }] }]
  const day: readonly Block[] =
    date === undefined
      ? []
      : [{ kind: 'paragraph', role: 'date', content: [{ text: printedDate(date), from: { path: ['成文日期'] } }] }]
  return [...office, ...day]
}

/** GB/T 9704-2012, 7.3.5.4: arabic figures, year in full, no leading zeros. */
function printedDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`
}

function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
