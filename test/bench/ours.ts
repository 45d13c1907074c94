import { checkFonts } from '../../dist/app/check-fonts.js'
import { chooseStyle } from '../../dist/app/choose-style.js'
import { formats } from '../../dist/app/formats.js'
import { prepareRendering } from '../../dist/app/rendering.js'
import { composeReport } from '../../dist/compose/compose-report.js'
import { checkReport } from '../../dist/model/check-report.js'
import { readReport } from '../../dist/model/read-report.js'
import type { Report } from '../../dist/model/report.js'
import { readYaml } from '../../dist/source/read-yaml.js'
import type { Document } from '../../dist/tree/nodes.js'
import { defaultStandard } from '../../dist/writers/pdf/standard.js'
import type { GeneratedReport } from '../generate/generate-report.js'
import type { Contender } from './contender.js'

/**
 * Our own route, all of it but the disk: from the text of a data file to the bytes of its files.
 *
 * @param wanted the formats
 */
export function ours(wanted: readonly string[]): Contender {
  return {
    prepare: async generated => async () => {
      const files = await render(generated, wanted)
      return files.reduce((bytes, file) => bytes + file.length, 0)
    },
  }
}

/**
 * Makes the files of a report.
 *
 * @param generated the report
 * @param wanted the formats
 */
export async function render(generated: GeneratedReport, wanted: readonly string[]): Promise<readonly Uint8Array[]> {
  const report = read(generated)
  checkReport(report)
  const chosen = chooseStyle(report.layout, [])
  const document = composeReport(report, { draft: false, runIn: chosen.style.runIn })
  checkFonts(document, chosen.style)
  const options = { ...chosen, standard: defaultStandard, protect: false, embedFonts: false }
  const rendering = prepareRendering(report, document, options)
  const files = []
  for (const { id, write } of formats) if (wanted.includes(id)) files.push(await write(rendering))
  return files
}

/**
 * What stands in a report, for others to set.
 *
 * @param generated the report
 */
export function documentOf(generated: GeneratedReport): Document {
  const report = read(generated)
  const { style } = chooseStyle(report.layout, [])
  return composeReport(report, { draft: false, runIn: style.runIn })
}

function read({ yaml, path }: GeneratedReport): Report {
  const { source } = readYaml(Buffer.from(yaml), path)
  const { report } = source === undefined ? {} : readReport(source)
  if (report === undefined) throw new Error(`${path} cannot be read`)
  return report
}
