import type { Phrase, Text, TextItem } from '../model/report.js'
import type { Block, HeadingLevel, Inline } from '../tree/nodes.js'

/**
 * A text of the report as blocks: paragraphs, headings, run-in headings.
 *
 * @param text the text
 * @param runIn true: headings that do not say otherwise run in
 */
export function composeText(text: Text, runIn: boolean): readonly Block[] {
  return text.flatMap(block =>
    block.kind === 'paragraph' ? [bodyParagraph(block.content)] : composeItem(block, runIn),
  )
}

function composeItem(item: TextItem, allRunIn: boolean): readonly Block[] {
  const level: HeadingLevel = item.level
  const heading: readonly Inline[] = [{ text: item.number }, ...inlinesOf(item.heading)]
  const [first, ...others] = item.body
  if ((item.runIn ?? allRunIn) && first?.kind === 'paragraph') {
    const runIn = { kind: 'runInHeading', level, heading: closed(heading), content: inlinesOf(first.content) } as const
    return [runIn, ...composeText(others, allRunIn)]
  }
  return [{ kind: 'heading', level, content: heading }, ...composeText(item.body, allRunIn)]
}

/** A run-in heading ends with a mark of its own: the full stop, when it has none. */
function closed(heading: readonly Inline[]): readonly Inline[] {
  const last = heading.at(-1)?.text ?? ''
  return /[。！？：；，、.]$/u.test(last) ? heading : [...heading, { text: '。' }]
}

function bodyParagraph(content: readonly Phrase[]): Block {
  return { kind: 'paragraph', role: 'body', content: inlinesOf(content) }
}

/**
 * Phrases as inlines; a reference is by now the value it stands for.
 *
 * @param phrases the phrases
 */
export function inlinesOf(phrases: readonly Phrase[]): readonly Inline[] {
  return phrases.map(({ text, from }) => ({ text, from }))
}
