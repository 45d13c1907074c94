import type { Localized } from '../../source/diagnostic.js'
import { tableOf } from '../cells.js'
import { nameCell } from '../name-cell.js'
import type { Report } from '../report.js'
import { cellsMeant } from './cells-meant.js'
import type { Reading } from './claim.js'
import { referenceTo } from './reference-to.js'

/**
 * The cells of a reading in words: 表三“（一）予以公开”行“总计”列, 表四“行政诉讼”“总计”之和.
 *
 * @param reading the reading
 * @param report the report
 */
export function nameReading(reading: Reading, report: Report): Localized {
  const spec = tableOf(report, reading.table)
  const cells = cellsMeant(reading, report)
  const [only] = cells
  if (cells.length === 1 && only !== undefined) return nameCell(spec, only.address)
  const reference = referenceTo(reading, report)
  if (reference !== undefined) {
    const words = reference.split('.').map(step => `“${step}”`)
    return { zh: `${spec.name.zh}${words.join('')}之和`, en: `${spec.name.en}, sum of ${words.join(' ')}` }
  }
  const parts = reading.rows.map(row => nameReading({ ...reading, rows: [row] }, report))
  return { zh: `${parts.map(({ zh }) => zh).join('、')}相加`, en: parts.map(({ en }) => en).join(' + ') }
}
