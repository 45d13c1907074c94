import type { Language } from '../source/diagnostic.js'
import type { Problem, Spot } from './locate-problems.js'
import type { Outcome, Trouble } from './outcome.js'
import type { Printer, PrinterOptions } from './printer.js'
import { version } from './version.js'

/**
 * Prints one JSON object at the end of the run, and nothing else; its form is told in `docs/json.md`.
 *
 * @param options language of the messages, screen
 */
export function printJson({ command, language, screen }: PrinterOptions): Printer {
  const outcomes: Outcome[] = []
  return {
    print: outcome => void outcomes.push(outcome),
    end: (exitCode, trouble) => {
      const result = {
        nianbao: version,
        command,
        exitCode,
        reports: outcomes.map(outcome => reportOf(outcome, language)),
        ...(trouble && { trouble: troubleOf(trouble, language) }),
      }
      screen.out(`${JSON.stringify(result, undefined, 2)}\n`)
      const stacks = [trouble, ...outcomes.map(outcome => outcome.trouble)].flatMap(each => each?.stack ?? [])
      if (screen.debug) for (const stack of stacks) screen.error(`${stack}\n`)
    },
  }
}

function reportOf({ file, title, settings, written, problems, trouble }: Outcome, language: Language) {
  return {
    file,
    ...(title !== undefined && { title }),
    ...(settings && { settings }),
    written,
    problems: problems.map(problem => problemOf(problem, language)),
    ...(trouble && { trouble: troubleOf(trouble, language) }),
  }
}

function problemOf(problem: Problem, language: Language) {
  return {
    ...spotOf(problem),
    rule: problem.rule,
    severity: problem.severity,
    ...(problem.section !== undefined && { section: problem.section }),
    ...(problem.where && { where: problem.where[language] }),
    message: problem.message[language],
    ...(problem.hint && { hint: problem.hint[language] }),
    ...problem.values,
    related: problem.related.map(spot => ({ ...spotOf(spot), message: spot.message[language] })),
  }
}

function spotOf({ file, line, column, endColumn }: Spot) {
  return { file, line, column, endColumn }
}

function troubleOf({ text, hint }: Trouble, language: Language) {
  return { message: text[language], hint: hint[language] }
}
