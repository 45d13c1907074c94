import { namePlace } from '../../model/name-place.js'
import type { Report } from '../../model/report.js'
import { sectionTitle } from '../../model/section-title.js'
import type { Diagnostic, Localized } from '../../source/diagnostic.js'
import { locate } from '../../source/locate.js'
import type { Source } from '../../source/source.js'
import { editions } from '../../tables/index.js'

/** Tells of a problem's place what people call it (位置). */
export interface PlaceNames {
  /** The section a line belongs to, by its printed heading; a key that makes no section by itself. */
  readonly sectionAt: (line: number) => string | undefined
  /** The place in words. */
  readonly wordsOf: (place: Diagnostic['place']) => Localized | undefined
}

/**
 * The names of places in a data file.
 *
 * @param source the file; absent when it is no YAML
 * @param report what was read from it
 */
export function placeNames(source: Source | undefined, report: Report | undefined): PlaceNames {
  const edition = report?.edition ?? editions.at(-1) ?? editions[0]
  const entries = source?.root.kind === 'map' ? source.root.entries : []
  const starts = entries.map(({ key }) => ({
    line: source === undefined ? 0 : locate(source, { path: [key], at: 'key' }).line,
    section: sectionTitle(key, edition) ?? key,
  }))
  return {
    sectionAt: line => starts.findLast(start => start.line <= line)?.section,
    wordsOf: place => (report === undefined || 'offsets' in place ? undefined : namePlace(place.path, report)),
  }
}
