import type { Language, Severity } from '../source/diagnostic.js'
import { excerptLine } from './excerpt-line.js'
import type { Problem, Spot } from './locate-problems.js'

/** What a problem is printed with. */
export interface PrintStyle {
  readonly language: Language
  /** Columns of the screen. */
  readonly columns: number
  readonly colors: Colors
}

/** The colours used; each gives the text back as it is where there are none. */
export interface Colors {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const severities = {
  error: { zh: '错误', en: 'error', color: 'red' },
  warning: { zh: '警告', en: 'warning', color: 'yellow' },
  notice: { zh: '提示', en: 'notice', color: 'cyan' },
} as const satisfies Record<Severity, { zh: string; en: string; color: keyof Colors }>

const labels = {
  related: { zh: '参看', en: 'see' },
  hint: { zh: '办法', en: 'hint' },
} as const

/**
 * Prints problems for people: place, message and rule; the line with carets; other places; what to do.
 *
 * @param problems the problems, in order
 * @param style language, width, colours
 */
export function printProblems(problems: readonly Problem[], style: PrintStyle): string {
  return problems.map(problem => `${printProblem(problem, style)}\n\n`).join('')
}

function printProblem(problem: Problem, style: PrintStyle): string {
  const { language, colors } = style
  const severity = severities[problem.severity]
  const color = colors[severity.color]
  const head = [
    colors.bold(placeOf(problem)),
    color(colors.bold(severity[language])),
    problem.message[language],
    colors.dim(problem.rule),
  ].join('  ')
  const related = problem.related.flatMap(spot => [
    `  ${colors.bold(labels.related[language])}  ${placeOf(spot)}  ${spot.message[language]}`,
    ...printSource(spot, style, colors.cyan),
  ])
  const hint = problem.hint === undefined ? [] : [`  ${colors.bold(labels.hint[language])}  ${problem.hint[language]}`]
  return [head, ...printSource(problem, style, color), ...related, ...hint].join('\n')
}

function placeOf({ file, line, column }: Spot): string {
  return `${file}:${line}:${column}`
}

/** The line with its number, and the carets; nothing for an empty file. */
function printSource(spot: Spot, { columns, colors }: PrintStyle, color: (text: string) => string): readonly string[] {
  if (spot.text.trim() === '') return []
  const number = String(spot.line)
  const margin = `  ${number} | `
  const { text, carets } = excerptLine(spot.text, [spot.column, spot.endColumn], Math.max(columns - margin.length, 40))
  return [`${colors.dim(margin)}${text}`, `${colors.dim(`  ${' '.repeat(number.length)} | `)}${color(carets)}`]
}
