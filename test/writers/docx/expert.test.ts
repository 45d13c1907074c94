import { describe, expect, it } from 'vitest'
import { composed } from '../../support/composed.js'
import { elements, find, findAll, readDocx, valOf } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const document = composed(sampleReport({ reasons: ['口径变化'] }), { draft: true })
const docx = readDocx(await wordOf(document))
const settings = docx.parts.get('word/settings.xml')
const styles = docx.parts.get('word/styles.xml')

describe('a document as an expert in Word makes it', () => {
  it('has the styles Word itself has by the names Word knows, and gives its own Chinese ones', () => {
    const named = findAll(styles, 'w:style').map(style => ({
      name: valOf(style, 'w:name') ?? '',
      own: style.attributes['w:customStyle'] === '1',
    }))
    const known = named.filter(({ own }) => !own).map(({ name }) => name)
    const ofText = ['Normal', 'Title', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'Signature', 'Date']
    const ofAll = ['header', 'footer', 'Default Paragraph Font', 'Normal Table', 'No List']
    expect(known.sort()).toEqual([...ofText, ...ofAll].sort())
    for (const { name } of named.filter(({ own }) => own)) expect(name).toMatch(/^[\u4e00-\u9fff]/u)
    const names = named.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['表格文字', '表格数字', '表注', '年报表格', '页码（单页）']))
    const title = findAll(styles, 'w:style').find(style => style.attributes['w:styleId'] === 'Title')
    expect(valOf(title, 'w:aliases')).toBe('公文标题')
  })

  it('keeps line ends to the Chinese rules, squeezes marks, and leaves no line alone on a page', () => {
    const defaults = find(styles, 'w:docDefaults')
    const paragraph = elements(find(find(defaults, 'w:pPrDefault'), 'w:pPr'))
    // An element without a value is on.
    expect(paragraph.map(({ name, attributes }) => [name, attributes])).toEqual(
      ['w:widowControl', 'w:kinsoku', 'w:autoSpaceDE', 'w:autoSpaceDN'].map(name => [name, {}]),
    )
    expect(valOf(settings, 'w:characterSpacingControl')).toBe('compressPunctuation')
    for (const name of ['w:widowControl', 'w:kinsoku']) {
      const turnedOff = findAll(styles, name).filter(({ attributes }) => attributes['w:val'] !== undefined)
      expect(turnedOff).toEqual([])
    }
  })

  it('is Chinese', () => {
    const languages = findAll(styles, 'w:lang').map(({ attributes }) => attributes)
    expect(languages).toEqual([{ 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }])
    expect(findAll(docx.parts.get('word/document.xml'), 'w:lang')).toEqual([])
  })

  it('is laid out as current Word does, not in a compatibility mode', () => {
    const mode = findAll(settings, 'w:compatSetting').find(one => one.attributes['w:name'] === 'compatibilityMode')
    expect(mode?.attributes['w:val']).toBe('15')
  })

  it('asks nothing when it is opened: its fields are counted by themselves, it refers to nothing outside', () => {
    expect(find(settings, 'w:updateFields')).toBeUndefined()
    for (const xml of docx.xml.values()) {
      expect(xml).not.toContain('w:dirty')
      expect(xml).not.toContain('TargetMode')
    }
  })

  it('tells who cannot see a table what it is and how large', () => {
    const told = findAll(docx.parts.get('word/document.xml'), 'w:tblDescription').map(one => one.attributes['w:val'])
    expect(told).toEqual([
      '主动公开政府信息情况：14行4列',
      '收到和处理政府信息公开申请情况：28行10列，前3行为表头',
      '政府信息公开行政复议、行政诉讼情况：4行15列，前3行为表头',
    ])
  })

  it('keeps a heading, its table and the table’s rows together', () => {
    const style = (id: string | undefined) => findAll(styles, 'w:style').find(one => one.attributes['w:styleId'] === id)
    const keeps = (id: string | undefined): boolean => {
      const own = style(id)
      if (find(find(own, 'w:pPr'), 'w:keepNext') !== undefined) return true
      const base = valOf(own, 'w:basedOn')
      return base !== undefined && keeps(base)
    }
    const blocks = elements(find(docx.parts.get('word/document.xml'), 'w:body'))
    const above = blocks.filter((_, index) => blocks[index + 1]?.name === 'w:tbl')
    expect(above).toHaveLength(3)
    for (const heading of above) expect(keeps(valOf(find(heading, 'w:pPr'), 'w:pStyle'))).toBe(true)
  })

  it('says of whose it is nothing but the agency, and of how it was made nothing', () => {
    const app = docx.parts.get('docProps/app.xml')
    expect(elements(app).map(({ name, children }) => [name, children.join('')])).toEqual([['Company', document.author]])
    const core = elements(docx.parts.get('docProps/core.xml')).map(({ name }) => name)
    expect(core).toEqual([
      'dc:title',
      'dc:creator',
      'cp:lastModifiedBy',
      'cp:revision',
      'dcterms:created',
      'dcterms:modified',
      'dc:language',
    ])
    for (const xml of docx.xml.values()) expect(xml).not.toMatch(/rsid|docx|nianbao/u)
  })
})
