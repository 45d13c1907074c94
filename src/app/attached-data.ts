import type { Attachment } from '../writers/pdf/archive.js'

/** Name of the file with the report's data inside every PDF. */
export const dataFileName = 'report.yaml'

/**
 * A report's data as the file its PDF carries (随文数据).
 *
 * @param data the data in their canonical form
 * @param dated day of the file's dates, `2025-01-20`
 */
export function attachedData(data: string, dated: string): Attachment {
  return {
    name: dataFileName,
    mediaType: 'application/yaml',
    description: '本报告的数据（nianbao extract 可取出）',
    bytes: Buffer.from(data, 'utf8'),
    dated,
  }
}
