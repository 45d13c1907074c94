import type { Localized } from '../../source/diagnostic.js'
import { likenessOf, sameSentence } from '../likeness/likeness.js'
import { placeIn } from '../passages.js'
import type { Report } from '../report.js'
import type { Finding } from '../rule.js'
import { sectionPlace } from './section-place.js'

/** The report compared with. */
export interface Compared {
  readonly other: Report
  /** What it is called: 上年的报告. */
  readonly name: Localized
  /** The likeness that is allowed, from 0 to 1. */
  readonly limit: number
  readonly hint: Localized
}

/**
 * The finding that the texts of a report are too much like those of another; at the longest sentence that both have.
 *
 * @param report the report
 * @param compared the other, and what is allowed
 */
export function likenessFinding(report: Report, { other, name, limit, hint }: Compared): Finding | undefined {
  const likeness = likenessOf(report, other)
  const [here, there] = [sectionPlace(report, 'overview'), sectionPlace(other, 'overview')]
  if (likeness <= limit || here === undefined || there === undefined) return undefined
  const [ours, theirs] = sameSentence(report, other) ?? []
  const [found, most] = [`${Math.floor(likeness * 100)}%`, `${Math.floor(limit * 100)}%`]
  return {
    message: {
      zh: `总体情况和存在的问题与${name.zh}有 ${found} 的文字相同，应不超过 ${most}`,
      en: `Unexpected likeness to ${name.en}: ${found} of sections 一 and 五 are the same, expected at most ${most}`,
    },
    place: ours === undefined ? here : placeIn(ours.passage, ours.start, ours.end),
    hint,
    related: [
      {
        message: { zh: `${name.zh}里相同的文字`, en: `the same words in ${name.en}` },
        place: {
          ...(theirs === undefined ? there : placeIn(theirs.passage, theirs.start, theirs.end)),
          file: other.file,
        },
      },
    ],
    values: { found, expected: `不超过 ${most}` },
  }
}
