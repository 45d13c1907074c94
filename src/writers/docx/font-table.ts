import type { Family } from '../../style/roles.js'
import type { EmbeddedFont } from './embed-fonts.js'
import type { Look } from './look.js'
import { element, type XmlElement } from './xml.js'

/** What a font is like, so that Word finds one of its kind where neither it nor its other name is there. */
interface FontKind {
  readonly panose: string
  readonly family: 'modern' | 'auto'
  readonly pitch: 'fixed' | 'variable'
}

const kinds: Readonly<Record<Family, FontKind>> = {
  fangSong: { panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  hei: { panose: '02010609060101010101', family: 'modern', pitch: 'fixed' },
  kai: { panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  biaoSong: { panose: '02010601030101010101', family: 'auto', pitch: 'variable' },
  song: { panose: '02010600030101010101', family: 'auto', pitch: 'variable' },
}

const families: readonly Family[] = ['fangSong', 'hei', 'kai', 'biaoSong', 'song']

/** Character set GB 2312, as Windows numbers it. */
const simplifiedChinese = '86'

/**
 * Root of the part `word/fontTable.xml`: each font by its name, with one other name for machines without it.
 *
 * @param look what the fonts are called
 * @param embedded the fonts in the file
 */
export function fontTable(look: Look, embedded: readonly EmbeddedFont[]): XmlElement {
  return element(
    'w:fonts',
    {
      'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    families.map(family => {
      const { name, alternative } = look.font(family)
      const { panose, family: genus, pitch } = kinds[family]
      return element('w:font', { 'w:name': name }, [
        element('w:altName', { 'w:val': alternative }),
        element('w:panose1', { 'w:val': panose }),
        element('w:charset', { 'w:val': simplifiedChinese }),
        element('w:family', { 'w:val': genus }),
        element('w:pitch', { 'w:val': pitch }),
        ...embedded.filter(font => font.family === family).map(reference),
      ])
    }),
  )
}

function reference({ id, key }: EmbeddedFont): XmlElement {
  return element('w:embedRegular', { 'r:id': id, 'w:fontKey': key, 'w:subsetted': 1 })
}
