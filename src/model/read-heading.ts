import type { Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import { trimWide } from './expect-node.js'
import { findNumber, type ItemLevel, itemNumber } from './numbering.js'
import { problem } from './problem.js'
import type { FoundNode } from './read-context.js'
import { type PhraseContext, readPhrases } from './read-phrases.js'
import type { Phrase } from './report.js'

/** Where an item stands: its level (2 is （一）) and its place among its siblings, counted from 1. */
export interface Rank {
  readonly level: number
  readonly ordinal: number
}

/**
 * Says whether headings of a level have a number: three levels have.
 *
 * @param level the level
 */
export function isItemLevel(level: number): level is ItemLevel {
  return level >= 2 && level <= 4
}

/**
 * The heading without the number it may have been given; another number than its place has is a problem.
 *
 * @param found the heading's node and path
 * @param rank where its item stands
 * @param context resolves references, receives the problems
 */
export function readHeading(
  { node, path }: FoundNode,
  { level, ordinal }: Rank,
  context: PhraseContext,
): readonly Phrase[] {
  const value = node.kind === 'scalar' ? node.value : ''
  const text = trimWide(value)
  const start = value.indexOf(text)
  const number = findNumber(text)
  if (number !== undefined && number.ordinal !== ordinal && isItemLevel(level)) {
    const span = { start, end: start + text.slice(0, number.length).trimEnd().length }
    const expected = itemNumber(level, ordinal)
    context.diagnostics.push(
      problem(
        'heading-number',
        { path, span },
        {
          zh: `标题的编号是“${number.written}”，应为“${expected}”`,
          en: `Unexpected heading number “${number.written}”, expected “${expected}”`,
        },
        {
          zh: '编号由程序按顺序加，标题里可以不写；请检查是不是漏了一项，或者次序不对。',
          en: 'Numbers are made by the program and may be left out; check whether an item is missing or out of order.',
        },
      ),
    )
  }
  const skipped = number?.length ?? 0
  return readPhrases({ text: text.slice(skipped), start: start + skipped, path }, context)
}

/**
 * The problem of a heading below （1）.
 *
 * @param words the heading
 * @param path its path
 */
export function tooDeep(words: string, path: Path) {
  return problem(
    'heading-too-deep',
    { path },
    {
      zh: `标题“${excerpt(words)}”套得太深，最多到（1）这一层`,
      en: `Unexpected heading “${excerpt(words)}” below （1）, expected at most three levels`,
    },
    {
      zh: '小标题只有三层：（一）、1.、（1）。请把这一项提上一层，或者写成正文。',
      en: 'There are three levels: （一）, 1., （1）.',
    },
  )
}
