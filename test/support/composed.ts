import { chooseStyle } from '../../src/app/choose-style.js'
import { composeReport } from '../../src/compose/compose-report.js'
import type { Report } from '../../src/model/report.js'
import type { Document } from '../../src/tree/nodes.js'

/**
 * A report composed as the program composes it, with its own choices of layout.
 *
 * @param report the report
 * @param options `draft`: mark every page 草稿
 */
export function composed(report: Report, { draft }: { readonly draft: boolean } = { draft: false }): Document {
  return composeReport(report, { draft, runIn: chooseStyle(report.layout, []).style.runIn })
}
