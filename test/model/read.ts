import { type ReportLookup, readReport } from '../../src/model/read-report.js'
import type { Phrase, Report, Text } from '../../src/model/report.js'
import { readYaml } from '../../src/source/read-yaml.js'

/** Agency and year, to begin a data file with. */
export const head = '机关: 某某局\n年度: 2024\n'

/** A data file read, and the names of all problems met on the way. */
export function read(
  yaml: string,
  lookup?: ReportLookup,
): { readonly report?: Report; readonly rules: readonly string[] } {
  const { source, diagnostics } = readYaml(yaml, 'report.yaml')
  if (source === undefined) throw new Error('no YAML')
  const result = readReport(source, lookup)
  return {
    ...(result.report && { report: result.report }),
    rules: [...diagnostics, ...result.diagnostics].map(({ rule }) => rule),
  }
}

/** The report of a data file that must make one. */
export function reportOf(yaml: string, lookup?: ReportLookup): Report {
  const { report } = read(yaml, lookup)
  if (report === undefined) throw new Error('no report')
  return report
}

/** A text as an outline: headings with their numbers, run-in ones marked, paragraphs below them. */
export function outline(text: Text, indent = ''): readonly string[] {
  return text.flatMap(block => {
    if (block.kind === 'paragraph') return [`${indent}${words(block.content)}`]
    const mark = block.runIn ? ' ⤷' : ''
    return [`${indent}${block.number}${words(block.heading)}${mark}`, ...outline(block.body, `${indent}  `)]
  })
}

/** Phrases as they print; what a reference stands for in brackets. */
export function words(phrases: readonly Phrase[]): string {
  return phrases.map(({ kind, text }) => (kind === 'words' ? text : `[${text}]`)).join('')
}
