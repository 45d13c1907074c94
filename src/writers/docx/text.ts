import { TextRun } from 'docx'

/**
 * Characters Word counts among the Latin ones unless told otherwise: quotes, dashes, the middle dot, ①, Ⅰ. Only the hint
 * makes them whole cells of the Chinese face.
 */
const wantsHint = /[\u00a1-\u2e7f]/u

/**
 * A text as runs, one for each line.
 *
 * @param text the text; a line feed is a line break
 * @param style id of a character style
 */
export function textRuns(text: string, style?: string): TextRun[] {
  if (text === '') return []
  return text.split('\n').map((line, index) => {
    const broken = index === 0 ? {} : { break: 1 }
    const named = style === undefined ? {} : { style }
    const hinted = wantsHint.test(line) ? { font: { hint: 'eastAsia' } } : {}
    return new TextRun({ text: line, ...broken, ...named, ...hinted })
  })
}
