import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listedRules } from '../../model/rules/index.js'
import type { Language, Severity } from '../../source/diagnostic.js'
import { exitCodes } from '../exit-codes.js'
import type { LocatedSuggestion } from '../locate-suggestion.js'
import type { Outcome, Trouble } from '../outcome.js'
import { version } from '../version.js'
import type { Problem, Spot } from './locate-problems.js'
import type { Printer, PrinterOptions } from './printer.js'

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Severity, string>

/**
 * Prints one SARIF log at the end of the run, and nothing else (OASIS, Static Analysis Results Interchange Format 2.1.0),
 * for platforms that show problems beside the lines of a file. Columns count characters, as everywhere here.
 *
 * @param options language of the messages, screen
 */
export function printSarif({ language, screen }: PrinterOptions): Printer {
  const outcomes: Outcome[] = []
  return {
    print: outcome => void outcomes.push(outcome),
    end: (exitCode, trouble) => {
      const problems = outcomes.flatMap(outcome => outcome.problems)
      const troubles = [...outcomes.flatMap(outcome => outcome.trouble ?? []), ...(trouble ? [trouble] : [])]
      const ids = [...new Set(problems.map(({ rule }) => rule))]
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'nianbao', version, rules: ids.map(id => ruleOf(id, language)) } },
            language: { zh: 'zh-CN', en: 'en-US' }[language],
            columnKind: 'unicodeCodePoints',
            invocations: [
              {
                executionSuccessful: exitCode === exitCodes.fine || exitCode === exitCodes.problems,
                exitCode,
                toolExecutionNotifications: troubles.map(one => notificationOf(one, language)),
              },
            ],
            results: problems.map(problem => resultOf(problem, ids, language)),
          },
        ],
      }
      screen.out(`${JSON.stringify(log, undefined, 2)}\n`)
    },
  }
}

function ruleOf(id: string, language: Language) {
  const rule = listedRules.find(listed => listed.rule.id === id)?.rule
  if (rule === undefined) return { id }
  return { id, shortDescription: { text: rule.title[language] }, fullDescription: { text: rule.explanation[language] } }
}

function notificationOf({ text, hint }: Trouble, language: Language) {
  return { level: 'error', message: { text: `${text[language]}\n${hint[language]}` } }
}

function resultOf(problem: Problem, ids: readonly string[], language: Language) {
  const { rule, severity, message, hint, where, related, suggestion } = problem
  const logical = where === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: where[language] }] }
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: hint === undefined ? message[language] : `${message[language]}\n${hint[language]}` },
    locations: [{ physicalLocation: physicalLocation(problem), ...logical }],
    ...(related.length > 0 && {
      relatedLocations: related.map((spot, id) => ({
        id,
        physicalLocation: physicalLocation(spot),
        message: { text: spot.message[language] },
      })),
    }),
    ...(suggestion && { fixes: [fixOf(problem.file, suggestion, language)] }),
  }
}

/** 3.55–3.57: characters that give way, and what stands there then. */
function fixOf(file: string, { message, edits }: LocatedSuggestion, language: Language) {
  const replacements = edits.map(({ line, column, endLine, endColumn, text }) => ({
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text },
  }))
  return {
    description: { text: message[language] },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
  }
}

function physicalLocation({ file, line, column, endColumn }: Spot) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endColumn },
  }
}

/** A relative reference as SARIF wants it: forward slashes, everything else that is no plain letter escaped. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  return file.split(sep).map(encodeURIComponent).join('/')
}
