import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSlip } from '../../src/app/slips/write-slip.js'
import type { ReturnSlip, SlipFault } from '../../src/compose/compose-return-slip.js'
import { docxFaults } from '../support/docx-faults.js'
import { readDocx } from '../support/docx-reader.js'
import { readPdf } from '../support/pdf-reader.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const fault: SlipFault = {
  doubt: false,
  where: '表三“（七）总计”行“自然人”列',
  line: 72,
  message: '表三“自然人”列：一（26）＋二（0）＝26，三（七）（20）＋四（0）＝20，两边应相等',
  values: { found: '一＋二＝26', expected: '三（七）＋四＝20' },
  advice: '核对这一列的四个数，改正写错的。',
}
const doubt: SlipFault = {
  doubt: true,
  where: '一、总体情况“（二）依申请公开”',
  line: 24,
  message: '“的的”重复，应为“的”',
  advice: '删去多余的一处。',
}
const slip: ReturnSlip = {
  agency: '示例县财政局',
  title: '示例县财政局2024年政府信息公开工作年度报告',
  year: 2024,
  faults: [doubt, fault],
}

async function written(content: ReturnSlip) {
  const path = join(temporaryFolder(), 'slip')
  await writeSlip(content, path)
  const [docx, pdf] = [readFileSync(`${path}.docx`), readFileSync(`${path}.pdf`)]
  return { docx, pdf, word: readDocx(docx), pages: (await readPdf(new Uint8Array(pdf))).pages }
}

const solid = (text: string) => text.replace(/\s/gu, '')

function wordsOf({ body }: ReturnType<typeof readDocx>): string {
  return solid(
    body
      .map(block => (block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('')))
      .join(''),
  )
}

describe('a return slip', () => {
  it('names the unit, its report, and each fault with its place, what stands there, what was expected, what to do', async () => {
    const { word } = await written(slip)
    const [title, addressee, opening, table, office, date, ...rest] = word.body
    expect([title, addressee, opening, office, date].map(block => block?.kind === 'paragraph' && block.text)).toEqual([
      '政府信息公开工作年度报告退回单',
      '示例县财政局：',
      '你单位报送的《示例县财政局2024年政府信息公开工作年度报告》收悉。经核对，有1处须更正、1处请核实，现予退回。请逐项处理后重新报送。',
      '（收报单位盖章）',
      '　　　年　　月　　日',
    ])
    expect(rest).toEqual([])
    const cells = table?.kind === 'table' ? table.cells : []
    const rows = [0, 1, 2, 3, 4].map(row => cells.filter(cell => cell.row === row).map(({ text }) => text))
    expect(rows).toEqual([
      ['序号', '位置', '现为', '应为', '处理办法'],
      ['须更正'],
      ['1', '表三“（七）总计”行“自然人”列（第72行）', '一＋二＝26', '三（七）＋四＝20', fault.advice],
      ['请核实（确有原因的，在数据文件“说明”中写明）'],
      ['2', '一、总体情况“（二）依申请公开”（第24行）', '“的的”重复，应为“的”', '删去多余的一处。'],
    ])
  })

  it('says the same in the PDF, on one page, and is a sound Word file', async () => {
    const { word, pages } = await written({ ...slip, faults: Array.from({ length: 12 }, () => fault) })
    expect(pages).toHaveLength(1)
    const printed = solid(pages.flatMap(({ glyphs }) => glyphs.map(({ character }) => character)).join(''))
    expect([...printed.replace('—1—', '')].sort().join('')).toBe([...wordsOf(word)].sort().join(''))
    expect(docxFaults(word)).toEqual([])
  })

  it('bears what the settings say: office, day, closing words', async () => {
    const settings = {
      office: '示例县政务公开办公室',
      date: { year: 2025, month: 1, day: 22 },
      closing: '请于1月24日前重新报送。',
    }
    const words = wordsOf((await written({ ...slip, ...settings })).word)
    expect(words).toMatch(/请于1月24日前重新报送。示例县政务公开办公室2025年1月22日$/u)
  })

  it('with too many faults for a page goes on, and loses none', async () => {
    const faults = Array.from({ length: 80 }, (_, index) => ({ ...fault, line: 1000 + index }))
    const { word, pages } = await written({ ...slip, faults })
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.map(({ glyphs }) => solid(glyphs.map(({ character }) => character).join('')))
    const shared = text.filter(page => page.includes('行）'))
    expect(shared.every(page => page.includes('序号位置现为应为处理办法'))).toBe(true)
    for (const { line } of faults) expect(text.join('')).toContain(`第${line}行`)
    for (const { line } of faults) expect(wordsOf(word)).toContain(`第${line}行`)
  })

  it('is the same to the byte each time', async () => {
    const [one, other] = [await written(slip), await written(slip)]
    expect(one.pdf.equals(other.pdf)).toBe(true)
    expect(one.docx.equals(other.docx)).toBe(true)
  })
})
