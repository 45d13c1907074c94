import type { Language, Severity } from '../../source/diagnostic.js'
import { excerptLine, type Stretch } from './excerpt-line.js'
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
  readonly green: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly inverse: (text: string) => string
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
 * Prints problems for people, grouped by file and section: place, message and rule; the line with carets; other places;
 * what to do.
 *
 * @param problems the problems, in order
 * @param style language, width, colours
 */
export function printProblems(problems: readonly Problem[], style: PrintStyle): string {
  return problems
    .map((problem, index) => {
      const before = problems[index - 1]
      const sameGroup = before?.file === problem.file && before.section === problem.section
      return `${sameGroup ? '' : printGroup(problem, style)}${printProblem(problem, style)}\n\n`
    })
    .join('')
}

/** The line above the problems of one section of a file. */
function printGroup({ file, section }: Problem, { colors }: PrintStyle): string {
  return `${colors.dim('──')} ${colors.bold([file, section].filter(Boolean).join('  '))}\n\n`
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
  const [source, covered] = printSource(problem, problem.related, style, color)
  const related = problem.related
    .filter(spot => !covered(spot))
    .flatMap((spot, index, all) => {
      const [lines] = sameLine(spot, all[index - 1]) ? [[]] : printSource(spot, all, style, colors.cyan)
      return [`  ${colors.bold(labels.related[language])}  ${placeOf(spot)}  ${spot.message[language]}`, ...lines]
    })
  const hint = problem.hint === undefined ? [] : [`  ${colors.bold(labels.hint[language])}  ${problem.hint[language]}`]
  return [head, ...source, ...related, ...hint].join('\n')
}

function placeOf({ file, line, column }: Spot): string {
  return `${file}:${line}:${column}`
}

function sameLine(one: Spot, other: Spot | undefined): boolean {
  return one.file === other?.file && one.line === other.line
}

/**
 * The line with its number and the marks below, nothing for an empty line; and which of the other places it shows.
 */
function printSource(
  spot: Spot,
  others: readonly Spot[],
  { columns, colors }: PrintStyle,
  color: (text: string) => string,
): readonly [lines: readonly string[], covers: (other: Spot) => boolean] {
  if (spot.text.trim() === '') return [[], () => false]
  const margin = `  ${spot.line} | `
  const beside = others.filter(other => other !== spot && sameLine(other, spot)).map(stretchOf)
  const { text, carets, shown } = excerptLine(spot.text, stretchOf(spot), Math.max(columns - margin.length, 40), beside)
  const lines = [`${colors.dim(margin)}${text}`, `${colors.dim(margin.replace(/\d/gu, ' '))}${color(carets)}`]
  return [lines, other => sameLine(other, spot) && other.column >= shown[0] && other.endColumn <= shown[1]]
}

function stretchOf({ column, endColumn }: Spot): Stretch {
  return [column, endColumn]
}
