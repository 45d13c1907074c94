import type { Localized, Suggestion } from '../source/diagnostic.js'
import { editsFor } from '../source/edit-source.js'
import { lineIndexAt, lineStartsOf } from '../source/lines.js'
import type { Source } from '../source/source.js'

/** A change of a file that would mend a problem (修改建议), with its places as people count them. */
export interface LocatedSuggestion {
  readonly message: Localized
  /** Why it is asked about by itself; absent for a sure one. */
  readonly asks?: Suggestion['asks']
  readonly edits: readonly LocatedEdit[]
}

/** A stretch of the file and what should stand there; lines and columns count from 1, columns in characters. */
export interface LocatedEdit {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
}

/**
 * A suggestion as stretches of the file's text, quotes and escapes included.
 *
 * @param source the file
 * @param suggestion the suggestion
 * @returns undefined when it cannot be written there
 */
export function locateSuggestion(source: Source, suggestion: Suggestion): LocatedSuggestion | undefined {
  const { message, asks, replacements } = suggestion
  const edits = editsFor(source, replacements)
  if (edits === undefined) return undefined
  const starts = lineStartsOf(source.text)
  const pointAt = (offset: number) => {
    const index = lineIndexAt(starts, offset)
    return { line: index + 1, column: [...source.text.slice(starts[index] ?? 0, offset)].length + 1 }
  }
  const located = edits.map(({ start, end, text }): LocatedEdit => {
    const to = pointAt(end)
    return { ...pointAt(start), endLine: to.line, endColumn: to.column, text }
  })
  return { message, ...(asks && { asks }), edits: located.sort((a, b) => a.line - b.line || a.column - b.column) }
}
