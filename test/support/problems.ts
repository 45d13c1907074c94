import type { Problem } from '../../src/app/print/locate-problems.js'
import type { PrinterOptions } from '../../src/app/print/printer.js'

/** A problem with everything a problem may have, in a file whose name has a space and a Chinese word. */
export const fullProblem: Problem = {
  file: 'data/甲 局.yaml',
  line: 42,
  column: 16,
  endColumn: 18,
  text: '本年新收: [3, 4, 5, 11]',
  rule: 'applicant-total',
  severity: 'error',
  message: { zh: '写的是 100%，\n应为 12', en: 'Unexpected 100%,\nexpected 12' },
  hint: { zh: '请核对：各栏，各行', en: 'Check the columns: all, now' },
  section: '三、收到和处理政府信息公开申请情况',
  where: { zh: '表三“一”行“总计”列', en: 'table 3, row “一”, column “总计”' },
  values: { found: '100%', expected: '3＋4＋5＝12' },
  related: [
    {
      file: 'data/2023.yaml',
      line: 7,
      column: 1,
      endColumn: 3,
      text: '年度: 2023',
      message: { zh: '上一年', en: 'the year before' },
    },
  ],
}

/** Options of a printer whose output is kept. */
export function keptOutput(options: Partial<PrinterOptions> = {}) {
  const kept = { out: '', error: '' }
  const screen = {
    out: (text: string) => {
      kept.out += text
    },
    error: (text: string) => {
      kept.error += text
    },
    columns: 80,
    colors: false,
    debug: false,
  }
  return { kept, options: { language: 'zh', quiet: false, strict: false, screen, ...options } as const }
}
