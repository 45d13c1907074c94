import { describe, expect, it } from 'vitest'
import { peekIdentity } from '../../../src/app/files/peek-identity.js'
import { readContent } from '../../../src/app/files/read-data-file.js'
import { generateReport } from '../../generate/generate-report.js'

describe('peekIdentity', () => {
  it('finds agency and year written in the plain way', () => {
    const text = '# 注\n机关: 示例市人民政府   # 全称\r\n年度: 2024\r\n总体情况: 无\n'
    expect(peekIdentity(Buffer.from(text))).toEqual({
      agency: '示例市人民政府',
      year: 2024,
      title: '示例市人民政府2024年政府信息公开工作年度报告',
    })
  })

  it('finds a title of its own, wherever it stands', () => {
    const text = '机关: 甲局\n年度: 2024\n总体情况:\n  - 标题: 小标题\n标题: 甲局报告\n'
    expect(peekIdentity(Buffer.from(text))?.title).toBe('甲局报告')
  })

  it.each([
    ['a quoted key', '"机关": 甲局\n年度: 2024\n'],
    ['a quoted value', '机关: "甲局"\n年度: 2024\n'],
    ['a value on the next line', '机关:\n  甲局\n年度: 2024\n'],
    ['an alias', '机关: *甲\n年度: 2024\n'],
    ['a year in words', '机关: 甲局\n年度: 二〇二四\n'],
    ['no agency', '年度: 2024\n'],
    ['a value that goes on', '机关: 甲\n  乙局\n年度: 2024\n'],
    ['a value that goes on after an empty line', '机关: 甲\n\n  乙局\n年度: 2024\n'],
    ['a wide colon', '机关：甲局\n年度: 2024\n'],
    ['another name of the key', '单位: 甲局\n年度: 2024\n'],
    ['a quoted title', '机关: 甲局\n年度: 2024\n标题: "甲"\n'],
    ['a key written twice', '机关: 甲局\n机关: 乙局\n年度: 2024\n'],
    ['a value that begins with a wide space', '机关: \u3000甲局\n年度: 2024\n'],
    ['a value that ends with a wide space', '机关: 甲局\u3000\n年度: 2024\n'],
    ['a mark at the start of the file', '\ufeff机关: 甲局\n年度: 2024\n'],
    ['an agency that is not at the margin', '说明:\n  机关: 甲局\n年度: 2024\n'],
  ])('leaves %s to the reader', (_, text) => {
    expect(peekIdentity(Buffer.from(text))).toBeUndefined()
  })

  it('finds what the reader finds', () => {
    for (let index = 0; index < 30; index += 1) {
      const { path, yaml } = generateReport(9, index, { layouts: true })
      const { report } = readContent({ name: path, path, dataFolder: '.' }, yaml, () => undefined)
      const { agency, year, title } = report ?? {}
      expect(peekIdentity(Buffer.from(yaml)), path).toEqual({ agency, year, title })
    }
  })

  it('leaves bytes that are no UTF-8 to the reader', () => {
    const text = Buffer.concat([Buffer.from('机关: 甲'), Buffer.from([0xbe, 0xd6]), Buffer.from('\n年度: 2024\n')])
    expect(peekIdentity(text)).toBeUndefined()
  })
})
