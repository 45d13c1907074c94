import type { Pt } from '../../style/units.js'
import type { ParagraphRole } from '../../tree/nodes.js'
import type { Look } from './look.js'
import { marginStyles } from './margin-styles.js'
import type { NamedStyle } from './named-style.js'
import { fonts, paragraphProperties, runProperties } from './properties.js'
import { cellMargins, statutoryTableStyle } from './table-style.js'
import { tableEndStyle, tableNoteStyle, tableTextStyles } from './table-text-styles.js'
import { runningTextStyles } from './text-styles.js'
import { element, type XmlElement } from './xml.js'

/** What a document needs styles for that not every document has. */
export interface UsedStyles {
  /** Sizes of type its tables take. */
  readonly sizes: ReadonlySet<Pt>
  /** Roles of its paragraphs. */
  readonly roles: ReadonlySet<ParagraphRole>
}

/**
 * Root of the part `word/styles.xml`: defaults, the named styles, the table style. Nothing refers to a theme.
 *
 * @param used what the document needs styles for
 * @param look the look
 */
export function styles({ sizes, roles }: UsedStyles, look: Look): XmlElement {
  const inTables = [...sizes].sort((a, b) => b - a).flatMap(size => tableTextStyles(size, look))
  const named = [
    ...runningTextStyles(roles, look),
    ...marginStyles(look),
    ...inTables,
    tableNoteStyle(look),
    tableEndStyle(look),
  ]
  return element('w:styles', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, [
    defaults(look.font('song').name),
    // Word's other styles stay out of the list until someone asks for them.
    element('w:latentStyles', {
      'w:defLockedState': 0,
      'w:defUIPriority': 99,
      'w:defSemiHidden': 1,
      'w:defUnhideWhenUsed': 1,
      'w:defQFormat': 0,
      'w:count': 376,
    }),
    ...named.map(style),
    ...builtIn,
    statutoryTableStyle(look.style.table),
  ])
}

/** Chinese text throughout: forbidden line ends, no line alone on a page, a little air around figures. */
function defaults(font: string): XmlElement {
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        fonts(font),
        // Kerning is what lets Word squeeze two marks that meet.
        element('w:kern', { 'w:val': 2 }),
        element('w:sz', { 'w:val': 21 }),
        element('w:szCs', { 'w:val': 21 }),
        element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
      ]),
    ]),
    element('w:pPrDefault', {}, [
      element('w:pPr', {}, [
        element('w:widowControl'),
        element('w:kinsoku'),
        element('w:autoSpaceDE'),
        element('w:autoSpaceDN'),
      ]),
    ]),
  ])
}

function style(named: NamedStyle): XmlElement {
  const { type, id, name, alias, basedOn, next, link, priority, own, paragraph, run } = named
  const isDefault = id === 'Normal'
  const refer = (tag: string, value: string | number | undefined) =>
    value === undefined ? [] : [element(tag, { 'w:val': value })]
  return element('w:style', styleAttributes(type, id, own, isDefault), [
    element('w:name', { 'w:val': name }),
    ...refer('w:aliases', alias),
    ...refer('w:basedOn', basedOn),
    ...refer('w:next', next),
    ...refer('w:link', link),
    element('w:uiPriority', { 'w:val': priority }),
    ...(priority < 99 && type === 'paragraph' ? [element('w:qFormat')] : []),
    ...(paragraph === undefined ? [] : [paragraphProperties(paragraph)]),
    ...(run === undefined ? [] : [runProperties(run)]),
  ])
}

function styleAttributes(type: string, id: string, own: boolean, isDefault: boolean) {
  return {
    'w:type': type,
    'w:default': isDefault ? 1 : undefined,
    'w:customStyle': own ? 1 : undefined,
    'w:styleId': id,
  }
}

/** What every document of Word has: the styles of text, tables and lists that name none. */
const builtIn: readonly XmlElement[] = [
  builtInStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
  builtInStyle('table', 'TableNormal', 'Normal Table', [
    element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(5.4)]),
  ]),
  builtInStyle('numbering', 'NoList', 'No List'),
]

function builtInStyle(type: string, id: string, name: string, content: readonly XmlElement[] = []): XmlElement {
  return element('w:style', styleAttributes(type, id, false, true), [
    element('w:name', { 'w:val': name }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    ...content,
  ])
}
