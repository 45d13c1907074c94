import type { Localized } from '../../source/diagnostic.js'
import { isTyped, type Passage, type PassagePart, placeIn } from '../passages.js'
import type { Finding } from '../rule.js'

/** A slip of the pen (笔误): a stretch of a passage, and what should stand there where that is sure. */
export interface Slip {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly right?: string
}

/** What is said of slips of one kind. */
export interface SlipWords {
  readonly message: Localized
  readonly hint: Localized
}

/** What the parts of a report are called in messages. */
export const partNames: Readonly<Record<PassagePart, Localized>> = {
  title: { zh: '标题', en: 'the title' },
  introduction: { zh: '引言', en: 'the introduction' },
  overview: { zh: '总体情况', en: 'section 一' },
  problems: { zh: '存在的主要问题及改进情况', en: 'section 五' },
  other: { zh: '其他需要报告的事项', en: 'section 六' },
  signature: { zh: '署名', en: 'the signature' },
}

/** Other places of the same slip that are shown; the message says how many there are. */
const mostRelated = 3

/**
 * The words a slip has written.
 *
 * @param slip the slip
 */
export function written({ passage, start, end }: Slip): string {
  return passage.text.slice(start, end)
}

const quoteNames: Readonly<Record<string, string>> = { '“': '左引号', '”': '右引号', '‘': '左单引号', '’': '右单引号' }

/**
 * Words as a message shows them: “（”; a quotation mark by its name, since quotes around it would be one too many.
 *
 * @param words the words
 */
export function quoted(words: string): string {
  const name = quoteNames[words]
  return name === undefined ? `“${words}”` : `${name}${words}`
}

/**
 * Slips of one kind as findings, one for each part of the report: a text typed with half-width marks is one mistake,
 * not a hundred. All of them are mended together where all can be.
 *
 * @param slips the slips in the order of print
 * @param wordsFor what to say of those in one part
 */
export function slipsByPart(
  slips: readonly Slip[],
  wordsFor: (slips: readonly [Slip, ...Slip[]], part: Localized) => SlipWords,
): readonly Finding[] {
  const parts = new Map<PassagePart, [Slip, ...Slip[]]>()
  for (const slip of slips) {
    const known = parts.get(slip.passage.part)
    if (known === undefined) parts.set(slip.passage.part, [slip])
    else known.push(slip)
  }
  return [...parts].map(([part, group]) => slipFinding(group, wordsFor(group, partNames[part])))
}

/**
 * Slips told as one finding: at the first, with the next few as related places and the change that mends all.
 *
 * @param slips the slips
 * @param words what to say
 */
export function slipFinding([first, ...others]: readonly [Slip, ...Slip[]], words: SlipWords): Finding {
  const related = others.slice(0, mostRelated).map(({ passage, start, end }) => ({
    message: { zh: '这里也是', en: 'the same here' },
    place: placeIn(passage, start, end),
  }))
  const suggestion = suggestionFor([first, ...others])
  return {
    ...words,
    place: placeIn(first.passage, first.start, first.end),
    ...(related.length > 0 && { related }),
    ...(suggestion && { suggestion }),
  }
}

function suggestionFor(slips: readonly [Slip, ...Slip[]]): Finding['suggestion'] {
  const [first] = slips
  const sure = slips.every(({ passage, start, end, right }) => right !== undefined && isTyped(passage, start, end))
  if (!sure || first.passage.part === 'title' || first.passage.part === 'signature') return undefined
  const replacements = slips.map(({ passage, start, end, right = '' }) => {
    return { place: placeIn(passage, start, end), text: right }
  })
  const single = slips.length === 1
  const found = quoted(written(first))
  const what = first.right === '' ? `删去${found}` : `把${found}改为${quoted(first.right ?? '')}`
  return {
    message: {
      zh: single ? what : `改正这一部分的 ${slips.length} 处`,
      en: single ? `Write “${first.right ?? ''}” for “${written(first)}”` : `Mend all ${slips.length} in this part`,
    },
    replacements,
  }
}

/**
 * Slips wherever a pattern matches what was typed; the value of a reference is nobody's slip.
 *
 * @param passages where to look
 * @param pattern a pattern with the flag g
 * @param right what should stand instead of a match; undefined when that is not sure
 */
export function slipsAt(
  passages: readonly Passage[],
  pattern: RegExp,
  right: (match: RegExpExecArray) => string | undefined = () => undefined,
): readonly Slip[] {
  return passages.flatMap(passage =>
    [...passage.text.matchAll(pattern)].flatMap((match): readonly Slip[] => {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!isTyped(passage, start, end)) return []
      const mended = right(match)
      return [{ passage, start, end, ...(mended !== undefined && { right: mended }) }]
    }),
  )
}
