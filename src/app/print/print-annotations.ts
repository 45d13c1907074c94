import type { Language } from '../../source/diagnostic.js'
import { counts, type Trouble } from '../outcome.js'
import type { Problem } from './locate-problems.js'
import type { Printer, PrinterOptions } from './printer.js'

/**
 * Prints problems as workflow commands of GitHub Actions (批注), which it shows beside the lines of the files:
 * `::error file=data/2024.yaml,line=20,col=32,endColumn=33,title=applicant-total::…`.
 *
 * @param options language of the messages, what to leave out, screen
 */
export function printAnnotations({ language, quiet, strict, screen }: PrinterOptions): Printer {
  const printTrouble = ({ text, hint }: Trouble) =>
    screen.out(command('error', {}, `${text[language]}\n${hint[language]}`))
  return {
    print: ({ problems, trouble }) => {
      const shown = quiet ? problems.filter(problem => counts(problem, strict)) : problems
      for (const problem of shown) screen.out(annotation(problem, language))
      if (trouble !== undefined) printTrouble(trouble)
    },
    end: (_, trouble) => {
      if (trouble !== undefined) printTrouble(trouble)
    },
  }
}

function annotation(problem: Problem, language: Language): string {
  const { rule: title, severity, message, hint, file, line, column: col, endColumn } = problem
  const text = hint === undefined ? message[language] : `${message[language]}\n${hint[language]}`
  return command(severity, { file, line, endLine: line, col, endColumn, title }, text)
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${[name, list.join(',')].filter(Boolean).join(' ')}::${escapeData(text)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
