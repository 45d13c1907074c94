import { create, type Font } from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/grid/grid.js'
import { governmentStyle } from '../../../src/style/style.js'
import { textOf } from '../../../src/tree/nodes.js'
import { composed } from '../../support/composed.js'
import { docxFaults } from '../../support/docx-faults.js'
import { elements, find, findAll, type ReadDocx, readDocx, valOf } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const document = composed(sampleReport({ reasons: ['口径变化'] }), { draft: true })

/** The fonts of a file by the name it knows them by, read as Word reads them. */
function fontsIn({ parts, files }: ReadDocx): ReadonlyMap<string, Font> {
  const targets = new Map(
    findAll(parts.get('word/_rels/fontTable.xml.rels'), 'Relationship').map(one => [
      one.attributes.Id,
      one.attributes.Target,
    ]),
  )
  const fonts = new Map<string, Font>()
  for (const entry of elements(parts.get('word/fontTable.xml'))) {
    const reference = find(entry, 'w:embedRegular')?.attributes
    if (reference === undefined) continue
    const bytes = files.get(`word/${targets.get(reference['r:id'])}`) ?? new Uint8Array()
    const font = create(readable(bytes, reference['w:fontKey'] ?? ''))
    if ('glyphForCodePoint' in font) fonts.set(entry.attributes['w:name'] ?? '', font)
  }
  return fonts
}

/** ECMA-376, part 1, 17.8.1: the GUID's digits from the last to the first, over the first 32 bytes. */
function readable(bytes: Uint8Array, key: string): Buffer {
  const digits = key.replace(/[{}-]/gu, '')
  const font = Buffer.from(bytes)
  for (let index = 0; index < 32; index += 1) {
    const at = 30 - (index % 16) * 2
    font[index] = (font[index] ?? 0) ^ Number.parseInt(digits.slice(at, at + 2), 16)
  }
  return font
}

describe('a file with its fonts', () => {
  let docx: ReadDocx
  let fonts: ReadonlyMap<string, Font>
  beforeAll(async () => {
    docx = readDocx(await wordOf(document, { embedFonts: true }))
    fonts = fontsIn(docx)
  })

  it('holds all five, each by the name it has itself and the usual one besides', () => {
    expect([...fonts.keys()].map(name => name.replace(/ [A-Z]{6}$/u, '')).sort()).toEqual(
      ['GovDoc BiaoSong', 'GovDoc FangSong', 'GovDoc Hei', 'GovDoc Kai', 'GovDoc Song'].sort(),
    )
    for (const [name, font] of fonts) expect(font.familyName).toBe(name)
    const others = elements(docx.parts.get('word/fontTable.xml')).map(font => valOf(font, 'w:altName'))
    expect(others).toEqual(['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体', '宋体'])
  })

  it('names no other font in its styles', () => {
    const used = findAll(docx.parts.get('word/styles.xml'), 'w:rFonts').map(
      ({ attributes }) => attributes['w:eastAsia'],
    )
    expect(used.filter(name => !fonts.has(name ?? ''))).toEqual([])
  })

  it('has every character of every text in the font of its style', () => {
    const { text, table } = governmentStyle
    const missing = (family: string, words: string) => {
      const own = [...fonts].find(([name]) => name.toLowerCase().startsWith(`govdoc ${family.toLowerCase()} `))?.[1]
      return Array.from(words).filter(one => own?.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) !== true)
    }
    const lacking = document.blocks.flatMap(block => {
      if (block.kind === 'table') return cellsOf(block.grid).flatMap(one => missing(table.families[one.role], one.text))
      if (block.kind === 'paragraph') return missing(text[block.role].family, textOf(block.content))
      const heading = block.kind === 'heading' ? block.content : block.heading
      const body = block.kind === 'heading' ? [] : missing(text.body.family, textOf(block.content))
      return [...missing(text[`heading${block.level}`].family, textOf(heading)), ...body]
    })
    expect(lacking).toEqual([])
    expect(missing(text.pageNumber.family, '— 0123456789 —')).toEqual([])
    expect(missing(text.draftMark.family, '草稿')).toEqual([])
  })

  it('says that it holds fonts, and parts of them only', () => {
    const names = elements(docx.parts.get('word/settings.xml')).map(({ name }) => name)
    expect(names).toContain('w:embedTrueTypeFonts')
    expect(names).toContain('w:saveSubsetFonts')
    expect(
      findAll(docx.parts.get('word/fontTable.xml'), 'w:embedRegular').map(one => one.attributes['w:subsetted']),
    ).toEqual(Array.from(fonts, () => '1'))
  })

  it('has none of the faults the validator overlooks, and is the same every time', async () => {
    expect(docxFaults(docx)).toEqual([])
    const [one, other] = [await wordOf(document, { embedFonts: true }), await wordOf(document, { embedFonts: true })]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('gives fonts of other characters other names, for two files may be open at once', async () => {
    const other = composed(sampleReport({ agency: '另一县政府办公室' }), { draft: true })
    const names = fontsIn(readDocx(await wordOf(other, { embedFonts: true })))
    expect([...names.keys()].find(name => name.startsWith('GovDoc BiaoSong'))).not.toBe(
      [...fonts.keys()].find(name => name.startsWith('GovDoc BiaoSong')),
    )
  })
})

describe('a file without', () => {
  it('holds no font and no word of one', async () => {
    const docx = readDocx(await wordOf(document))
    expect([...docx.files.keys()].filter(path => path.includes('font'))).toEqual(['word/fontTable.xml'])
    expect(docx.xml.get('word/settings.xml')).not.toContain('embed')
  })
})
