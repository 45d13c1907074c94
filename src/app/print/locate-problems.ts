import type { ComparedValues, Diagnostic, Localized, OffsetPlace, Place, Severity } from '../../source/diagnostic.js'
import { locate, locationAt } from '../../source/locate.js'
import type { Source } from '../../source/source.js'
import { type LocatedSuggestion, locateSuggestion } from '../locate-suggestion.js'
import type { PlaceNames } from './describe-place.js'

/** A stretch of one line of a file (位置); line and columns count from 1, columns in characters (code points). */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The column after the last one meant, on the same line. */
  readonly endColumn: number
  /** The whole line, as it stands in the file. */
  readonly text: string
}

/** A problem (问题) with its place in the file. */
export interface Problem extends Spot {
  readonly rule: string
  readonly severity: Severity
  readonly message: Localized
  readonly hint?: Localized
  /** The section of the report it is in, by its printed heading. */
  readonly section?: string
  /** Its place in words: 表三“（七）总计”行“自然人”列. */
  readonly where?: Localized
  /** What stands there and what was expected, in short. */
  readonly values?: ComparedValues
  /** What would mend it, where that can be said. */
  readonly suggestion?: LocatedSuggestion
  readonly related: readonly RelatedSpot[]
}

/** Another place a problem speaks of. */
export interface RelatedSpot extends Spot {
  readonly message: Localized
}

/** Finds the spot of a place: the file checked, or the one the place names. */
export type FindSpot = (place: Place | OffsetPlace) => Spot

/** What is known of a file that problems stand in. */
export interface ProblemContext {
  /** What people call its places; nothing for a file that is no report. */
  readonly names?: PlaceNames
  /** Its nodes, for suggestions; absent when it is no YAML. */
  readonly source?: Source | undefined
}

/**
 * Problems with their places, in the order of the file.
 *
 * @param diagnostics the problems of one file
 * @param findSpot finds a place
 * @param context what else is known of the file
 */
export function locateProblems(
  diagnostics: readonly Diagnostic[],
  findSpot: FindSpot,
  { names, source }: ProblemContext = {},
): readonly Problem[] {
  return diagnostics
    .map(({ rule, severity, message, hint, place, values, suggestion: suggested, related = [] }) => {
      const suggestion = suggested && source && locateSuggestion(source, suggested)
      const spot = findSpot(place)
      const [section, where] = [names?.sectionAt(spot.line), names?.wordsOf(place)]
      return {
        ...spot,
        rule,
        severity,
        message,
        ...(hint && { hint }),
        ...(section !== undefined && { section }),
        ...(where && { where }),
        ...(values && { values }),
        ...(suggestion && { suggestion }),
        related: related.map(other => ({ ...findSpot(other.place), message: other.message })),
      }
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

/** A file that problems point into: its name, its text, and its nodes if it is YAML at all. */
export interface Pointed {
  readonly file: string
  readonly text: string
  readonly source?: Source
}

/**
 * The spot of a place.
 *
 * @param pointed the file the place is in
 * @param place the place
 */
export function spotIn({ file, text, source }: Pointed, place: Place | OffsetPlace): Spot {
  const [start, end] = 'offsets' in place ? place.offsets : [0, 0]
  const found = source === undefined ? locationAt(text, start, end) : locate(source, place)
  return { file, line: found.line, column: found.column, endColumn: found.column + found.length, text: found.lineText }
}
