import picocolors from 'picocolors'
import type { Language, Severity } from '../source/diagnostic.js'
import { counts, type Outcome, type Trouble, type WrittenFile } from './outcome.js'
import { printProblems } from './print-problems.js'
import type { Printer, PrinterOptions } from './printer.js'

/** Running numbers of a run. */
interface Tally extends Record<Severity, number> {
  reports: number
  built: number
  failed: number
}

/**
 * Prints for people: the problems of each file, the files written, a line of numbers at the end. What is wrong with
 * the call, or with the program, goes to the error output.
 *
 * @param options language, screen, what to leave out
 */
export function printForPeople(options: PrinterOptions): Printer {
  const { language, quiet, strict, screen } = options
  const colors = picocolors.createColors(screen.colors)
  const style = { language, columns: screen.columns, colors }
  const tally: Tally = { reports: 0, built: 0, failed: 0, error: 0, warning: 0, notice: 0 }
  const printTrouble = ({ text, hint, stack }: Trouble) => {
    const label = { zh: '出错', en: 'failed' }[language]
    const advice = { zh: '办法', en: 'hint' }[language]
    screen.error(`${colors.red(colors.bold(label))}  ${text[language]}\n  ${colors.bold(advice)}  ${hint[language]}\n`)
    if (screen.debug && stack !== undefined) screen.error(`${stack}\n`)
  }
  return {
    print: outcome => {
      addTo(tally, outcome)
      const shown = quiet ? outcome.problems.filter(problem => counts(problem, strict)) : outcome.problems
      screen.out(printProblems(shown, style))
      if (outcome.trouble !== undefined) printTrouble(outcome.trouble)
      if (!quiet) screen.out(outcome.written.map(file => printWritten(file, language)).join(''))
    },
    end: (_, trouble) => {
      if (trouble !== undefined) printTrouble(trouble)
      else if (!quiet) screen.out(`${summaries[options.command ?? 'check'](tally)[language]}\n`)
    },
  }
}

function addTo(tally: Tally, { problems, written, settings, trouble }: Outcome): void {
  if (!settings) tally.reports += 1
  if (written.length > 0) tally.built += 1
  if (trouble !== undefined) tally.failed += 1
  for (const { severity } of problems) tally[severity] += 1
}

function printWritten({ path, bytes }: WrittenFile, language: Language): string {
  const size = bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
  return `${{ zh: '写出', en: 'wrote' }[language]}  ${path}  ${size}\n`
}

const summaries = {
  build: (tally: Tally) => {
    const { reports, built } = tally
    const left = reports - built
    return {
      zh: `共 ${reports} 份报告，生成 ${built} 份${left > 0 ? `，没有生成 ${left} 份` : ''}。${found(tally).zh}`,
      en: `${countOf(reports)}, ${built} built${left > 0 ? `, ${left} not built` : ''}. ${found(tally).en}`,
    }
  },
  extract: ({ reports, built }: Tally) => ({
    zh: `共 ${reports} 个 PDF，取出 ${built} 份数据。`,
    en: `PDF files: ${reports}, data files taken out: ${built}.`,
  }),
  check: (tally: Tally) => ({
    zh: `检查了 ${tally.reports} 份报告。${found(tally).zh}`,
    en: `${countOf(tally.reports)} checked. ${found(tally).en}`,
  }),
} as const

function found({ error, warning, notice, failed }: Tally): Record<Language, string> {
  if (error + warning + failed === 0) return { zh: '没有发现问题。', en: 'No problems.' }
  const notices = notice > 0 ? { zh: `，提示 ${notice} 处`, en: `, notices: ${notice}` } : { zh: '', en: '' }
  return {
    zh: `错误 ${error} 处，警告 ${warning} 处${notices.zh}。`,
    en: `Errors: ${error}, warnings: ${warning}${notices.en}.`,
  }
}

function countOf(reports: number): string {
  return reports === 1 ? '1 report' : `${reports} reports`
}
