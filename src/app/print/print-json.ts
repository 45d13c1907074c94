import type { Language } from '../../source/diagnostic.js'
import type { LocatedSuggestion } from '../locate-suggestion.js'
import type { Outcome, Trouble } from '../outcome.js'
import { version } from '../version.js'
import type { Problem, Spot } from './locate-problems.js'
import type { Printer, PrinterOptions, Progress } from './printer.js'

/**
 * Prints one JSON object, and nothing else; its form is told in `docs/json.md`. Reports are printed as soon as they are
 * done, so that a batch of any size is never held in memory.
 *
 * @param options language of the messages, screen
 */
export function printJson({ command, language, screen }: PrinterOptions): Printer {
  let printed = 0
  const notes: string[] = []
  const head = { nianbao: version, ...(command && { command }) }
  const open = () => screen.out(`${indented(head).slice(0, -2)},\n  "reports": [`)
  const rest: { stopped?: Progress } = {}
  const printStack = (trouble?: Trouble) => {
    if (screen.debug && trouble?.stack !== undefined) screen.error(`${trouble.stack}\n`)
  }
  return {
    print: outcome => {
      if (printed === 0) open()
      screen.out(`${printed === 0 ? '' : ','}\n${indented(reportOf(outcome, language), 4)}`)
      printed += 1
      printStack(outcome.trouble)
    },
    note: text => void notes.push(text[language]),
    stop: progress => {
      rest.stopped = progress
    },
    end: (exitCode, trouble) => {
      if (printed === 0) open()
      const tail = { exitCode, notes, ...rest, ...(trouble && { trouble: troubleOf(trouble, language) }) }
      screen.out(`${printed === 0 ? '' : '\n  '}],\n${indented(tail).slice(2)}\n`)
      printStack(trouble)
    },
  }
}

function indented(value: object, columns = 0): string {
  return JSON.stringify(value, undefined, 2).replace(/^/gmu, ' '.repeat(columns))
}

function reportOf(
  { file, title, settings, written, unchanged, repairs, problems, trouble }: Outcome,
  language: Language,
) {
  return {
    file,
    ...(title !== undefined && { title }),
    ...(settings && { settings }),
    written,
    ...(unchanged && { unchanged }),
    ...(repairs && { repairs }),
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
    ...(problem.suggestion && { suggestion: suggestionOf(problem.suggestion, language) }),
    related: problem.related.map(spot => ({ ...spotOf(spot), message: spot.message[language] })),
  }
}

function suggestionOf({ message, asks, edits }: LocatedSuggestion, language: Language) {
  return { message: message[language], ...(asks && { asks }), edits }
}

function spotOf({ file, line, column, endColumn }: Spot) {
  return { file, line, column, endColumn }
}

function troubleOf({ text, hint }: Trouble, language: Language) {
  return { message: text[language], hint: hint[language] }
}
