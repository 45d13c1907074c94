import type { Diagnostic, Localized, OffsetPlace, Place, Severity } from '../source/diagnostic.js'

/** A stretch of one line of a file (位置); line and columns count from 1, columns in UTF-16 units. */
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
  readonly related: readonly RelatedSpot[]
}

/** Another place a problem speaks of. */
export interface RelatedSpot extends Spot {
  readonly message: Localized
}

/** Finds the spot of a place: the file checked, or the one the place names. */
export type FindSpot = (place: Place | OffsetPlace) => Spot

/**
 * Problems with their places, in the order of the file.
 *
 * @param diagnostics the problems of one file
 * @param findSpot finds a place
 */
export function locateProblems(diagnostics: readonly Diagnostic[], findSpot: FindSpot): readonly Problem[] {
  return diagnostics
    .map(({ rule, severity, message, hint, place, related = [] }) => ({
      ...findSpot(place),
      rule,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      related: related.map(other => ({ ...findSpot(other.place), message: other.message })),
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
}
