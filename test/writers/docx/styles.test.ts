import { describe, expect, it } from 'vitest'
import { governmentStyle } from '../../../src/style/style.js'
import type { Block } from '../../../src/tree/nodes.js'
import { lookOf } from '../../../src/writers/docx/look.js'
import { composed } from '../../support/composed.js'
import { elements, find, findAll, readDocx, valOf, type XmlNode } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const docx = readDocx(await wordOf(composed(sampleReport({ reasons: ['口径变化'] }), { draft: false })))
const styles = findAll(docx.parts.get('word/styles.xml'), 'w:style')
const document = docx.parts.get('word/document.xml')

function styleById(id: string): XmlNode {
  const style = styles.find(one => one.attributes['w:styleId'] === id)
  if (style === undefined) throw new Error(`no style ${id}`)
  return style
}

function styleOfText(text: string): string | undefined {
  return docx.body.filter(block => block.kind === 'paragraph').find(block => block.text.startsWith(text))?.style
}

describe('named styles', () => {
  it.each([
    ['示例县', 'Title'],
    ['根据《中华人民共和国', 'Normal'],
    ['一、', 'Heading1'],
    ['（一）', 'Heading2'],
    ['1.', 'Heading3'],
    ['（1）', 'Heading4'],
    ['注：', 'TableNote'],
  ])('dress what begins with %s as %s', (text, style) => {
    expect(styleOfText(text)).toBe(style)
  })

  it('dress the office and the date that end the report', () => {
    const ending = docx.body.slice(-2).map(block => (block.kind === 'paragraph' ? [block.text, block.style] : []))
    expect(ending).toEqual([
      ['示例县青石镇人民政府', 'Signature'],
      ['2025年1月20日', 'Date'],
    ])
  })

  it('give the four levels of heading their outline level and keep them with what follows', () => {
    const headings = [1, 2, 3, 4].map(level => find(styleById(`Heading${level}`), 'w:pPr'))
    expect(headings.map(look => valOf(look, 'w:outlineLvl'))).toEqual(['0', '1', '2', '3'])
    expect(headings.every(look => find(look, 'w:keepNext') !== undefined)).toBe(true)
  })

  it('set a run-in heading as a body paragraph that starts with the linked character style', () => {
    const paragraph = docx.body.find(block => block.kind === 'paragraph' && block.text.startsWith('（二）'))
    if (paragraph?.kind !== 'paragraph') throw new Error('no run-in heading')
    expect(paragraph.style).toMatch(/^(?:Normal|BodyTight(?:er)?)$/u)
    const heading = paragraph.runs.filter(run => run.style === 'Heading2Char')
    expect(heading.map(run => run.text).join('')).toBe('（二）依申请公开。')
    expect(paragraph.runs[0]?.style).toBe('Heading2Char')
    expect(valOf(styleById('Heading2Char'), 'w:link')).toBe('Heading2')
    expect(valOf(styleById('Heading2'), 'w:link')).toBe('Heading2Char')
  })

  it('leave nothing to be formatted by hand', () => {
    const byHand = (parent: string, allowed: readonly string[]) =>
      findAll(document, parent)
        .flatMap(elements)
        .filter(({ name }) => !allowed.includes(name))
    const kinds = (found: readonly XmlNode[]) => [
      ...new Set(found.map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`)),
    ]
    // The way back to the grid below a table, where the date stands, what a signature stays with, the lines of a label.
    expect(kinds(byHand('w:pPr', ['w:pStyle'])).sort()).toEqual([
      'w:ind w:left w:right w:firstLine',
      'w:ind w:left w:right w:hanging',
      'w:ind w:right',
      'w:keepNext ',
      'w:spacing w:before',
    ])
    // Quotes are Chinese; white ends the line of a label.
    expect(kinds(byHand('w:rPr', ['w:rStyle'])).sort()).toEqual(['w:rFonts w:hint', 'w:spacing w:val'])
  })

  it('give every face by its usual name for every script', () => {
    const fonts = findAll(docx.parts.get('word/styles.xml'), 'w:rFonts').map(({ attributes }) => attributes)
    const usual = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']
    for (const { 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs } of fonts) {
      expect(usual).toContain(eastAsia)
      expect([ascii, hAnsi, cs]).toEqual([eastAsia, eastAsia, eastAsia])
    }
  })

  it('name one other font for machines without the usual one', () => {
    const fonts = elements(docx.parts.get('word/fontTable.xml'))
    expect(fonts.map(font => [font.attributes['w:name'], valOf(font, 'w:altName')])).toEqual([
      ['仿宋_GB2312', '仿宋'],
      ['黑体', 'SimHei'],
      ['楷体_GB2312', '楷体'],
      ['方正小标宋简体', '方正小标宋_GBK'],
      ['宋体', 'SimSun'],
    ])
    // Word takes at most 31 characters (Office implementation notes on 2.8.2.1).
    expect(fonts.every(font => (valOf(font, 'w:altName') ?? '').length <= 31)).toBe(true)
  })
})

describe('the page', () => {
  it('is A4 with a text block of 156 x 225 mm that 22 exact lines fill', () => {
    const size = findAll(document, 'w:pgSz')[0]?.attributes
    const margin = findAll(document, 'w:pgMar')[0]?.attributes
    const [width, left, right] = [size?.['w:w'], margin?.['w:left'], margin?.['w:right']].map(Number)
    const [height, top, bottom] = [size?.['w:h'], margin?.['w:top'], margin?.['w:bottom']].map(Number)
    expect([width, height]).toEqual([11906, 16838])
    expect([left, top]).toEqual([1587, 2098])
    expect((width ?? 0) - (left ?? 0) - (right ?? 0)).toBe(8844)
    const block = (height ?? 0) - (top ?? 0) - (bottom ?? 0)
    expect(block).toBe(12756)
    const spacing = find(find(styleById('Normal'), 'w:pPr'), 'w:spacing')?.attributes
    expect(spacing).toEqual({ 'w:line': '579', 'w:lineRule': 'exact' })
    expect([Math.floor(block / 579), findAll(document, 'w:docGrid')[0]?.attributes['w:type']]).toEqual([22, 'lines'])
  })

  it('sets 28 characters of body text to the line, the first two left free', () => {
    const normal = styleById('Normal')
    const spacing = Number(valOf(find(normal, 'w:rPr'), 'w:spacing'))
    expect(Math.floor(8844 / (16 * 20 + spacing))).toBe(28)
    expect(find(find(normal, 'w:pPr'), 'w:ind')?.attributes).toEqual({
      'w:firstLineChars': '200',
      'w:firstLine': '632',
    })
  })

  it.each([5 / 6, 11 / 6])(
    'gives a line of tight text %f cells more, never a whole one more, however many it has',
    gain => {
      const { page, text } = governmentStyle
      for (const [size, cells] of [
        [22, 20],
        [16, 28],
        [12, 36],
      ] as const) {
        const style = { ...governmentStyle, page: { ...page, cells }, text: { ...text, body: { ...text.body, size } } }
        const { textWidth, characterSpacing, tightening } = lookOf(style).measures
        const gained = textWidth / (size * 20 + characterSpacing(size) - tightening(gain)) - cells
        expect(gained).toBeGreaterThan(gain - 0.25)
        expect(gained).toBeLessThan(Math.ceil(gain))
      }
    },
  )

  it.each([
    ['half a last line', '公开'.repeat(13 + 7), 'Normal'],
    ['a last line nearly full', '公开'.repeat(13 + 12), 'BodyTight'],
    ['a full last line', '公开'.repeat(13 + 14), 'BodyTight'],
    ['a mark that would hang out at the end', `${'公开'.repeat(13 + 14)}。`, 'BodyTighter'],
    [
      'marks squeezed on a last line',
      `${'公开'.repeat(13)}${'公开，公示；解读，'.repeat(2)}公开信息公开信息公开。`,
      'BodyTighter',
    ],
    ['a full last line of very many', '公开'.repeat(13 + 14 * 20), 'BodyTight'],
  ])('sets a paragraph tight that shall not take another line: %s', async (_, text, style) => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', role: 'body', content: [{ text }] }]
    const { body } = readDocx(await wordOf({ ...composed(sampleReport(), { draft: false }), blocks }))
    expect(body).toMatchObject([{ style, text }])
  })

  it.each([
    ['BodyTight', '正文（紧缩）'],
    ['BodyTighter', '正文（更紧缩）'],
  ])('makes tight text a kind of 正文, which follows it: %s', (id, name) => {
    const tight = styleById(id)
    const told = [valOf(tight, 'w:name'), valOf(tight, 'w:basedOn'), valOf(tight, 'w:next')]
    expect(told).toEqual([name, 'Normal', 'Normal'])
  })

  it('keeps table text off the grid of lines', () => {
    expect(valOf(find(styleById('TableText'), 'w:pPr'), 'w:snapToGrid')).toBe('0')
  })
})
