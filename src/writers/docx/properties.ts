import type { TextStyle } from '../../style/roles.js'
import { halfPoints, type Pt, type Twip } from '../../style/units.js'
import { element, type XmlElement } from './xml.js'

/** How the characters of a style are set. */
export interface RunLook {
  /** Name of its font in the file. */
  readonly font: string
  readonly size: Pt
  /** Space added to each character. */
  readonly spacing?: Twip
}

/**
 * Run properties of a style: the face for every script, so that figures and quotes are never of another; then spacing
 * and size.
 *
 * @param look font, size, spacing
 */
export function runProperties({ font, size, spacing = 0 }: RunLook): XmlElement {
  return element('w:rPr', {}, [
    fonts(font),
    ...(spacing === 0 ? [] : [element('w:spacing', { 'w:val': spacing })]),
    element('w:sz', { 'w:val': halfPoints(size) }),
    element('w:szCs', { 'w:val': halfPoints(size) }),
  ])
}

/**
 * A font for every script.
 *
 * @param name its name
 */
export function fonts(name: string): XmlElement {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:hAnsi': name,
    'w:eastAsia': name,
    'w:cs': name,
  })
}

/** How the paragraphs of a style are set; what is left out is inherited. */
export interface ParagraphLook {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** False: no mark hangs out of the text block at a line's end. */
  readonly hang?: boolean
  readonly snapToGrid?: boolean
  /** Exact height of a line, and space around the paragraph. */
  readonly line?: Twip
  readonly before?: Twip
  readonly after?: Twip
  /** Indent of the first line: Word reads the characters, each as wide as the type is high, others the twips. */
  readonly firstLine?: { readonly characters: number; readonly width: Twip }
  readonly left?: Twip
  readonly right?: Twip
  /** True: no space between paragraphs of this style. */
  readonly contextual?: boolean
  readonly align?: TextStyle['align']
  /** Level in the navigation pane, 0 the highest. */
  readonly outline?: number
}

/**
 * Paragraph properties of a style, in the order the schema wants.
 *
 * @param look what the style sets
 */
export function paragraphProperties(look: ParagraphLook): XmlElement {
  return element('w:pPr', {}, [
    ...toggle('w:keepNext', look.keepNext),
    ...toggle('w:keepLines', look.keepLines),
    ...toggle('w:overflowPunct', look.hang),
    ...toggle('w:snapToGrid', look.snapToGrid),
    ...spacing(look),
    ...indents(look),
    ...toggle('w:contextualSpacing', look.contextual),
    ...(look.align === undefined ? [] : [element('w:jc', { 'w:val': justifications[look.align] })]),
    ...(look.outline === undefined ? [] : [element('w:outlineLvl', { 'w:val': look.outline })]),
  ])
}

const justifications = { justify: 'both', left: 'left', centre: 'center', right: 'right' } as const

function toggle(name: string, on: boolean | undefined): readonly XmlElement[] {
  if (on === undefined) return []
  return [element(name, on ? {} : { 'w:val': 0 })]
}

function spacing({ line, before, after }: ParagraphLook): readonly XmlElement[] {
  if (line === undefined && before === undefined && after === undefined) return []
  const rule = line === undefined ? undefined : 'exact'
  return [element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule })]
}

function indents({ firstLine, left, right }: ParagraphLook): readonly XmlElement[] {
  if (firstLine === undefined && left === undefined && right === undefined) return []
  const characters = firstLine && Math.round(firstLine.characters * 100)
  return [
    element('w:ind', {
      'w:left': left,
      'w:right': right,
      'w:firstLineChars': characters,
      'w:firstLine': firstLine?.width,
    }),
  ]
}
