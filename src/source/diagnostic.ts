/**
 * Path of keys and list positions from the root of a data file: `['收到和处理政府信息公开申请情况', '本年新收', '自然人']`.
 */
export type Path = readonly (string | number)[]

/** A stretch of a scalar's value, in UTF-16 units: start inclusive, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A place in a data file. Readers and rules know paths; `locate` turns a place into line and column at the very end.
 *
 * - `path`: the node meant; a path that is not in the file stands for the closest parent that is.
 * - `at`: `key` points at the key instead of the value (the default).
 * - `span`: a part of the scalar's value only.
 * - `file`: another file than the one being checked (the year before, another unit).
 */
export interface Place {
  readonly path: Path
  readonly at?: 'key' | 'value'
  readonly span?: Span
  readonly file?: string
}

/** A place known only as offsets into the file's text: what a parser reports before there are paths. */
export interface OffsetPlace {
  readonly offsets: readonly [start: number, end: number]
}

/** One text in both languages of the program. */
export interface Localized {
  readonly zh: string
  readonly en: string
}

/** The languages messages are written in. */
export type Language = keyof Localized

/** `error` stops the report; `warning` asks for a look; `notice` only tells (a fallback font was used). */
export type Severity = 'error' | 'warning' | 'notice'

/**
 * The one shape of a problem (问题) found in a data file.
 *
 * The message says what stands there and what was expected; the hint says what to do. `related` names the other place
 * when two places quarrel.
 */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly message: Localized
  readonly place: Place | OffsetPlace
  readonly hint?: Localized
  readonly related?: readonly Related[]
  readonly values?: ComparedValues
  readonly suggestion?: Suggestion
}

/** The two values a message compares, in short, as a form has them: `7` and `5＋1＝6`. */
export interface ComparedValues {
  readonly found: string
  readonly expected: string
}

/** A change of the file that would mend a problem (修改建议). Nothing is changed before somebody has seen it. */
export interface Suggestion {
  /** What it does, in few words: 改为引用“{本年新收.总计}”. */
  readonly message: Localized
  readonly replacements: readonly Replacement[]
  /**
   * Why it is asked about by itself: `blank` writes 0 where nothing stands or “/”, which is right only if there was none;
   * `figure` takes one of two figures that differ for the right one.
   */
  readonly asks?: 'blank' | 'figure'
}

/**
 * A stretch of the file and what should stand there: of a scalar the words as they are read, whatever quotes or escapes
 * they are written in; of offsets the text itself.
 */
export interface Replacement {
  readonly place: Place | OffsetPlace
  readonly text: string
}

/** A second place a problem speaks of. */
export interface Related {
  readonly message: Localized
  readonly place: Place
}

/**
 * Says whether any problem is an error, that is, whether the report must not be written.
 *
 * @param diagnostics the problems of one report
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(diagnostic => diagnostic.severity === 'error')
}
