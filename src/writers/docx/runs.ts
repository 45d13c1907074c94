import type { Twip } from '../../style/units.js'
import { element, type XmlElement } from './xml.js'

/** What sets a run apart from its paragraph. */
export interface RunMarks {
  /** Id of a character style. */
  readonly style?: string
  /** Space added after the character. */
  readonly spacing?: Twip
}

/**
 * Characters Word counts among the Latin ones unless told otherwise: quotes, dashes, the middle dot, ①, Ⅰ. Only the hint
 * makes them whole cells of the Chinese face.
 */
const wantsHint = /[\u00a1-\u2e7f]/u

/**
 * A text as runs; a line feed is a line break, a tab a tab.
 *
 * @param text the text
 * @param marks what sets it apart
 */
export function textRuns(text: string, { style, spacing }: RunMarks = {}): readonly XmlElement[] {
  if (text === '') return []
  const properties = [
    ...(style === undefined ? [] : [element('w:rStyle', { 'w:val': style })]),
    ...(wantsHint.test(text) ? [eastAsian] : []),
    ...(spacing === undefined ? [] : [element('w:spacing', { 'w:val': spacing })]),
  ]
  const content = []
  for (const piece of text.split(/([\n\t])/u)) {
    if (piece !== '') content.push(signs[piece] ?? element('w:t', { 'xml:space': 'preserve' }, [piece]))
  }
  return [element('w:r', {}, [...(properties.length === 0 ? [] : [element('w:rPr', {}, properties)]), ...content])]
}

const eastAsian = element('w:rFonts', { 'w:hint': 'eastAsia' })
const signs: Readonly<Record<string, XmlElement>> = { '\n': element('w:br'), '\t': element('w:tab') }
