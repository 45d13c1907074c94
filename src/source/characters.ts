import type { Diagnostic, Place } from './diagnostic.js'
import type { Edit } from './draft.js'

/** Characters that XML (and so a Word file) cannot carry, or that no page can show; TAB, LF and CR are fine. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Further in than any line of a report. */
const deepestIndent = 40

/** A stretch of unprintable characters. */
export interface Unprintable {
  readonly start: number
  readonly end: number
}

/**
 * Stretches of control characters and of halves of surrogate pairs.
 *
 * @param text the text
 */
export function findUnprintable(text: string): readonly Unprintable[] {
  return [...text.matchAll(unprintable)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/**
 * The problem of such a stretch.
 *
 * @param text the text
 * @param stretch the stretch in it
 * @param place where it stands
 */
export function unprintableProblem(text: string, stretch: Unprintable, place: Diagnostic['place'] | Place): Diagnostic {
  const code = `U+${text.charCodeAt(stretch.start).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    rule: 'unprintable-character',
    severity: 'error',
    message: {
      zh: `这里有一个看不见的控制字符（${code}），Word 和 PDF 都放不下它`,
      en: `Unexpected control character ${code}, expected text that Word and PDF can carry`,
    },
    place,
    hint: {
      zh: '把光标移到这里，删去它（多半是从网页或 PDF 粘贴时带进来的），必要时重新输入前后两个字。',
      en: 'Delete it (it mostly comes with text pasted from a page or a PDF), and retype the characters around it if need be.',
    },
  }
}

/**
 * A text with U+FFFD for every unprintable unit, as long as before.
 *
 * @param text the text
 */
export function withoutUnprintable(text: string): string {
  return text.replace(unprintable, found => '\ufffd'.repeat(found.length))
}

/**
 * What must be changed before a parser sees a text: unprintable characters give way to U+FFFD, a lone CR to LF, and
 * lines of nothing but spaces to empty ones (YAML minds them at the start of a text below `|`); a closing bracket at the
 * margin moves in (YAML minds that too).
 *
 * @param text the file's text
 */
export function cleaningEdits(text: string): readonly Edit[] {
  const marks = findUnprintable(text).map(({ start, end }) => ({ start, end, text: '\ufffd'.repeat(end - start) }))
  const breaks = [...text.matchAll(/\r(?!\n)/gu)].map(({ index }) => ({ start: index, end: index + 1, text: '\n' }))
  const blanks = [...text.matchAll(/(?<=^|[\r\n])[ \t]+(?=[\r\n]|$)/gu)].map(({ index, 0: spaces }) => {
    return { start: index, end: index + spaces.length, text: '' }
  })
  const closers = [...text.matchAll(/(?<=[\r\n])(?=[}\]]+,?[ \t]*(?:[\r\n]|$))/gu)].map(({ index }) => {
    return { start: index, end: index, text: ' '.repeat(deepestIndent) }
  })
  return [...marks, ...breaks, ...blanks, ...closers]
}
