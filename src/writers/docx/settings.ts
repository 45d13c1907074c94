import type { Look } from './look.js'
import { element, type XmlElement } from './xml.js'

/**
 * Root of the part `word/settings.xml`: odd and even footers where they differ, squeezed punctuation, the layout of current Word.
 *
 * @param embedded true: fonts are in the file, and stay there when it is saved
 * @param look the look
 */
export function settings(embedded: boolean, { style }: Look): XmlElement {
  return element('w:settings', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, [
    element('w:zoom', { 'w:percent': 100 }),
    ...(embedded ? [element('w:embedTrueTypeFonts'), element('w:saveSubsetFonts')] : []),
    element('w:defaultTabStop', { 'w:val': 420 }),
    ...(style.page.pageNumbers === 'outer' ? [element('w:evenAndOddHeaders')] : []),
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element('w:compat', {}, [
      // A line the title is broken at stays as wide as its words.
      element('w:doNotExpandShiftReturn'),
      compatibility('compatibilityMode', 15),
      compatibility('overrideTableStyleFontSizeAndJustification', 1),
      compatibility('enableOpenTypeFeatures', 1),
      compatibility('doNotFlipMirrorIndents', 1),
      compatibility('differentiateMultirowTableHeaders', 1),
    ]),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  ])
}

function compatibility(name: string, value: number): XmlElement {
  return element('w:compatSetting', {
    'w:name': name,
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': value,
  })
}
