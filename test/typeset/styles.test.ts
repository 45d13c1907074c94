import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOptions } from '../../src/style/apply-options.js'
import { textBlock, turnedPage } from '../../src/style/page.js'
import { governmentStyle, type Style } from '../../src/style/style.js'
import { textOf } from '../../src/tree/nodes.js'
import type { Page } from '../../src/typeset/page.js'
import { tableHeight } from '../../src/typeset/row-heights.js'
import { innerWidth } from '../../src/typeset/set-table.js'
import { tableGrounds } from '../../src/typeset/table-grounds.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import { seed } from './chinese-text.js'
import { documentOf, generatedDocument, heading, paragraph, table } from './documents.js'

function styleWith(values: Readonly<Record<string, string>>): Style {
  const given = Object.entries(values).map(([path, text]) => ({ keys: path.split('.'), text }))
  const { style, problems } = applyOptions(governmentStyle, given)
  expect(problems).toEqual([])
  return style
}

const choices = fc.record({
  '页边距.上': fc.constantFrom('20', '37', '45'),
  '页边距.下': fc.constantFrom('25', '35'),
  '页边距.左': fc.constantFrom('20', '28', '40'),
  '页边距.右': fc.constantFrom('20', '26', '45'),
  '字号.正文': fc.constantFrom('四号', '三号', '14.5'),
  '字号.一级标题': fc.constantFrom('三号', '小二'),
  '字号.表格': fc.constantFrom('五号', '9.5', '12'),
  '字体.正文': fc.constantFrom('仿宋', '宋体', '楷体'),
  行距: fc.constantFrom('26', '28', '29.5'),
  表四横排: fc.constantFrom('true', 'false'),
})

/** What stands on a page keeps inside the text block and apart from each other, whatever the style. */
function checkPage({ items, turned }: Page, style: Style): void {
  const page = turned ? turnedPage(style.page) : style.page
  const { width, height } = textBlock(page)
  let bottom = 0
  for (const item of items) {
    const size = item.kind === 'line' ? style.text[item.role].size : 0
    const top = item.kind === 'line' ? item.baseline - page.top - 0.88 * size : item.y - page.top
    expect(top).toBeGreaterThanOrEqual(bottom - 0.01)
    bottom = top + (item.kind === 'line' ? size : tableHeight(item.part.table, item.part.heights))
    const left = item.x - page.left
    const right = left + (item.kind === 'line' ? item.line.width : widthOfTable(item.part.table))
    expect(left).toBeGreaterThanOrEqual(-0.01)
    expect(right).toBeLessThanOrEqual(width + 0.01)
  }
  expect(bottom).toBeLessThanOrEqual(height + 0.01)
}

type SetTable = Extract<Page['items'][number], { kind: 'table' }>['part']['table']

function widthOfTable({ columns, rule, grid }: SetTable): number {
  const all = { row: 0, column: 0, rowSpan: 1, columnSpan: grid.columns, role: 'title', text: '' } as const
  return innerWidth(columns, rule, all) + 2 * rule
}

describe('a report in another style', () => {
  it('loses nothing and keeps inside its text block', () => {
    fc.assert(
      fc.property(generatedDocument, choices, (document, values) => {
        const style = styleWith(values)
        const pages = typesetDocument(document, style)
        for (const page of pages) checkPage(page, style)
        document.blocks.forEach((block, index) => {
          const own = pages.flatMap(({ items }) => items.filter(item => item.block === index))
          const text = own.map(item => (item.kind === 'line' ? item.line.text : '')).join('')
          if (block.kind === 'table') expect(own.length).toBeGreaterThan(0)
          else
            expect(text).toBe(
              textOf(block.kind === 'runInHeading' ? [...block.heading, ...block.content] : block.content),
            )
        })
      }),
      { seed, numRuns: 60, endOnFailure: true },
    )
  })

  it('has as many characters and lines as chosen', () => {
    const style = styleWith({ 每行字数: '30', '字号.正文': '小三', 行距: '26' })
    const [first] = typesetDocument(documentOf([paragraph('body', '政府信息公开'.repeat(300))]), style).slice(1)
    const lines = first?.items.map(item => (item.kind === 'line' ? [...item.line.text].length : 0))
    expect(lines).toEqual(new Array(24).fill(30))
  })

  it('sets a heading larger than the text without letting its characters touch', () => {
    const style = styleWith({ '字号.一级标题': '小二' })
    const [line] = typesetDocument(documentOf([paragraph('body', '无。'), heading(1, '一、总体情况')]), style)
      .flatMap(page => page.items)
      .filter(item => item.kind === 'line' && item.role === 'heading1')
    const xs = line?.kind === 'line' ? line.line.runs.flatMap(run => run.xs) : []
    expect((xs[3] ?? 0) - (xs[2] ?? 0)).toBeCloseTo(18, 6)
  })
})

