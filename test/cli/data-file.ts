/** What a data file made for a test may have otherwise. */
export interface DataFileOptions {
  readonly agency?: string
  readonly year?: number | string
  readonly overview?: string
  readonly received?: string
  readonly more?: string
}

/** What section 一 has to tell, in one sentence. */
export const usualOverview = '本年度做好主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作。'

/**
 * The text of a small data file without a fault.
 *
 * @param options what to write otherwise
 */
export function dataFile(options: DataFileOptions = {}): string {
  const { agency = '示例局', year = 2024, overview = usualOverview, received = '0', more = '' } = options
  return `机关: ${agency}
年度: ${year}
总体情况: ${overview}
主动公开政府信息情况:
  规章: { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0 }
  行政规范性文件: { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0 }
  行政许可: 0
  行政处罚: 0
  行政强制: 0
  行政事业性收费: 0
收到和处理政府信息公开申请情况:
  本年新收: ${received}
政府信息公开行政复议、行政诉讼情况: 0
存在的主要问题及改进情况: 主动公开的内容还不够细，将逐项完善公开目录。
其他需要报告的事项: 依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。
${more}`
}

/** A row that does not come out: one request received, none answered or carried over. */
export const unbalanced = '{ 自然人: 1 }'