describe('page numbers', () => {
  const numbers = (value: string) => {
    const style = styleWith({ 页码: value })
    const pages = typesetDocument(documentOf([paragraph('body', '政府信息公开'.repeat(240))]), style)
    return pages.map(({ pageNumber: { x, line } }) => {
      const left = x - style.page.left
      const right = textBlock(style.page).width - left - line.width
      return Math.abs(left - right) < 0.01 ? 'middle' : left < right ? 'left' : 'right'
    })
  }

  it('stand on the outer side of paper printed on both sides', () => {
    expect(numbers('双面')).toEqual(['right', 'left', 'right'])
  })

  it('stand on the right of paper printed on one side, or in the middle', () => {
    expect(numbers('单面')).toEqual(['right', 'right', 'right'])
    expect(numbers('居中')).toEqual(['middle', 'middle', 'middle'])
  })
})

describe('table 四 across the paper', () => {
  const style = styleWith({ 表四横排: 'true' })
  const figures = '12843061'
  const document = documentOf([
    paragraph('body', '无。'),
    heading(1, '四、政府信息公开行政复议、行政诉讼情况'),
    table('disputes', () => figures),
    paragraph('note', '注：无。'),
    heading(1, '五、存在的主要问题及改进情况'),
    paragraph('body', '无。'),
  ])
  const pages = typesetDocument(document, style)

  it('stands with its heading and its notes on a turned page of its own', () => {
    expect(pages.map(({ turned, items }) => [turned, items.map(item => item.block)])).toEqual([
      [false, [0, 0, 1]],
      [true, [2, 3, 4]],
      [false, [5, 6]],
    ])
  })

  it('has the width of 225 mm, so that long figures keep their size', () => {
    const [item] = pages[1]?.items.filter(one => one.kind === 'table') ?? []
    const part = item?.kind === 'table' ? item.part : undefined
    expect(part && widthOfTable(part.table)).toBeCloseTo(textBlock(style.page).height, 1)
    expect(part?.table.size).toBeGreaterThan(7.5)
  })

  it('keeps its page number where those of all pages are', () => {
    const [first, second] = pages.map(page => page.pageNumber.baseline)
    expect(second).toBe(first)
  })
})

describe('the grounds of a table', () => {
  const part = (style: Style) => {
    const [item] = typesetDocument(documentOf([heading(1, '二、'), table('disclosure-2021', String)]), style)
      .flatMap(page => page.items)
      .filter(one => one.kind === 'table')
    if (item?.kind !== 'table') throw new Error('no table')
    return item.part
  }

  it('are none unless chosen', () => {
    expect(tableGrounds(part(governmentStyle), governmentStyle.table)).toEqual([])
  })

  it('lie behind band titles and heads, from rule to rule', () => {
    const style = styleWith({ 表格底纹: 'true' })
    const whole = part(style)
    const grounds = tableGrounds(whole, style.table)
    expect(grounds).toHaveLength(4 + 4 + 2 + 2 + 2)
    for (const { x, width, grey } of grounds.filter(one => one.grey === 0.88)) {
      expect([x, width]).toEqual([0.25, expect.closeTo(widthOfTable(whole.table) - 0.5, 6)])
      expect(grey).toBeGreaterThan(0.8)
    }
  })
})
